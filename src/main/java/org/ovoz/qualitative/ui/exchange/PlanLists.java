package org.ovoz.qualitative.ui.exchange;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.exchange.MergePlan;
import org.ovoz.qualitative.exchange.Project;
import org.ovoz.qualitative.exchange.Remark;

/** What comes of a file, what is here already, and what does not come: each by its name. */
final class PlanLists extends Div {

    private static final int MOST = 100;

    PlanLists(MergePlan plan, List<Remark> remarks) {
        add(new H3(getTranslation("exchange.plan.comes")));
        var comes = new UnorderedList();
        comes.add(line("codes", plan.newCodes().size()));
        if (!plan.changedCodes().isEmpty()) {
            comes.add(line("changedCodes", plan.changedCodes().size()));
        }
        comes.add(line("documents", plan.newSources().size(), plan.knownSources()));
        comes.add(line("codings", plan.newCodings().size(), plan.knownCodings()));
        comes.add(line("memos", plan.newMemos().size(), plan.knownMemos()));
        var coders = plan.newCodings().stream()
                .map(coding -> coding.coder())
                .distinct()
                .sorted()
                .toList();
        if (!coders.isEmpty()) {
            comes.add(new ListItem(getTranslation("exchange.plan.coders", String.join(", ", coders))));
        }
        add(comes);
        names("newCodes", plan.newCodes().stream().map(Code::name).toList());
        names(
                "newDocuments",
                plan.newSources().stream().map(Project.Source::title).toList());
        rest("remarks", plan, remarks);
    }

    private PlanLists() {}

    /** What did not come, told once more when the rest has come. */
    static PlanLists left(MergePlan plan, List<Remark> remarks) {
        var lists = new PlanLists();
        lists.rest("left", plan, remarks);
        return lists;
    }

    private void rest(String heading, MergePlan plan, List<Remark> remarks) {
        var removed = Stream.of(plan.removed())
                .filter(gone -> !gone.isEmpty() && !gone.isTaken())
                .map(gone -> getTranslation("exchange.plan.removed", gone.codings(), gone.memos()));
        var other = Stream.of(
                        remarks.stream().map(this::said),
                        plan.partOf().stream().map(code -> called("partOf", code)),
                        plan.renamed().stream().map(code -> called("renamed", code)),
                        plan.otherTurns().stream().map(title -> getTranslation("exchange.plan.otherTurns", title)),
                        removed)
                .flatMap(lines -> lines)
                .toList();
        if (!other.isEmpty()) {
            add(new H3(getTranslation("exchange.plan." + heading)), list(other));
        }
        if (!plan.unplaced().isEmpty()) {
            add(
                    new H3(getTranslation("exchange.plan.unplaced")),
                    new Paragraph(getTranslation("exchange.plan.unplacedHint")),
                    list(plan.unplaced().stream()
                            .map(one -> getTranslation(
                                    "exchange.plan.unplacedOne", one.title(), one.code(), one.coder(), one.words()))
                            .toList()));
        }
    }

    private ListItem line(String key, Object... numbers) {
        return new ListItem(getTranslation("exchange.plan." + key, numbers));
    }

    private String said(Remark remark) {
        return getTranslation(
                "exchange.remark." + remark.kind(), remark.what().isBlank() ? "–" : remark.what(), remark.count());
    }

    private String called(String key, MergePlan.Renamed code) {
        return getTranslation("exchange.plan." + key, code.there(), code.here());
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            add(new H3(getTranslation("exchange.plan." + key)), list(names));
        }
    }

    private UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        list.addClassName("exchange-list");
        lines.stream().limit(MOST).forEach(line -> list.add(new ListItem(line)));
        if (lines.size() > MOST) {
            list.add(new ListItem(getTranslation("exchange.plan.more", lines.size() - MOST)));
        }
        return list;
    }
}
