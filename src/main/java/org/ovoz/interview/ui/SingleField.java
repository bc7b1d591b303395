package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;

/** One option of several: radio buttons in rows, missing answers set apart below them, and a way to take back. */
final class SingleField extends ItemField {

    private static final int TWO = 2;

    private final Item.SingleChoice choice;
    private final Element clear;
    private final Map<Integer, Element> radios = new LinkedHashMap<>();
    private final Map<Integer, SpecifyField> specifies = new LinkedHashMap<>();
    private List<Integer> offered = List.of();

    SingleField(Item.SingleChoice choice, InterviewSession session, Consumer<Change> onChange) {
        super(choice, session, Group.RADIOS, onChange);
        this.choice = choice;
        clear = Inputs.button(
                        choice.id(),
                        "c-" + choice.id(),
                        event -> onChange.accept(Change.clearing(choice.id(), Set.of(choice.id()))
                                .as(event)))
                .setAttribute("class", "link clear")
                .setText(message("clear"));
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        var options = Orders.of(shown.options(), choice.order(), session, choice.id());
        var codes = new ArrayList<>(options.stream().map(Option::code).toList());
        if (!codes.equals(offered)) {
            build(options);
            offered = codes;
        }
        var chosen = answers.code(choice.id());
        radios.forEach((code, radio) -> Inputs.check(radio, chosen.isPresent() && chosen.getAsInt() == code));
        specifies.forEach((code, field) -> field.update(chosen.isPresent() && chosen.getAsInt() == code, answers));
        clear.setVisible(chosen.isPresent() && !choice.facts().required());
    }

    private void build(List<Option> options) {
        body.removeAllChildren();
        radios.clear();
        specifies.clear();
        var list = new Element("div").setAttribute("class", options.size() == TWO ? "options two" : "options");
        for (var option : options) {
            list.appendChild(row(option.code(), label(option.label())));
            if (option.specify() != null) {
                var field = new SpecifyField(this, option.specify(), label(option.label()));
                specifies.put(option.code(), field);
                list.appendChild(field.element());
            }
        }
        body.appendChild(list);
        if (!choice.facts().missing().isEmpty()) {
            var apart = new Element("div").setAttribute("class", "options apart");
            choice.facts().missing().forEach(missing -> apart.appendChild(row(missing.code(), label(missing.label()))));
            body.appendChild(apart);
        }
        body.appendChild(clear);
    }

    private Element row(int code, String text) {
        var radio = Inputs.radio(
                choice.id(),
                "i-" + choice.id() + "-" + code,
                code,
                event -> onChange.accept(
                        Change.ofCodes(choice.id(), Map.of(choice.id(), code)).as(event)));
        radios.put(code, radio);
        return Inputs.row(radio, text);
    }
}
