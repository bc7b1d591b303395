package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
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
import org.ovoz.ui.markup.Markup;

/** A whole number, with missing answers below it. */
final class NumberField extends ItemField {

    private final Item.NumberItem number;
    private final Element input = new Element("input")
            .setAttribute("type", "text")
            .setAttribute("inputmode", "numeric")
            .setAttribute("autocomplete", "off")
            .setAttribute("class", "number");
    private final Element missing = new Element("div");

    /** The missing answer that the browser shows as chosen, or 0. */
    private int seen;

    private String last = "";

    NumberField(Item.NumberItem number, InterviewSession session, Consumer<Change> onChange) {
        super(number, session, Group.NONE, onChange);
        this.number = number;
        labels(input, "i-" + number.id());
        body.appendChild(input);
        if (number.unit() != null) {
            body.appendChild(new Element("span").setAttribute("class", "unit").setText(label(number.unit())));
        }
        if (!number.facts().missing().isEmpty()) {
            body.appendChild(missing);
        }
        input.setAttribute("name", number.id());
        Inputs.onTyped(input, 0, this::typed);
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        var code = answers.code(number.id());
        see(code.isPresent() && Missing.is(code.getAsInt()) ? code.getAsInt() : 0);
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

    @Override
    protected void onAttach(AttachEvent event) {
        if (!number.facts().missing().isEmpty()) {
            markup().forEach(rows -> Inputs.write(missing, rows));
        }
    }

    @Override
    List<String> markup() {
        var markup = new Markup();
        for (var option : number.facts().missing()) {
            Inputs.row(
                    markup,
                    "checkbox",
                    number.id(),
                    id(option.code()),
                    option.code(),
                    option.code() == seen,
                    label(option.label()));
        }
        return List.of(markup.toString());
    }

    private String id(int code) {
        return "i-" + number.id() + code;
    }

    private void see(int code) {
        if (code != seen) {
            var changed = new HashMap<String, Boolean>();
            number.facts().missing().forEach(option -> changed.put(id(option.code()), option.code() == code));
            seen = code;
            Inputs.show(missing, changed);
        }
    }

    @Override
    void chosen(String name, int code, boolean isChosen, UUID event) {
        if (name.equals(number.id()) && number.facts().missing().stream().anyMatch(option -> option.code() == code)) {
            seen = isChosen ? code : 0;
            onChange.accept((isChosen
                            ? Change.ofCodes(number.id(), Map.of(number.id(), code))
                            : Change.clearing(number.id(), Set.of(number.id())))
                    .as(event));
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
