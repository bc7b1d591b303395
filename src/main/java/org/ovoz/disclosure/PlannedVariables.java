package org.ovoz.disclosure;

import java.util.Set;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;

/** The variables of a published item: one of a single choice, one per option or row that a country is asked. */
public final class PlannedVariables {

    private PlannedVariables() {}

    /** Their names, in the order of the item; none where the country is not asked. */
    public static Stream<String> of(Item item, CountryCode country) {
        if (!isFor(item.facts().only(), country)) {
            return Stream.empty();
        }
        return switch (item) {
            case Item.SingleChoice choice -> Stream.of(choice.id());
            case Item.MultipleChoice choice ->
                choice.options().stream()
                        .filter(option -> isFor(option.only(), country))
                        .map(choice::variable);
            case Item.Grid grid ->
                grid.rows().stream().filter(row -> isFor(row.only(), country)).map(row -> row.variable());
            case Item.NumberItem _, Item.TextItem _, Item.Information _ -> Stream.empty();
        };
    }

    private static boolean isFor(Set<CountryCode> only, CountryCode country) {
        return only.isEmpty() || only.contains(country);
    }
}
