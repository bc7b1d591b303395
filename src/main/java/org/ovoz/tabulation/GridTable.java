package org.ovoz.tabulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;

/**
 * A rating grid: for every row how many answered, their mean and standard deviation, and the distribution.
 *
 * @param item the grid
 * @param rows in the item's order; rows that are not asked are left out
 */
public record GridTable(Item.Grid item, List<Rating> rows) {

    public GridTable {
        rows = List.copyOf(rows);
    }

    /** The table of one country, or empty when no row is asked there. */
    public static Optional<GridTable> of(Cases cases, Item.Grid item, CountryCode country) {
        var table = of(cases, item, List.of(country));
        return table.rows().isEmpty() ? Optional.empty() : Optional.of(table);
    }

    /** The table of several countries together. */
    public static GridTable of(Cases cases, Item.Grid item, Collection<CountryCode> countries) {
        var scale = item.scale().stream().map(option -> option.code()).sorted().toList();
        return new GridTable(
                item,
                item.rows().stream()
                        .filter(row -> countries.stream().anyMatch(cases.variable(row.variable())::isAskedIn))
                        .map(row -> new Rating(row, scale, cases.counts(row.variable(), countries)))
                        .toList());
    }
}
