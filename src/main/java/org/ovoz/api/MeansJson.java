package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.SmallBase;
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
     * @param smallBase how far the ratings carry percents and an interval; those of too small a base are left out or null
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
            String smallBase,
            @Nullable BigDecimal top2Percent,
            @Nullable Double top2PercentExact,
            @Nullable BigDecimal bottom2Percent,
            @Nullable Double bottom2PercentExact,
            List<ShareJson> distribution,
            List<TableJson.MissingJson> missingRows) {}

    record IntervalJson(double low, double high) {
        /** Null where the base carries no interval. */
        static @Nullable IntervalJson of(Interval interval, SmallBase base) {
            return base.isShown() ? new IntervalJson(interval.low(), interval.high()) : null;
        }
    }

    record ShareJson(
            int code,
            String label,
            int frequency,
            @Nullable BigDecimal percent,
            @Nullable Double percentExact) {}

    /** Cronbach's α over the cases that rated every row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReliabilityJson(
            int items,
            long n,
            @Nullable Double alpha,
            @Nullable String printed) {}

    static MeansJson of(GridTable table, Cronbach reliability, RequestScope scope) {
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
                        Printed.exact(reliability.alpha(), SmallBase.of(reliability.n())),
                        SmallBase.hasPercents(reliability.n()) ? Printed.fraction(reliability.alpha(), 2) : null),
                RequestScope.CAVEAT);
    }

    private static RowJson row(Rating rating, RequestScope scope) {
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
                rating.meanInterval()
                        .map(interval -> IntervalJson.of(interval, rating.smallBase()))
                        .orElse(null),
                MeanJson.of(of),
                rating.smallBase().key(),
                Printed.percent(rating.top2Percent(), of.n()),
                Printed.percent(rating.top2(), of.n()),
                Printed.percent(rating.bottom2Percent(), of.n()),
                Printed.percent(rating.bottom2(), of.n()),
                rating.scale().stream()
                        .map(code -> new ShareJson(
                                code,
                                labels.value(variable, code),
                                rating.frequency(code),
                                Printed.percent(rating.validPercent(code), of.n()),
                                Printed.percent(rating.frequency(code), of.n())))
                        .toList(),
                TableJson.missing(rating.missing(), rating.asked(), variable, labels));
    }
}
