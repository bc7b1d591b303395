package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Variable;

/** What a condition or a text may refer to at one place of a questionnaire: the case facts and all earlier items. */
final class KnownVariables {

    private final Map<String, List<Option>> valuesByVariable = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    KnownVariables(List<Variable> caseFacts) {
        caseFacts.forEach(fact -> valuesByVariable.put(fact.name(), fact.values()));
    }

    /** A variable that belongs to no item may be referred to. */
    void add(Variable variable) {
        valuesByVariable.put(variable.name(), variable.values());
    }

    /** From here on the item may be referred to. */
    void add(Item item) {
        items.put(item.id(), item);
        switch (item) {
            case Item.SingleChoice choice -> valuesByVariable.put(choice.id(), choice.options());
            case Item.MultipleChoice choice ->
                choice.options().forEach(option -> valuesByVariable.put(choice.variable(option), List.of()));
            case Item.Grid grid -> grid.rows().forEach(row -> valuesByVariable.put(row.variable(), grid.scale()));
            case Item.NumberItem number -> valuesByVariable.put(number.id(), List.of());
            case Item.TextItem _, Item.Information _ -> {}
        }
    }

    /** The values of a coded variable; empty if there is no such variable yet; an empty list takes any number. */
    Optional<List<Option>> values(String variable) {
        return Optional.ofNullable(valuesByVariable.get(variable));
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The variables that {@code answered(…)} looks at for an item's id or a variable. */
    Optional<List<String>> variablesOf(String name) {
        if (items.containsKey(name)) {
            return Optional.of(items.get(name).variables().toList());
        }
        return valuesByVariable.containsKey(name) ? Optional.of(List.of(name)) : Optional.empty();
    }

    List<String> names() {
        var names = new ArrayList<>(valuesByVariable.keySet());
        items.keySet().stream().filter(id -> !names.contains(id)).forEach(names::add);
        return names;
    }

    Stream<String> sets() {
        return items.values().stream()
                .filter(Item.MultipleChoice.class::isInstance)
                .map(Item::id);
    }
}
