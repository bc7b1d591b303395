package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.columns.SetTally;

/**
 * A multiple choice as SPSS's multiple responses: percent of cases and of responses. Percents of cases do not sum to
 * 100.
 *
 * @param item the multiple choice
 * @param asked cases that were asked
 * @param answered cases with at least one tick, "none" included
 * @param responses all ticks together
 * @param rows options somebody ticked, by descending ticks, equal ones in the item's order; "other" and "none" last
 * @param missing why those asked did not answer
 */
public record MultipleResponseTable(
        Item.MultipleChoice item,
        int asked,
        int answered,
        int responses,
        List<Row> rows,
        List<FrequencyTable.MissingRow> missing) {

    /**
     * An option.
     *
     * @param percentOfResponses of all ticks
     * @param percentOfCases of the cases that answered
     * @param percentOfAsked of all cases that were asked
     */
    public record Row(
            Option option,
            int ticks,
            BigDecimal percentOfResponses,
            BigDecimal percentOfCases,
            BigDecimal percentOfAsked) {}

    public MultipleResponseTable {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** The table of one country, or empty when the item is not asked there. */
    public static Optional<MultipleResponseTable> of(
            Cases cases, Item.MultipleChoice item, CountryCode country, FrequencyTable.Empty empty) {
        return item.options().stream()
                        .anyMatch(
                                option -> cases.variable(item.variable(option)).isAskedIn(country))
                ? Optional.of(of(cases, item, List.of(country), empty))
                : Optional.empty();
    }

    /** The table of several countries together. */
    public static MultipleResponseTable of(
            Cases cases, Item.MultipleChoice item, Collection<CountryCode> countries, FrequencyTable.Empty empty) {
        var state = SetTally.of(cases, item, countries);
        var ticks = item.options().stream()
                .map(option -> cases.counts(item.variable(option), countries).of(1))
                .toList();
        return of(
                item,
                state,
                ticks,
                option -> empty == FrequencyTable.Empty.SHOWN && isOffered(cases, item, option, countries));
    }

    /**
     * The table of given counts; options nobody ticked are left out.
     *
     * @param state cases with at least one tick as code 1, the others by missing code
     * @param ticks of each option, in the item's order
     */
    public static MultipleResponseTable of(Item.MultipleChoice item, Counts state, List<Integer> ticks) {
        return of(item, state, ticks, _ -> false);
    }

    /**
     * The table of given counts.
     *
     * @param state how many cases answered, and why the others did not
     * @param ticks by option, in the item's order
     * @param always whether an option has a row even if nobody ticked it
     */
    static MultipleResponseTable of(Item.MultipleChoice item, Counts state, List<Integer> ticks, IntPredicate always) {
        var answered = state.of(SetTally.ANSWERED);
        var asked = state.asked();
        var responses = ticks.stream().mapToInt(Integer::intValue).sum();
        var rows = new ArrayList<Row>();
        for (int option = 0; option < ticks.size(); option++) {
            var count = ticks.get(option);
            if (count > 0 || always.test(option)) {
                rows.add(new Row(
                        item.options().get(option),
                        count,
                        Percent.of(count, responses),
                        Percent.of(count, answered),
                        Percent.of(count, asked)));
            }
        }
        rows.sort(Comparator.comparingInt((Row row) -> place(row.option()))
                .thenComparing(Comparator.comparingInt(Row::ticks).reversed()));
        return new MultipleResponseTable(item, asked, answered, responses, rows, missing(state));
    }

    /** The rows in the order in which another table has them, so that the two can be read side by side. */
    public MultipleResponseTable inOrderOf(MultipleResponseTable other) {
        var options = other.rows().stream().map(Row::option).toList();
        var ordered = rows.stream()
                .sorted(Comparator.comparingInt(row -> options.indexOf(row.option())))
                .toList();
        return new MultipleResponseTable(item, asked, answered, responses, ordered, missing);
    }

    /** How percents of those who answered are to be shown; those of their ticks hang on the same people. */
    public SmallBase smallBase() {
        return SmallBase.of(answered);
    }

    /** All ticks as percent of the cases that answered: above 100 where many ticked several options. */
    public BigDecimal responsesPercentOfCases() {
        return Percent.of(responses, answered);
    }

    /** All ticks as percent of the cases that were asked. */
    public BigDecimal responsesPercentOfAsked() {
        return Percent.of(responses, asked);
    }

    private static boolean isOffered(
            Cases cases, Item.MultipleChoice item, int option, Collection<CountryCode> countries) {
        var variable = cases.variable(item.variable(item.options().get(option)));
        return countries.stream().anyMatch(variable::isAskedIn);
    }

    private static List<FrequencyTable.MissingRow> missing(Counts state) {
        return state.missingCodes().entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> new FrequencyTable.MissingRow(
                        entry.getKey(), entry.getValue(), Percent.of(entry.getValue(), state.asked())))
                .toList();
    }

    /** Ordinary options first, then "other", then "none". */
    private static int place(Option option) {
        return option.exclusive() ? 2 : option.specify() != null ? 1 : 0;
    }
}
