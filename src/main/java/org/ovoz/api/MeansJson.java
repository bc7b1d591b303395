package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.statistics.Cronbach;
import org.ovoz.tabulation.statistics.Interval;

/**
 * A rating grid. Statistics are unrounded and stand rounded under {@code printed}; percents are of valid answers,
 * rounded as printed, and have exact twins.
 *
 * @param rows in the grid's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeansJson(
        String grid,
        String label,
        List<String> countries,
        List<RowJson> rows,
        ReliabilityJson reliability,
        String caveat) {

    /**
     * A row of the grid.
     *
     * @param interval of the mean, 95 %
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(
            String variable,
            String label,
            long asked,
            long n,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Double median,
            @Nullable IntervalJson interval,
            MeanJson printed,
            BigDecimal top2Percent,
            double top2PercentExact,
            BigDecimal bottom2Percent,
            double bottom2PercentExact,
            List<ShareJson> distribution,
            List<TableJson.MissingJson> missingRows) {}

    record IntervalJson(double low, double high) {
        static IntervalJson of(Interval interval) {
            return new IntervalJson(interval.low(), interval.high());
        }
    }

    record ShareJson(int code, String label, int frequency, BigDecimal percent, double percentExact) {}

    /** Cronbach's α over the cases that rated every row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReliabilityJson(
            int items,
            long n,
            @Nullable Double alpha,
            @Nullable String printed) {}

    static MeansJson of(GridTable table, Cronbach reliability, Scope scope) {
        var labels = scope.labels();
        var facts = table.item().facts();
        return new MeansJson(
                table.item().id(),
                labels.of(facts.shortLabel() == null ? facts.text() : facts.shortLabel()),
                scope.isoCodes(),
                table.rows().stream().map(rating -> row(rating, scope)).toList(),
                new ReliabilityJson(
                        reliability.items(),
                        reliability.n(),
                        Printed.exact(reliability.alpha()),
                        Printed.fraction(reliability.alpha(), 2)),
                Scope.CAVEAT);
    }

    private static RowJson row(Rating rating, Scope scope) {
        var of = rating.descriptives();
        var labels = scope.labels();
        var variable = scope.variable(rating.row().variable());
        return new RowJson(
                variable.name(),
                labels.of(variable),
                rating.asked(),
                of.n(),
                Printed.exact(of.mean()),
                Printed.exact(of.standardDeviation()),
                Printed.exact(of.median()),
                rating.meanInterval().map(IntervalJson::of).orElse(null),
                MeanJson.of(of),
                rating.top2Percent(),
                Printed.percent(rating.top2(), of.n()),
                rating.bottom2Percent(),
                Printed.percent(rating.bottom2(), of.n()),
                rating.scale().stream()
                        .map(code -> new ShareJson(
                                code,
                                labels.value(variable, code),
                                rating.frequency(code),
                                rating.validPercent(code),
                                Printed.percent(rating.frequency(code), of.n())))
                        .toList(),
                TableJson.missing(rating.missing(), rating.asked(), variable, labels));
    }
}
