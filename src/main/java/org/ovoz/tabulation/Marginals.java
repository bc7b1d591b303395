package org.ovoz.tabulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.columns.SetTally;

/**
 * How often each code of each variable occurs in one country: enough for every table of one variable, and no cases. It
 * can be stored, and a table made of it later equals the one that the cases gave.
 *
 * @param byVariable counts of every coded variable that is asked in the country
 * @param bySet for every multiple choice how many cases answered it, and why the others did not
 */
public record Marginals(Map<String, Counts> byVariable, Map<String, Counts> bySet) {

    public Marginals {
        byVariable = Map.copyOf(byVariable);
        bySet = Map.copyOf(bySet);
    }

    /** The counts of a country. */
    public static Marginals of(Cases cases, Questionnaire questionnaire, CountryCode country) {
        var byVariable = new LinkedHashMap<String, Counts>();
        questionnaire.variables().stream()
                .filter(variable -> variable.isCoded() && variable.isAskedIn(country))
                .forEach(variable -> byVariable.put(variable.name(), cases.counts(variable.name(), country)));
        var bySet = new LinkedHashMap<String, Counts>();
        questionnaire.items().forEach(item -> {
            if (item instanceof Item.MultipleChoice choice
                    && choice.options().stream().map(choice::variable).anyMatch(byVariable::containsKey)) {
                bySet.put(choice.id(), SetTally.of(cases, choice, List.of(country)));
            }
        });
        return new Marginals(byVariable, bySet);
    }

    /** The counts of a variable, or none where it was not asked. */
    public Counts counts(String variable) {
        return byVariable.getOrDefault(variable, Counts.NONE);
    }

    /** The frequency table of a variable, or empty when nobody was asked. */
    public Optional<FrequencyTable> frequencies(Variable variable) {
        var counts = counts(variable.name());
        return counts.asked() == 0 ? Optional.empty() : Optional.of(FrequencyTable.of(variable, counts, List.of()));
    }

    /** The table of a multiple choice, or empty when nobody was asked. */
    public Optional<MultipleResponseTable> multiple(Item.MultipleChoice item) {
        var state = bySet.getOrDefault(item.id(), Counts.NONE);
        var ticks = item.options().stream()
                .map(option -> counts(item.variable(option)).of(1))
                .toList();
        return state.asked() == 0
                ? Optional.empty()
                : Optional.of(MultipleResponseTable.of(item, state, ticks, _ -> false));
    }

    /** The table of a grid with the rows that somebody was asked, or empty when there are none. */
    public Optional<GridTable> ratings(Item.Grid item) {
        var scale = item.scale().stream().map(option -> option.code()).sorted().toList();
        var rows = item.rows().stream()
                .map(row -> new Rating(row, scale, counts(row.variable())))
                .filter(rating -> rating.asked() > 0)
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new GridTable(item, rows));
    }
}
