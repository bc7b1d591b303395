package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.statistics.Wilson;

/**
 * A frequency table as SPSS prints it: percent of those asked, valid percent and cumulative percent of those with a
 * valid answer, missing answers by reason.
 *
 * @param variable whose answers are counted
 * @param asked the base: every case but those that were not asked (−1)
 * @param valid how many of them have a valid answer
 * @param rows by descending frequency, equal ones by ascending code, categories nobody chose last, if wanted; or as
 *     {@link #in} orders them
 * @param missing reasons by descending frequency, equal ones by ascending code
 */
public record FrequencyTable(Variable variable, int asked, int valid, List<Row> rows, List<MissingRow> missing) {

    /** A category; the percents have one decimal. Cumulative percents come from frequencies, not from percents. */
    public record Row(
            int code, int frequency, BigDecimal percent, BigDecimal validPercent, BigDecimal cumulativePercent) {}

    /** A reason for a missing answer; {@code percent} is of those asked. */
    public record MissingRow(int code, int frequency, BigDecimal percent) {}

    /** Whether categories nobody chose are shown. */
    public enum Empty {
        HIDDEN,
        SHOWN
    }

    public FrequencyTable {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** The table of one country, or empty when the variable is not asked there. */
    public static Optional<FrequencyTable> of(Cases cases, String variable, CountryCode country, Empty empty) {
        var column = cases.variable(variable);
        return column.isAskedIn(country) ? Optional.of(of(cases, variable, List.of(country), empty)) : Optional.empty();
    }

    /** The table of several countries together; those in which the variable is not asked do not count. */
    public static FrequencyTable of(Cases cases, String variable, Collection<CountryCode> countries, Empty empty) {
        var column = cases.variable(variable);
        var asked = countries.stream().filter(column::isAskedIn).toList();
        return of(column, cases.counts(variable, asked), empty == Empty.SHOWN ? offered(column, asked) : List.of());
    }

    /**
     * The table of given counts.
     *
     * @param always categories that have a row even if nobody chose them
     */
    public static FrequencyTable of(Variable variable, Counts counts, List<Option> always) {
        var asked = counts.asked();
        var valid = counts.valid();
        var rows = new ArrayList<Row>();
        var cumulative = 0;
        for (var entry : byFrequency(counts.validCodes())) {
            cumulative += entry.getValue();
            rows.add(new Row(
                    entry.getKey(),
                    entry.getValue(),
                    Percent.of(entry.getValue(), asked),
                    Percent.of(entry.getValue(), valid),
                    Percent.of(cumulative, valid)));
        }
        always.stream()
                .map(Option::code)
                .filter(code -> counts.of(code) == 0)
                .sorted()
                .map(code -> new Row(code, 0, Percent.of(0, asked), Percent.of(0, valid), Percent.of(valid, valid)))
                .forEach(rows::add);
        var missing = byFrequency(counts.missingCodes()).stream()
                .map(entry -> new MissingRow(entry.getKey(), entry.getValue(), Percent.of(entry.getValue(), asked)))
                .toList();
        return new FrequencyTable(variable, asked, valid, rows, missing);
    }

    /** The Wilson 95 % interval of a row's valid percent, as proportions from 0 to 1. */
    public Interval interval(Row row) {
        return Wilson.interval(row.frequency(), valid);
    }

    /** How the percents of this table are to be shown. */
    public SmallBase smallBase() {
        return SmallBase.of(valid);
    }

    /** Mean, standard deviation and median, where the codes are amounts or in order. */
    public Descriptives descriptives() {
        var counts = new TreeMap<Integer, Integer>();
        rows.forEach(row -> counts.put(row.code(), row.frequency()));
        return Descriptives.of(counts).in(variable.amount(1).doubleValue());
    }

    /** How many of those asked have no valid answer. */
    public int missingTotal() {
        return asked - valid;
    }

    /** Valid Total as percent of those asked. */
    public BigDecimal validPercentOfAsked() {
        return Percent.of(valid, asked);
    }

    /** Missing Total as percent of those asked. */
    public BigDecimal missingPercent() {
        return Percent.of(missingTotal(), asked);
    }

    /** Whether the missing reasons have a total of their own: only when there are several. */
    public boolean hasMissingTotal() {
        return missing.size() > 1;
    }

    /** Whether a last line totals valid and missing answers: only when there are missing ones. */
    public boolean hasTotal() {
        return !missing.isEmpty();
    }

    /**
     * The rows in an order of the reader's choice; cumulative percents follow. Codes of ordered variables run as their scale
     * does, because medians and ranks are made of them.
     */
    public FrequencyTable in(RowOrder order) {
        return order == RowOrder.SCALE && variable.level() != Level.NOMINAL ? inOrderOfCodes() : this;
    }

    /** The rows in the order of their codes; cumulative percents follow. */
    public FrequencyTable inOrderOfCodes() {
        return ordered(Comparator.comparingInt(Row::code));
    }

    /** The rows in the order in which another table has them, so that the two can be read side by side. */
    public FrequencyTable inOrderOf(FrequencyTable other) {
        var codes = other.rows().stream().map(Row::code).toList();
        return ordered(Comparator.comparingInt(row -> codes.indexOf(row.code())));
    }

    private FrequencyTable ordered(Comparator<Row> order) {
        var ordered = new ArrayList<Row>();
        var cumulative = 0;
        for (var row : rows.stream().sorted(order).toList()) {
            cumulative += row.frequency();
            ordered.add(new Row(
                    row.code(), row.frequency(), row.percent(), row.validPercent(), Percent.of(cumulative, valid)));
        }
        return new FrequencyTable(variable, asked, valid, ordered, missing);
    }

    /** The codes that most chose: one, several when they tie, none when nobody answered. */
    public List<Integer> modes() {
        var highest = rows.stream().mapToInt(Row::frequency).max().orElse(0);
        return rows.stream()
                .filter(row -> row.frequency() > 0 && row.frequency() == highest)
                .map(Row::code)
                .toList();
    }

    /** The options that are offered in one of the countries: what was not offered is not an empty category. */
    private static List<Option> offered(Variable variable, List<CountryCode> countries) {
        return variable.values().stream()
                .filter(option -> option.only().isEmpty() || countries.stream().anyMatch(option.only()::contains))
                .toList();
    }

    private static List<Map.Entry<Integer, Integer>> byFrequency(Map<Integer, Integer> frequencies) {
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
