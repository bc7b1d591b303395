package org.ovoz.intake.file.sav;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.ColumnCells;
import org.ovoz.intake.file.Headings;
import org.ovoz.intake.file.Limits;

/**
 * Turns sets of multiple categories into a column for each option, as our questions with several answers have them: an
 * option is ticked where any variable of the set holds it. A case without any option keeps why it is missing.
 */
final class SavCategories {

    private static final String TICKED = "1";
    private static final String NOT_TICKED = "0";

    private final List<SavColumn> columns;
    private final List<Headings.Heading> headings;
    private final List<ColumnCells> cells;
    private final Map<String, Integer> places = new HashMap<>();
    private final ColumnCells.Budget budget;

    SavCategories(
            List<SavColumn> columns,
            List<Headings.Heading> headings,
            List<ColumnCells> cells,
            SavTexts texts,
            ColumnCells.Budget budget) {
        this.columns = columns;
        this.headings = headings;
        this.cells = cells;
        this.budget = budget;
        for (int i = 0; i < columns.size(); i++) {
            places.put(SavColumns.shortName(columns.get(i).segments().getFirst(), texts), i);
        }
    }

    void addTo(Headings result, SavSets sets) {
        var free = Limits.COLUMNS - columns.size();
        for (var set : sets.categories()) {
            var members = set.variables().stream()
                    .map(places::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            var options = options(members);
            if (members.isEmpty() || options.size() > free) {
                continue;
            }
            free -= options.size();
            add(set, members, options, result);
        }
    }

    /** The options by value: those with a label, then those that only occur; none that is declared missing. */
    private Map<String, String> options(List<Integer> members) {
        var options = new LinkedHashMap<String, String>();
        for (var member : members) {
            var values = new LinkedHashSet<>(headings.get(member).labels().keySet());
            values.addAll(cells.get(member).values());
            var missing = columns.get(member).missing(List.copyOf(values));
            values.stream()
                    .filter(value -> !missing.contains(value))
                    .forEach(value -> options.putIfAbsent(
                            value, headings.get(member).labels().getOrDefault(value, value)));
        }
        return options;
    }

    private void add(SavSets.Categories set, List<Integer> members, Map<String, String> options, Headings result) {
        var ticks = new LinkedHashMap<String, ColumnCells>();
        options.keySet().forEach(value -> ticks.put(value, new ColumnCells(budget)));
        var labels = new HashMap<String, String>();
        var missing = new LinkedHashSet<String>();
        for (var member : members) {
            var own = columns.get(member).missing(cells.get(member).values());
            missing.addAll(own);
            own.forEach(value -> {
                if (headings.get(member).labels().containsKey(value)) {
                    labels.put(value, headings.get(member).labels().get(value));
                }
            });
        }
        for (int row = 0; row < cells.get(members.getFirst()).rows(); row++) {
            var held = held(members, row);
            var reason = held.stream().filter(missing::contains).findFirst().orElse(null);
            held.removeAll(missing);
            ticks.forEach((value, column) -> column.add(tick(value, held, reason)));
        }
        ticks.forEach((value, column) -> result.add(heading(set, value, options.get(value), labels, missing), column));
    }

    private Set<String> held(List<Integer> members, int row) {
        var held = new LinkedHashSet<String>();
        for (var member : members) {
            var value = cells.get(member).value(row);
            if (value != null) {
                held.add(value);
            }
        }
        return held;
    }

    /** Whether an option is ticked; in a case without any option why it is missing, or blank. */
    private static @Nullable String tick(String value, Set<String> held, @Nullable String reason) {
        if (held.isEmpty()) {
            return reason;
        }
        return held.contains(value) ? TICKED : NOT_TICKED;
    }

    private static Headings.Heading heading(
            SavSets.Categories set, String value, String option, Map<String, String> labels, Set<String> missing) {
        var question = set.label().isEmpty() ? set.name() : set.label();
        return new Headings.Heading(set.name() + "_" + value, question, option, labels, missing, TICKED);
    }
}
