package org.ovoz.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.RakedTable;
import org.ovoz.tabulation.SmallBase;

/**
 * A variable of one country as it was answered, and weighted by margins of the population. Percents are of valid
 * answers, rounded as printed, and have exact twins; statistics are unrounded and stand rounded under {@code printed}.
 *
 * @param smallBase how far the answers carry percents; those of too small a base are null
 * @param effectiveN (Σw)²/Σw² after Kish
 * @param designEffect n / effective n
 * @param unraked cases without an answer to a margin, which keep the weight 1
 * @param converged whether the weights meet every margin; where not, the figures are not to be relied on
 * @param margins names of the variables
 */
record RakedJson(
        String variable,
        String label,
        String country,
        int n,
        String smallBase,
        double effectiveN,
        double designEffect,
        double smallestWeight,
        double largestWeight,
        int unraked,
        boolean converged,
        List<String> margins,
        String source,
        List<RowJson> rows,
        PrintedJson printed,
        String caveat) {

    private static final String CAVEAT =
            "A sensitivity view, not the result: weights correct only what the margins name, and do not make the sample"
                    + " random.";

    /**
     * A category.
     *
     * @param difference weighted less unweighted, in points
     */
    record RowJson(
            int code,
            String label,
            int frequency,
            @Nullable BigDecimal unweighted,
            @Nullable Double unweightedExact,
            @Nullable BigDecimal weighted,
            @Nullable Double weightedExact,
            @Nullable BigDecimal difference,
            @Nullable Double differenceExact) {}

    /** The statistics as they are printed. */
    record PrintedJson(String effectiveN, String designEffect, String smallestWeight, String largestWeight) {}

    static RakedJson of(RakedTable table, String source, RequestScope scope) {
        var labels = scope.labels();
        return new RakedJson(
                table.variable().name(),
                labels.of(table.variable()),
                scope.countries().getFirst().iso(),
                table.valid(),
                table.smallBase().key(),
                table.effectiveN(),
                table.designEffect(),
                table.smallest(),
                table.largest(),
                table.unraked(),
                table.converged(),
                table.margins(),
                source,
                table.rows().stream()
                        .map(row -> row(row, labels.value(table.variable(), row.code()), table.valid()))
                        .toList(),
                new PrintedJson(
                        Printed.decimals(table.effectiveN(), 1),
                        Printed.decimals(table.designEffect(), 2),
                        Printed.decimals(table.smallest(), 2),
                        Printed.decimals(table.largest(), 2)),
                CAVEAT);
    }

    private static RowJson row(RakedTable.Row row, String label, int n) {
        var base = SmallBase.of(n);
        return new RowJson(
                row.code(),
                label,
                row.frequency(),
                Printed.percent(row.unweighted(), n),
                Printed.exact(row.unweightedExact(), base),
                Printed.percent(row.weighted(), n),
                Printed.exact(row.weightedExact(), base),
                Printed.percent(row.difference(), n),
                Printed.exact(row.weightedExact() - row.unweightedExact(), base));
    }
}
