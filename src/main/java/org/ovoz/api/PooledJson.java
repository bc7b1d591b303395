package org.ovoz.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.Pooled;

/**
 * Several countries together, with all cases alike and with all countries alike. Percents are of valid answers, rounded
 * as printed, and have exact twins.
 *
 * @param countries ISO letters of those with at least one valid answer; others cannot take part
 * @param smallBase how far the valid answers carry percents; those of too small a base are null, and means of countries
 *     where one of these is too small
 */
record PooledJson(
        String variable,
        String label,
        List<String> countries,
        int valid,
        String smallBase,
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
            @Nullable BigDecimal unweighted,
            @Nullable Double unweightedExact,
            @Nullable BigDecimal equalCountry,
            @Nullable Double equalCountryExact) {}

    static PooledJson of(Pooled pooled, RequestScope scope) {
        var labels = scope.labels();
        return new PooledJson(
                pooled.variable().name(),
                labels.of(pooled.variable()),
                RequestScope.isoCodes(pooled.countries()),
                pooled.valid(),
                pooled.smallBase().key(),
                pooled.rows().stream()
                        .map(row -> new RowJson(
                                row.code(),
                                labels.value(pooled.variable(), row.code()),
                                row.frequency(),
                                Printed.percent(row.unweighted(), pooled.valid()),
                                Printed.percent(row.frequency(), pooled.valid()),
                                Printed.percent(row.equalCountry(), pooled.smallest()),
                                Printed.exact(row.equalCountryExact(), pooled.equalCountryBase())))
                        .toList(),
                ComparabilityJson.of(scope.across(pooled.variable())),
                RequestScope.CAVEAT);
    }
}
