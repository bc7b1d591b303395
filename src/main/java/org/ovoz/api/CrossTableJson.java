package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.comparison.CountryStrata;
import org.ovoz.tabulation.statistics.ChiSquare;
import org.ovoz.tabulation.statistics.CochranMantelHaenszel;

/**
 * A cross table with its tests. Statistics are unrounded and stand rounded under {@code printed}; percents are rounded
 * as printed and have exact twins. What was not computed is left out.
 *
 * @param asked cases in which both were asked
 * @param missing how many of them have no valid answer to one of the two
 * @param table a row per category of the row variable; its lists are in the order of {@code columns}
 * @param smallBase how far the groups carry an effect size and a test; what they do not carry is left out, and a percent
 *     of too small a base is null
 * @param expected counts under independence, in the shape of the table
 * @param residuals adjusted standardized ones, in the shape of the table; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CrossTableJson(
        VariableJson row,
        VariableJson column,
        List<String> countries,
        long n,
        long asked,
        long missing,
        List<CategoryJson> columns,
        List<RowJson> table,
        String smallBase,
        @Nullable Double chiSquare,
        int df,
        @Nullable Double p,
        @Nullable Double cramersV,
        @Nullable Double minExpected,
        @Nullable Double shareExpectedBelow5,
        @Nullable Double monteCarloP,
        @Nullable Double fisherP,
        @Nullable StrataJson withinCountries,
        List<List<@Nullable Double>> expected,
        List<List<@Nullable Double>> residuals,
        PrintedJson printed,
        ComparabilityJson comparability,
        String caveat) {

    /** A category and its cells. */
    record RowJson(
            int code,
            String label,
            long n,
            List<Long> counts,
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
        var monteCarlo = number(table.monteCarloP());
        var fisher = number(table.fisherP());
        return new CrossTableJson(
                VariableJson.of(labels, table.row()),
                VariableJson.of(labels, table.column()),
                scope.isoCodes(),
                table.n(),
                table.asked(),
                table.missing(),
                columns(table)
                        .mapToObj(column -> CategoryJson.of(
                                labels, table.column(), table.columnCodes().get(column), totals[column]))
                        .toList(),
                IntStream.range(0, table.rowCodes().size())
                        .mapToObj(row -> row(table, labels, row, totals))
                        .toList(),
                base.key(),
                Printed.exact(test.statistic(), base),
                test.df(),
                Printed.exact(test.p(), base),
                Printed.exact(test.cramersV(), base),
                Printed.exact(test.minExpected()),
                Printed.exact(test.shareExpectedBelow5()),
                Printed.exact(monteCarlo, base),
                Printed.exact(fisher, base),
                CountryStrata.test(scope.cases(), table)
                        .filter(_ -> base.isShown())
                        .map(StrataJson::of)
                        .orElse(null),
                lists(test.expected(), Printed::exact),
                lists(test.adjustedResiduals(), residual -> Printed.exact(residual, base)),
                base.isShown() ? printed(test, monteCarlo, fisher) : new PrintedJson(null, null, null, null, null),
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

    private static PrintedJson printed(ChiSquare test, double monteCarlo, double fisher) {
        return new PrintedJson(
                Printed.decimals(test.statistic(), 2),
                Printed.p(test.p()),
                Printed.fraction(test.cramersV(), 2),
                Printed.p(monteCarlo),
                Printed.p(fisher));
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
