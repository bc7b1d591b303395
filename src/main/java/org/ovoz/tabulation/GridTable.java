package org.ovoz.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.columns.Cases;

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

    /** The tables of the groups of another variable, by its valid codes; rows that a group was not asked are left out. */
    public static NavigableMap<Integer, GridTable> of(Cases cases, Item.Grid item, String by) {
        var groups = new TreeMap<Integer, List<Rating>>();
        for (var row : item.rows()) {
            cases.counts(row.variable(), by).tailMap(0, true).forEach((group, counts) -> {
                if (counts.asked() > 0) {
                    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(new Rating(row, scale(item), counts));
                }
            });
        }
        var tables = new TreeMap<Integer, GridTable>();
        groups.forEach((group, ratings) -> tables.put(group, new GridTable(item, ratings)));
        return tables;
    }

    /** The table of several countries together. */
    public static GridTable of(Cases cases, Item.Grid item, Collection<CountryCode> countries) {
        return new GridTable(
                item,
                item.rows().stream()
                        .filter(row -> countries.stream().anyMatch(cases.variable(row.variable())::isAskedIn))
                        .map(row -> new Rating(row, scale(item), cases.counts(row.variable(), countries)))
                        .toList());
    }

    private static List<Integer> scale(Item.Grid item) {
        return item.scale().stream().map(Option::code).sorted().toList();
    }
}
