package org.ovoz.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The variables that pages and items have. */
final class Variables {

    private Variables() {}

    static Stream<Variable> of(Page page) {
        return page.items().stream().flatMap(item -> of(page, item));
    }

    private static Stream<Variable> of(Page page, Item item) {
        var asked = both(page.only(), item.facts().only());
        return switch (item) {
            case Item.Information _ -> Stream.empty();
            case Item.SingleChoice choice ->
                Stream.concat(
                        Stream.of(coded(
                                Variable.Kind.SINGLE, choice.id(), choice, label(choice), choice.options(), asked)),
                        choice.options().stream().flatMap(option -> specified(choice, option, asked)));
            case Item.MultipleChoice choice ->
                Stream.concat(
                        choice.options().stream()
                                .map(option -> coded(
                                        Variable.Kind.TICK,
                                        choice.variable(option),
                                        choice,
                                        option.label(),
                                        List.of(),
                                        both(asked, option.only()))),
                        choice.options().stream().flatMap(option -> specified(choice, option, asked)));
            case Item.Grid grid -> grid.rows().stream().flatMap(row -> ofRow(grid, row, asked));
            case Item.NumberItem number ->
                Stream.of(coded(Variable.Kind.NUMBER, number.id(), number, label(number), List.of(), asked));
            case Item.TextItem text -> Stream.of(text(text.id(), text, label(text), asked));
        };
    }

    private static Stream<Variable> ofRow(Item.Grid grid, Row row, Set<CountryCode> asked) {
        var rating =
                coded(Variable.Kind.RATING, row.variable(), grid, row.label(), grid.scale(), both(asked, row.only()));
        return row.specify() == null
                ? Stream.of(rating)
                : Stream.of(rating, text(row.specify().variable(), grid, row.label(), both(asked, row.only())));
    }

    private static Stream<Variable> specified(Item item, Option option, Set<CountryCode> asked) {
        return option.specify() == null
                ? Stream.empty()
                : Stream.of(text(option.specify().variable(), item, option.label(), both(asked, option.only())));
    }

    private static Variable coded(
            Variable.Kind kind, String name, Item item, Text label, List<Option> values, Set<CountryCode> asked) {
        var facts = item.facts();
        return new Variable(
                name,
                kind,
                item.id(),
                label,
                values,
                facts.missing(),
                facts.level(),
                asked,
                facts.has(Item.Trait.SENSITIVE),
                facts.has(Item.Trait.IDENTIFYING));
    }

    private static Variable text(String name, Item item, Text label, Set<CountryCode> asked) {
        return new Variable(
                name,
                Variable.Kind.TEXT,
                item.id(),
                label,
                List.of(),
                List.of(),
                Level.NOMINAL,
                asked,
                item.facts().has(Item.Trait.SENSITIVE));
    }

    private static Text label(Item item) {
        var shortLabel = item.facts().shortLabel();
        return shortLabel == null ? item.text() : shortLabel;
    }

    /** The countries in both sets, where an empty set stands for all countries. */
    private static Set<CountryCode> both(Set<CountryCode> one, Set<CountryCode> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
