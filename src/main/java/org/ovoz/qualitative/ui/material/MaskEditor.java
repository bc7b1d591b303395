package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.Mask;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.redaction.Secret;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;

/** Masks words that a person selects in a turn: in this place, or wherever they stand. */
final class MaskEditor extends Div {

    private final TurnContext turn;
    private final Redactions redactions;
    private final Runnable onMasked;
    private final Dropdown instead;
    private final Choices<Boolean> where;
    private final Choices<Boolean> keep;
    private final NativeButton mask;
    private final Paragraph problem = new Paragraph();

    /** @param from what is selected at first, in UTF-16 units, {@code to} likewise */
    MaskEditor(TurnContext turn, Redactions redactions, int from, int to, Runnable onMasked, Runnable onLeave) {
        this.turn = turn;
        this.redactions = redactions;
        this.onMasked = onMasked;
        instead = new Dropdown(turn.id("mask"), turn.word("maskInstead"), masks(), _ -> {});
        where = Choices.one(turn.word("maskWhere"));
        where.offer(false, turn.word("maskHere"), "");
        where.offer(true, turn.word("maskEverywhere"), turn.word("maskEverywhereHint"));
        where.choose(Set.of(false));
        keep = turn.words().originals();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        mask = new NativeButton(turn.word("maskSelected"));
        mask.addClassName("primary");
        mask.getElement().setAttribute("type", "button");
        Selectable.onPress(mask, this::ask);
        var leave = new NativeButton(turn.word("cancel"), _ -> onLeave.run());
        leave.getElement().setAttribute("type", "button");
        var buttons = new Div(mask, leave);
        buttons.addClassName("buttons");
        var form = new Form(() -> {});
        form.add(
                new Selectable(
                        turn.id("part"), turn.word("maskSelect"), turn.word("maskSelectHint"), turn.lines(), from, to),
                instead,
                where,
                keep,
                problem,
                buttons);
        add(form);
    }

    private Map<String, String> masks() {
        var masks = new LinkedHashMap<String, String>();
        for (var secret : Secret.values()) {
            masks.put(secret.name(), turn.word("maskNew", turn.word("mask." + secret)));
        }
        redactions.present(turn.text()).forEach(present -> masks.put(present, turn.word("maskSame", present)));
        return masks;
    }

    /** @param start in UTF-16 units, as the browser counts, {@code end} likewise */
    void ask(int start, int end) {
        var said = turn.said();
        var from = Math.clamp(start, 0, said.length());
        var to = Math.clamp(end, from, said.length());
        while (from < to && Character.isWhitespace(said.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(said.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            problem.setText(turn.word("maskNoWords"));
        } else if (to - from > Mask.LONGEST) {
            problem.setText(turn.word("maskLong"));
        } else {
            problem.setText("");
            ask(CodePoints.ofUtf16(said, from, to).shifted(turn.turn().span().start()));
        }
    }

    private void ask(Span span) {
        var isKnown = instead.value().startsWith("[");
        var secret = isKnown ? Secret.OTHER : Secret.valueOf(instead.value());
        var proposal = redactions.selected(turn.text(), span, secret, isKnown ? instead.value() : null, where.first());
        var elsewhere = redactions.elsewhere(turn.document().id(), turn.text().version(), List.of(proposal));
        if (!keep.first() && !elsewhere.isEmpty()) {
            problem.setText(turn.word("maskElsewhere", turn.words().places(elsewhere)));
            return;
        }
        var places = proposal.places().size() + proposal.translated().size();
        new Question(
                        turn.word("maskLine", turn.text().cut(span), proposal.mask(), places),
                        turn.word(keep.first() ? "originalKeepHint" : "originalDiscardHint"),
                        turn.word("maskSelected"))
                .ask(mask, () -> {
                    if (redactions.apply(
                            turn.document().id(), turn.text().version(), List.of(proposal), keep.first())) {
                        onMasked.run();
                    } else {
                        problem.setText(turn.word("meanwhile"));
                    }
                });
    }
}
