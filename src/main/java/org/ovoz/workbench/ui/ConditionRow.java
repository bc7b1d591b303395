package org.ovoz.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.workbench.FilterDraft.Relation;
import org.ovoz.workbench.FilterDraft.Test;

/** One condition of a filter: a variable, what is asked of it, and a value. What is there stays while the rest changes. */
class ConditionRow extends Div implements ConditionPart {

    private static final String NONE = "";

    /** What can be asked of, in the reader's words. */
    record Offer(List<Variable> variables, Map<String, String> labels, Map<String, Map<String, String>> values) {}

    private final String id;
    private final Offer offer;
    private final Runnable onChange;
    private final Dropdown variable;
    private final Dropdown relation;
    private final Div value = new Div();
    private Test test;

    ConditionRow(int number, Test first, Offer offer, Runnable onChange, Consumer<ConditionRow> onRemove) {
        this.id = "condition-" + number;
        this.offer = offer;
        this.onChange = onChange;
        this.test = first;
        addClassName("condition");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("workbench.condition.label"));
        variable = new Dropdown(
                id + "-variable", getTranslation("workbench.condition.variable"), Map.of(), this::chooseVariable);
        relation = new Dropdown(
                id + "-relation", getTranslation("workbench.condition.relation"), Map.of(), this::chooseRelation);
        value.addClassName("value");
        var remove = new NativeButton(getTranslation("workbench.condition.remove"), _ -> onRemove.accept(this));
        remove.getElement().setAttribute("type", "button");
        remove.addClassName("link");
        add(variable, relation, value, remove);
        var variables = new LinkedHashMap<String, String>();
        variables.put(NONE, getTranslation("workbench.condition.choose"));
        variables.putAll(offer.labels());
        variable.offer(variables, first.variable());
        showRelations();
        showValue();
    }

    @Override
    public Test part() {
        return test;
    }

    @Override
    public Component component() {
        return this;
    }

    /** The keyboard goes on where a variable is chosen. */
    void focus() {
        variable.getElement().getChild(1).callJsFunction("focus");
    }

    private Optional<Variable> chosen() {
        return offer.variables().stream()
                .filter(found -> found.name().equals(test.variable()))
                .findFirst();
    }

    private void chooseVariable(String name) {
        var usual = offer.variables().stream()
                .filter(found -> found.name().equals(name))
                .map(found -> Relation.of(found).getFirst())
                .findFirst()
                .orElse(Relation.IS);
        change(new Test(name, usual, Set.of()));
        showRelations();
        showValue();
    }

    /** A value is kept where the other relation takes one too. */
    private void chooseRelation(String name) {
        var next = Relation.valueOf(name);
        var first = test.values().stream()
                .sorted()
                .limit(next == Relation.ONE_OF ? test.values().size() : 1);
        change(new Test(test.variable(), next, next.hasValue() ? Set.copyOf(first.toList()) : Set.of()));
        showValue();
    }

    private void change(Test next) {
        test = next;
        onChange.run();
    }

    private void showRelations() {
        var relations = new LinkedHashMap<String, String>();
        chosen().ifPresent(found -> Relation.of(found)
                .forEach(each -> relations.put(each.name(), getTranslation("workbench.relation." + each.name()))));
        relation.offer(relations, test.relation().name());
        relation.setVisible(!relations.isEmpty());
    }

    private void showValue() {
        value.removeAll();
        chosen().filter(_ -> test.relation().hasValue()).ifPresent(found -> {
            if (found.values().isEmpty()) {
                value.add(number());
            } else if (test.relation() == Relation.ONE_OF) {
                value.add(several(offer.values().get(found.name())));
            } else {
                value.add(one(offer.values().get(found.name())));
            }
        });
    }

    private Dropdown one(Map<String, String> codes) {
        var options = new LinkedHashMap<String, String>();
        options.put(NONE, getTranslation("workbench.condition.choose"));
        options.putAll(codes);
        var list = new Dropdown(
                id + "-value",
                getTranslation("workbench.condition.value"),
                options,
                code -> take(code.isEmpty() ? Set.of() : Set.of(Integer.valueOf(code))));
        list.offer(
                options, test.values().stream().map(String::valueOf).findFirst().orElse(NONE));
        return list;
    }

    private FieldSet several(Map<String, String> codes) {
        var set = new FieldSet("");
        set.setLegendText(getTranslation("workbench.condition.values"));
        set.addClassName("boxes");
        codes.forEach((code, label) -> set.getElement().appendChild(box(Integer.parseInt(code), label)));
        return set;
    }

    private Element box(int code, String label) {
        var box = new Element("input").setAttribute("type", "checkbox").setAttribute("id", id + "-value-" + code);
        box.setProperty("checked", test.values().contains(code));
        box.addPropertyChangeListener("checked", "change", change -> {
            if (change.isUserOriginated()) {
                var codes = new TreeSet<>(test.values());
                if (Boolean.TRUE.equals(change.getValue())) {
                    codes.add(code);
                } else {
                    codes.remove(code);
                }
                take(codes);
            }
        });
        return new Element("label").appendChild(box, new Element("span").setText(label));
    }

    private Field number() {
        var field = new Field(id + "-value", getTranslation("workbench.condition.value"));
        field.input().setType("number");
        field.input()
                .getElement()
                .setAttribute("min", "0")
                .setAttribute("step", "1")
                .setAttribute("max", "999999999");
        field.input()
                .setValue(
                        test.values().stream().map(String::valueOf).findFirst().orElse(""));
        var wrong = new Span(getTranslation("workbench.condition.whole"));
        wrong.addClassName("error-text");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        field.add(wrong);
        field.input().setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.input().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var isWhole = change.getValue().matches("\\d{1,9}");
                wrong.setVisible(!isWhole && !change.getValue().isEmpty());
                take(isWhole ? Set.of(Integer.valueOf(change.getValue())) : Set.of());
            }
        });
        return field;
    }

    private void take(Set<Integer> codes) {
        change(new Test(test.variable(), test.relation(), codes));
    }
}
