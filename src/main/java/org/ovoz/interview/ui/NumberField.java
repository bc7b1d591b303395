package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Route;

/** A whole number, with missing answers below it. */
final class NumberField extends ItemField {

    private final Item.NumberItem number;
    private final Element input = new Element("input")
            .setAttribute("type", "text")
            .setAttribute("inputmode", "numeric")
            .setAttribute("autocomplete", "off")
            .setAttribute("class", "number");
    private final Map<Integer, Element> missing = new LinkedHashMap<>();
    private String last = "";

    NumberField(Item.NumberItem number, InterviewSession session, Consumer<Change> onChange) {
        super(number, session, Group.NONE, onChange);
        this.number = number;
        labels(input, "i-" + number.id());
        body.appendChild(input);
        if (number.unit() != null) {
            body.appendChild(new Element("span").setAttribute("class", "unit").setText(label(number.unit())));
        }
        for (var option : number.facts().missing()) {
            var box = Inputs.checkBox(
                    "i-" + number.id() + option.code(),
                    ticked -> onChange.accept(
                            ticked
                                    ? Change.ofCodes(number.id(), Map.of(number.id(), option.code()))
                                    : Change.clearing(number.id(), Set.of(number.id()))));
            missing.put(option.code(), box);
            body.appendChild(Inputs.row(box, label(option.label())));
        }
        Inputs.onTyped(input, this::typed);
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        var held = session.unsaved(number.id());
        if (held.isPresent() && last.isEmpty()) {
            input.setProperty("value", held.get());
            typed(held.get());
        }
        var code = answers.code(number.id());
        missing.forEach((value, box) -> Inputs.check(box, code.isPresent() && code.getAsInt() == value));
        var text = code.isPresent() && !Missing.is(code.getAsInt()) ? Integer.toString(code.getAsInt()) : "";
        if (code.isPresent() && !text.equals(last)) {
            last = text;
            input.setProperty("value", text);
        }
    }

    private void typed(String text) {
        var digits = text.strip();
        if (digits.equals(last)) {
            return;
        }
        last = digits;
        if (digits.isEmpty()) {
            session.release(number.id());
            complain(null);
            onChange.accept(Change.clearing(number.id(), Set.of(number.id())));
        } else if (digits.matches("\\d{1,9}") && inRange(Integer.parseInt(digits))) {
            session.release(number.id());
            complain(null);
            onChange.accept(Change.ofCodes(number.id(), Map.of(number.id(), Integer.valueOf(digits))));
        } else {
            session.hold(number.id(), text);
            complain(message("number", number.min(), number.max()));
        }
    }

    private boolean inRange(int value) {
        return number.min() <= value && value <= number.max();
    }
}
