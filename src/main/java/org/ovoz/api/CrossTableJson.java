package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.comparison.CountryStrata;
import org.ovoz.tabulation.statistics.CochranMantelHaenszel;

/**
 * A cross table with its tests. Statistics are unrounded and stand rounded under {@code printed}; percents are rounded
 * as printed and have exact twins. What was not computed is left out.
 *
 * @param table a row per category of the row variable; its lists are in the order of {@code columns}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CrossTableJson(
        @JsonUnwrapped ComparedJson compared,
        @JsonUnwrapped CasesJson cases,
        List<CategoryJson> columns,
        List<RowJson> table,
        @JsonUnwrapped IndependenceJson independence,
        @Nullable StrataJson withinCountries,
        @JsonUnwrapped CellsJson cells,
        PrintedJson printed,
        ComparabilityJson comparability,
        String caveat) {

    /** What is crossed, and where. */
    record ComparedJson(VariableJson row, VariableJson column, List<String> countries) {}

    /**
     * The cases of a cross table.
     *
     * @param asked cases in which both were asked
     * @param missing how many of them have no valid answer to one of the two
     */
    record CasesJson(long n, long asked, long missing) {}

    /**
     * The tests of independence.
     *
     * @param smallBase how far the groups carry an effect size and a test; what they do not carry is left out, and a
     *     percent of too small a base is null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IndependenceJson(
            String smallBase,
            @Nullable Double chiSquare,
            int df,
            @Nullable Double p,
            @Nullable Double cramersV,
            @Nullable Double minExpected,
            @Nullable Double shareExpectedBelow5,
            @Nullable Double monteCarloP,
            @Nullable Double fisherP) {

        private static IndependenceJson of(CrossTable table) {
            var test = table.chiSquare();
            var base = table.smallBase();
            return new IndependenceJson(
                    base.key(),
                    Printed.exact(test.statistic(), base),
                    test.df(),
                    Printed.exact(test.p(), base),
                    Printed.exact(test.cramersV(), base),
                    Printed.exact(test.minExpected()),
                    Printed.exact(test.shareExpectedBelow5()),
                    Printed.exact(number(table.monteCarloP()), base),
                    Printed.exact(number(table.fisherP()), base));
        }
    }

    /**
     * What the cells would be under independence, in the shape of the table.
     *
     * @param residuals adjusted standardized ones; null where there is none
     */
    record CellsJson(List<List<@Nullable Double>> expected, List<List<@Nullable Double>> residuals) {}

    /** A category and its cells. */
    record RowJson(
            int code,
            String label,
            long n,
            List<Long> counts,
            @JsonUnwrapped PercentsJson percents) {}

    /** The percents of a category's cells, as printed and exact. */
    record PercentsJson(
            List<@Nullable BigDecimal> rowPercents,
            List<@Nullable Double> rowPercentsExact,
            List<@Nullable BigDecimal> columnPercents,
            List<@Nullable Double> columnPercentsExact,
            List<@Nullable BigDecimal> totalPercents,
            List<@Nullable Double> totalPercentsExact) {}

    /**
     * Two groups and two answers compared within countries, after Cochran, Mantel and Haenszel.
     *
     * @param countries how many tell something
     * @param oddsRatio the common one; null where it is not finite
     */
    record StrataJson(
            int countries,
            @Nullable Double chiSquare,
            int df,
            @Nullable Double p,
            @Nullable Double oddsRatio) {

        private static StrataJson of(CochranMantelHaenszel test) {
            return new StrataJson(
                    test.strata(),
                    Printed.exact(test.statistic()),
                    test.df(),
                    Printed.exact(test.p()),
                    Printed.exact(test.oddsRatio()));
        }
    }

    /** The statistics as they are printed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PrintedJson(
            @Nullable String chiSquare,
            @Nullable String p,
            @Nullable String cramersV,
            @Nullable String monteCarloP,
            @Nullable String fisherP) {}

    static CrossTableJson of(CrossTable table, RequestScope scope) {
        var labels = scope.labels();
        var test = table.chiSquare();
        var base = table.smallBase();
        var totals = table.columnTotals();
        return new CrossTableJson(
                new ComparedJson(
                        VariableJson.of(labels, table.row()),
                        VariableJson.of(labels, table.column()),
                        scope.isoCodes()),
                new CasesJson(table.n(), table.asked(), table.missing()),
                columns(table)
                        .mapToObj(column -> CategoryJson.of(
                                labels, table.column(), table.columnCodes().get(column), totals[column]))
                        .toList(),
                IntStream.range(0, table.rowCodes().size())
                        .mapToObj(row -> row(table, labels, row, totals))
                        .toList(),
                IndependenceJson.of(table),
                CountryStrata.test(scope.cases(), table)
                        .filter(_ -> base.isShown())
                        .map(StrataJson::of)
                        .orElse(null),
                new CellsJson(
                        lists(test.expected(), Printed::exact),
                        lists(test.adjustedResiduals(), residual -> Printed.exact(residual, base))),
                base.isShown() ? printed(table) : new PrintedJson(null, null, null, null, null),
                ComparabilityJson.of(scope.comparability(table.row(), table.column())),
                RequestScope.CAVEAT);
    }

    private static IntStream columns(CrossTable table) {
        return IntStream.range(0, table.columnCodes().size());
    }

    private static RowJson row(CrossTable table, Labels labels, int row, long[] totals) {
        var counts = table.counts()[row];
        var n = Arrays.stream(counts).sum();
        var code = table.rowCodes().get(row);
        return new RowJson(
                code,
                labels.value(table.row(), code),
                n,
                Arrays.stream(counts).boxed().toList(),
                percents(table, row, n, totals));
    }

    private static PercentsJson percents(CrossTable table, int row, long n, long[] totals) {
        var counts = table.counts()[row];
        return new PercentsJson(
                columns(table)
                        .mapToObj(column -> Printed.percent(table.rowPercent(row, column), n))
                        .toList(),
                columns(table)
                        .mapToObj(column -> Printed.percent(counts[column], n))
                        .toList(),
                columns(table)
                        .mapToObj(column -> Printed.percent(table.columnPercent(row, column), totals[column]))
                        .toList(),
                columns(table)
                        .mapToObj(column -> Printed.percent(counts[column], totals[column]))
                        .toList(),
                columns(table)
                        .mapToObj(column -> Printed.percent(table.totalPercent(row, column), table.n()))
                        .toList(),
                columns(table)
                        .mapToObj(column -> Printed.percent(counts[column], table.n()))
                        .toList());
    }

    private static PrintedJson printed(CrossTable table) {
        var test = table.chiSquare();
        return new PrintedJson(
                Printed.decimals(test.statistic(), 2),
                Printed.p(test.p()),
                Printed.fraction(test.cramersV(), 2),
                Printed.p(number(table.monteCarloP())),
                Printed.p(number(table.fisherP())));
    }

    private static double number(OptionalDouble number) {
        return number.orElse(Double.NaN);
    }

    private static List<List<@Nullable Double>> lists(double[][] numbers, DoubleFunction<@Nullable Double> written) {
        return Arrays.stream(numbers)
                .map(row -> Arrays.stream(row).mapToObj(written).toList())
                .toList();
    }
}
