package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.material.TurnChanges;
import org.ovoz.qualitative.material.TurnChanges.Outcome;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Who says a turn, where it is divided, and whether it belongs to the next one. */
final class PassageEditor extends Div {

    private static final String ASKS = "asks";
    private static final String ANSWERS = "answers";

    private final TurnContext turn;
    private final TurnChanges turns;
    private final Done onDone;
    private final Paragraph problem = new Paragraph();

    /** What is to be shown anew: turns behind the one that was changed have other numbers by so many. */
    interface Done {
        void changed(int by);
    }

    PassageEditor(TurnContext turn, TurnChanges turns, Done onDone, Runnable onLeave) {
        this.turn = turn;
        this.turns = turns;
        this.onDone = onDone;
        addClassName("passage-editor");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var leave = new NativeButton(turn.word("cancel"), _ -> onLeave.run());
        add(MaterialWords.hint(turn.word("turning.hint")), speaking(), dividing());
        if (turn.turn().number() < turn.text().turns().size()) {
            add(joining());
        }
        add(problem, leave);
    }

    private Map<String, String> sides() {
        var sides = new LinkedHashMap<String, String>();
        sides.put(ANSWERS, turn.word("side.answers"));
        sides.put(ASKS, turn.word("side.asks"));
        return sides;
    }

    private Dropdown side(String id) {
        var side = new Dropdown(turn.id(id), turn.word("turning.side"), sides(), _ -> {});
        side.choose(turn.turn().isInterviewer() ? ASKS : ANSWERS);
        return side;
    }

    private Field name(String id) {
        var name = new Field(turn.id(id), turn.word("turning.name"))
                .hint(turn.word("turning.nameHint"))
                .autocomplete("off");
        name.input().setValue(turn.turn().speaker() == null ? "" : turn.turn().speaker());
        return name;
    }

    private Form speaking() {
        var name = name("name");
        var side = side("side");
        var form = new Form(() -> done(
                turns.correct(
                        turn.text(),
                        turn.turn().number(),
                        name.value(),
                        side.value().equals(ASKS)),
                0));
        form.keepsEntries();
        form.add(new H2(turn.word("turning.who")), fields(name, side), new NativeButton(turn.word("save")));
        return form;
    }

    private static Div fields(Field name, Dropdown side) {
        var fields = new Div(name, side);
        fields.addClassName("fields");
        return fields;
    }

    private Form dividing() {
        var name = name("second");
        var side = side("second-side");
        var divide = new NativeButton(turn.word("turning.divide"));
        divide.getElement().setAttribute("type", "button");
        Selectable.onPress(
                divide, (start, _) -> divide(start, name.value(), side.value().equals(ASKS)));
        var form = new Form(() -> {});
        form.add(
                new H2(turn.word("turning.divideTitle")),
                new Selectable(
                        turn.id("place"),
                        turn.word("turning.place"),
                        turn.word("turning.placeHint"),
                        turn.lines(),
                        -1,
                        -1),
                new Paragraph(turn.word("turning.second")),
                fields(name, side),
                divide);
        return form;
    }

    /** @param at in UTF-16 units, as the browser counts */
    void divide(int at, String speaker, boolean asks) {
        var said = turn.said();
        var place = at <= 0 || at >= said.length()
                ? 0
                : CodePoints.ofUtf16(said, 0, at).length();
        done(turns.divide(turn.text(), turn.turn().number(), place, speaker, asks), 1);
    }

    private Form joining() {
        var number = turn.turn().number();
        var next = turn.text().turns().get(number);
        var between = turns.between(turn.text(), number);
        var keep = Choices.<Boolean>one(
                turn.word("turning.between", between.orElse("").strip()));
        keep.offer(false, turn.word("turning.betweenOut"), turn.word("turning.betweenOutHint"));
        keep.offer(true, turn.word("turning.betweenIn"), "");
        var isSame = turn.turn().speaker() != null && turn.turn().speaker().equals(next.speaker());
        keep.choose(Set.of(!isSame));
        var form = new Form(() -> done(turns.join(turn.text(), number, between.isEmpty() || keep.first()), -1));
        form.add(new H2(turn.word("turning.joinTitle")), MaterialWords.hint(turn.word("turning.joinHint")));
        if (between.isPresent()) {
            form.add(keep);
        }
        form.add(new NativeButton(turn.word("turning.join")));
        return form;
    }

    private void done(Outcome outcome, int by) {
        if (outcome == Outcome.DONE) {
            onDone.changed(by);
        } else {
            problem.setText(outcome == Outcome.MEANWHILE ? turn.word("meanwhile") : turn.word("turning." + outcome));
        }
    }
}
