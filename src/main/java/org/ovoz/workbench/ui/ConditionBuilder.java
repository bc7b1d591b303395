package org.ovoz.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;
import org.ovoz.workbench.FilterDraft;
import org.ovoz.workbench.FilterDraft.Relation;
import org.ovoz.workbench.FilterDraft.Test;
import org.ovoz.workbench.ui.result.ConditionSentence;
import org.ovoz.workbench.ui.result.ResultWording;

/** Puts a condition together by choosing; what is chosen to its end counts at once, what is not stays and waits. */
class ConditionBuilder extends Div {

    private static final String ALL = "and";

    private final Consumer<Condition> onChange;
    private final Dropdown join;
    private final Div list = new Div();
    private final List<ConditionPart> parts = new ArrayList<>();
    private ConditionRow.Offer offer = new ConditionRow.Offer(List.of(), Map.of(), Map.of());
    private int number;

    ConditionBuilder(Consumer<Condition> onChange) {
        this.onChange = onChange;
        addClassName("condition-builder");
        join = joined("condition-join", true);
        var addCondition = button("add", () -> append(new Test("", Relation.IS, Set.of()), true));
        addCondition.setId("add-condition");
        var addGroup = button(
                "addGroup",
                () -> append(new FilterDraft.Group(!isAll(), List.of(new Test("", Relation.IS, Set.of()))), true));
        addGroup.setId("add-group");
        var buttons = new Div(addCondition, addGroup);
        buttons.addClassName("row-actions");
        list.addClassName("conditions");
        add(join, list, buttons);
    }

    /** Shows a condition; what is being chosen stays as it is where it comes to the same. */
    void show(Condition condition, Questionnaire questionnaire, ResultWording words) {
        var sentence = new ConditionSentence(words, questionnaire);
        var variables = FilterDraft.offered(questionnaire);
        if (!variables.equals(offer.variables())) {
            offer = offer(variables, sentence, words);
            list.removeAll();
            parts.clear();
        }
        if (!draft().condition(variables).equals(condition)) {
            list.removeAll();
            parts.clear();
            var draft = FilterDraft.of(condition, variables);
            join.offer(joins(), draft.all() ? ALL : "or");
            draft.parts().forEach(part -> append(part, sentence, false));
        }
        join.setVisible(parts.size() > 1);
    }

    /** Begins a condition about a variable. */
    void begin(String variable) {
        offer.variables().stream()
                .filter(found -> found.name().equals(variable) || found.item().equals(variable))
                .findFirst()
                .ifPresent(found -> {
                    append(new Test(found.name(), Relation.of(found).getFirst(), Set.of()), true);
                    changed();
                });
    }

    private static ConditionRow.Offer offer(List<Variable> variables, ConditionSentence sentence, ResultWording words) {
        var labels = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (var variable : variables) {
            labels.put(variable.name(), sentence.label(variable));
            var codes = new LinkedHashMap<String, String>();
            variable.values()
                    .forEach(option -> codes.put(Integer.toString(option.code()), words.label(option.label())));
            values.put(variable.name(), codes);
        }
        return new ConditionRow.Offer(variables, labels, values);
    }

    private FilterDraft draft() {
        return new FilterDraft(isAll(), parts.stream().map(ConditionPart::part).toList());
    }

    private boolean isAll() {
        return join.value().equals(ALL);
    }

    private void changed() {
        join.setVisible(parts.size() > 1);
        onChange.accept(draft().condition(offer.variables()));
    }

    private void append(FilterDraft.Part part, boolean isNew) {
        append(part, null, isNew);
    }

    private void append(FilterDraft.Part part, @Nullable ConditionSentence sentence, boolean isNew) {
        var shown = switch (part) {
            case Test test -> new ConditionRow(number++, test, offer, this::changed, this::remove);
            case FilterDraft.Group group -> new Group(group);
            case FilterDraft.Written written -> new Written(written, sentence);
        };
        parts.add(shown);
        list.add(shown.component());
        join.setVisible(parts.size() > 1);
        if (isNew) {
            switch (shown) {
                case ConditionRow row -> row.focus();
                case Group group -> group.rows.getFirst().focus();
                default -> {}
            }
        }
    }

    private void remove(ConditionPart part) {
        parts.remove(part);
        list.remove(part.component());
        getElement().executeJs("this.querySelector('#add-condition').focus()");
        changed();
    }

    private Dropdown joined(String id, boolean all) {
        var chosen = new Dropdown(id, getTranslation("workbench.condition.join"), joins(), _ -> changed());
        chosen.offer(joins(), all ? ALL : "or");
        chosen.addClassName("join");
        return chosen;
    }

    private Map<String, String> joins() {
        var joins = new LinkedHashMap<String, String>();
        joins.put(ALL, getTranslation("workbench.join.and"));
        joins.put("or", getTranslation("workbench.join.or"));
        return joins;
    }

    private NativeButton button(String key, Runnable what) {
        var button = new NativeButton(getTranslation("workbench.condition." + key), _ -> what.run());
        button.getElement().setAttribute("type", "button");
        button.addClassName("link");
        return button;
    }

    /** Conditions that are joined by themselves. */
    private final class Group extends FieldSet implements ConditionPart {

        private final Dropdown within;
        private final Div place = new Div();
        private final List<ConditionRow> rows = new ArrayList<>();

        Group(FilterDraft.Group group) {
            super("");
            setLegendText(getTranslation("workbench.condition.group"));
            addClassName("condition-group");
            within = joined("condition-join-" + number++, group.all());
            var more =
                    button("add", () -> row(new Test("", Relation.IS, Set.of())).focus());
            var away = button("removeGroup", () -> ConditionBuilder.this.remove(this));
            var buttons = new Div(more, away);
            buttons.addClassName("row-actions");
            add(within, place, buttons);
            group.tests().forEach(this::row);
        }

        private ConditionRow row(Test test) {
            var row = new ConditionRow(number++, test, offer, ConditionBuilder.this::changed, this::removeRow);
            rows.add(row);
            place.add(row);
            return row;
        }

        private void removeRow(ConditionRow row) {
            rows.remove(row);
            place.remove(row);
            if (rows.isEmpty()) {
                ConditionBuilder.this.remove(this);
            } else {
                rows.getFirst().focus();
                changed();
            }
        }

        @Override
        public FilterDraft.Part part() {
            return new FilterDraft.Group(
                    within.value().equals(ALL),
                    rows.stream().map(ConditionRow::part).toList());
        }

        @Override
        public Component component() {
            return this;
        }
    }

    /** A condition that is only read here, and can be taken away. */
    private final class Written extends Div implements ConditionPart {

        private final FilterDraft.Written written;

        Written(FilterDraft.Written written, @Nullable ConditionSentence sentence) {
            this.written = written;
            addClassName("condition");
            add(new Span(sentence == null ? "" : sentence.of(written.condition())));
            add(button("remove", () -> ConditionBuilder.this.remove(this)));
        }

        @Override
        public FilterDraft.Part part() {
            return written;
        }

        @Override
        public Component component() {
            return this;
        }
    }
}
