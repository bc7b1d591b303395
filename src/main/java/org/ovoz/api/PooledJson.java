package org.ovoz.api;

import java.math.BigDecimal;
import java.util.List;
import org.ovoz.tabulation.Pooled;

/**
 * Several countries together, with all cases alike and with all countries alike. Percents are of valid answers, rounded
 * as printed, and have exact twins.
 *
 * @param countries ISO letters of those with at least one valid answer; others cannot take part
 */
record PooledJson(
        String variable,
        String label,
        List<String> countries,
        int valid,
        List<RowJson> rows,
        ComparabilityJson comparability,
        String caveat) {

    /**
     * A category.
     *
     * @param equalCountry mean of the countries' valid percents
     */
    record RowJson(
            int code,
            String label,
            int frequency,
            BigDecimal unweighted,
            double unweightedExact,
            BigDecimal equalCountry,
            double equalCountryExact) {}

    static PooledJson of(Pooled pooled, Scope scope) {
        var labels = scope.labels();
        return new PooledJson(
                pooled.variable().name(),
                labels.of(pooled.variable()),
                Scope.isoCodes(pooled.countries()),
                pooled.valid(),
                pooled.rows().stream()
                        .map(row -> new RowJson(
                                row.code(),
                                labels.value(pooled.variable(), row.code()),
                                row.frequency(),
                                row.unweighted(),
                                Printed.percent(row.frequency(), pooled.valid()),
                                row.equalCountry(),
                                row.equalCountryExact()))
                        .toList(),
                ComparabilityJson.of(scope.across(pooled.variable())),
                Scope.CAVEAT);
    }
}
