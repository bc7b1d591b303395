package org.ovoz.qualitative.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.exchange.MergeChoices;
import org.ovoz.qualitative.exchange.MergeChoices.TextChoice;
import org.ovoz.qualitative.exchange.MergePlan;
import org.ovoz.ui.Choices;

/** What differs here and in the file, each with its decision; without one what is here stays. */
final class Decisions {

    private final Runnable changed;
    private final Set<CodeId> theirCodes = new HashSet<>();
    private final Map<DocumentId, TextChoice> texts = new HashMap<>();
    private final Set<CodingId> both = new HashSet<>();
    private boolean isRemovedTaken;

    /** @param changed what happens after a decision */
    Decisions(Runnable changed) {
        this.changed = changed;
    }

    MergeChoices choices() {
        return new MergeChoices(Set.copyOf(theirCodes), Map.copyOf(texts), Set.copyOf(both), isRemovedTaken);
    }

    Component of(MergePlan plan) {
        var all = new Div();
        if (!plan.conflicts().isEmpty()) {
            all.add(heading(all, "codes"));
            plan.conflicts().forEach(conflict -> all.add(code(all, conflict)));
        }
        if (!plan.textConflicts().isEmpty()) {
            all.add(heading(all, "texts"));
            plan.textConflicts().forEach(conflict -> all.add(text(all, conflict)));
        }
        if (!plan.otherCodings().isEmpty()) {
            all.add(heading(all, "codings"));
            plan.otherCodings().forEach(other -> all.add(coding(all, other)));
        }
        if (!plan.removed().isEmpty()) {
            all.add(heading(all, "removed"), removed(all, plan.removed()));
        }
        return all;
    }

    private static Component heading(Component in, String key) {
        return new Div(
                new H3(in.getTranslation("exchange.differs." + key)),
                new Paragraph(in.getTranslation("exchange.differs." + key + "Hint")));
    }

    private Component code(Component in, MergePlan.CodeConflict conflict) {
        var choice = Choices.<Boolean>one(
                in.getTranslation("exchange.differs.code", conflict.here().name()));
        choice.offer(false, in.getTranslation("exchange.differs.here"), said(in, conflict.here()));
        choice.offer(true, in.getTranslation("exchange.differs.there"), said(in, conflict.there()));
        choice.choose(Set.of(conflict.isTaken()));
        choice.onChange(() -> decide(theirCodes, conflict.here().id(), choice.first()));
        return choice;
    }

    private static String said(Component in, Code code) {
        var words = code.words();
        return in.getTranslation(
                "exchange.differs.said",
                code.name(),
                words.definition().isBlank() ? "–" : words.definition(),
                words.example().isBlank() ? "–" : words.example(),
                words.include().isBlank() ? "–" : words.include(),
                words.exclude().isBlank() ? "–" : words.exclude());
    }

    private <T> void decide(Set<T> decided, T about, boolean isTheirs) {
        if (isTheirs) {
            decided.add(about);
        } else {
            decided.remove(about);
        }
        changed.run();
    }

    private Component text(Component in, MergePlan.TextConflict conflict) {
        var choice = Choices.<TextChoice>one(
                in.getTranslation("exchange.differs.text", conflict.here().title()));
        for (var one : TextChoice.values()) {
            choice.offer(
                    one,
                    in.getTranslation("exchange.differs.text." + one),
                    in.getTranslation(
                            "exchange.differs.text." + one + ".hint", conflict.placed(), conflict.unplaced()));
        }
        choice.choose(Set.of(conflict.choice()));
        choice.onChange(() -> {
            texts.put(conflict.here().id(), choice.first());
            changed.run();
        });
        return choice;
    }

    private Component coding(Component in, MergePlan.OtherCoding other) {
        var choice = Choices.<Boolean>one(other.saidThere().words());
        choice.offer(
                false,
                in.getTranslation("exchange.differs.keep"),
                said(other.saidHere(), other.here().coder()));
        choice.offer(
                true,
                in.getTranslation("exchange.differs.both"),
                said(other.saidThere(), other.there().coder()));
        choice.choose(Set.of(other.isTaken()));
        choice.onChange(() -> decide(both, other.here().id(), choice.first()));
        return choice;
    }

    private Component removed(Component in, MergePlan.Removed removed) {
        var choice = Choices.<Boolean>one(
                in.getTranslation("exchange.differs.removedHow", removed.codings(), removed.memos()));
        choice.offer(false, in.getTranslation("exchange.differs.removed.STAYS"), "");
        choice.offer(true, in.getTranslation("exchange.differs.removed.TAKE"), "");
        choice.choose(Set.of(removed.isTaken()));
        choice.onChange(() -> {
            isRemovedTaken = choice.first();
            changed.run();
        });
        return choice;
    }

    private static String said(MergePlan.OtherCoding.Said said, String coder) {
        return said.code() + " · " + coder + " · " + said.words();
    }

    /** What is asked, by which a page knows whether the questions are still the same. */
    static List<Object> asked(MergePlan plan) {
        var asked = new ArrayList<Object>();
        plan.conflicts().forEach(one -> asked.add(one.here().id()));
        plan.textConflicts().forEach(one -> asked.add(one.here().id()));
        plan.otherCodings().forEach(one -> asked.add(one.here().id()));
        if (!plan.removed().isEmpty()) {
            asked.add(List.of(plan.removed().codings(), plan.removed().memos()));
        }
        return asked;
    }
}
