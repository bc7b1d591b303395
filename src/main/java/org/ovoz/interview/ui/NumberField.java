package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
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
                    number.id(),
                    "i-" + number.id() + option.code(),
                    (event, ticked) -> onChange.accept((ticked
                                    ? Change.ofCodes(number.id(), Map.of(number.id(), option.code()))
                                    : Change.clearing(number.id(), Set.of(number.id())))
                            .as(event)));
            missing.put(option.code(), box);
            body.appendChild(Inputs.row(box, label(option.label())));
        }
        input.setAttribute("name", number.id());
        Inputs.onTyped(input, 0, this::typed);
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        var code = answers.code(number.id());
        missing.forEach((value, box) -> Inputs.check(box, code.isPresent() && code.getAsInt() == value));
        var held = session.unsaved().typed(number.id());
        if (held.isPresent()) {
            if (last.isEmpty()) {
                input.setProperty("value", held.get());
                typed(UUID.randomUUID(), held.get());
            }
            return;
        }
        var text = code.isPresent() && !Missing.is(code.getAsInt()) ? Integer.toString(code.getAsInt()) : "";
        if (code.isPresent() && !text.equals(last)) {
            last = text;
            input.setProperty("value", text);
        }
    }

    private void typed(UUID event, String text) {
        var digits = text.strip();
        if (digits.equals(last)) {
            settle(event, session.unsaved().typed(number.id()).isPresent());
            return;
        }
        last = digits;
        var value = value(number, digits);
        if (digits.isEmpty()) {
            session.unsaved().release(number.id());
            complain(null);
            onChange.accept(Change.clearing(number.id(), Set.of(number.id())).as(event));
        } else if (value.isPresent()) {
            session.unsaved().release(number.id());
            complain(null);
            onChange.accept(Change.ofCodes(number.id(), Map.of(number.id(), value.getAsInt()))
                    .as(event));
        } else {
            session.unsaved().hold(number.id(), text);
            settle(event, true);
            complain(message("number", number.min(), number.max()));
        }
    }

    /** The number that was typed, if it may be one. */
    static OptionalInt value(Item.NumberItem number, String digits) {
        if (!digits.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        var value = Integer.parseInt(digits);
        return number.min() <= value && value <= number.max() ? OptionalInt.of(value) : OptionalInt.empty();
    }
}
