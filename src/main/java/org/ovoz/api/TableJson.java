package org.ovoz.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * A frequency table. Percents are rounded half up to one decimal, as printed.
 *
 * @param base how many were asked
 * @param missing how many of them have no valid answer
 */
record TableJson(
        String variable,
        String label,
        String country,
        int base,
        int valid,
        int missing,
        List<RowJson> rows,
        List<MissingJson> missingRows) {

    record RowJson(
            int code,
            String label,
            int frequency,
            BigDecimal percent,
            BigDecimal validPercent,
            BigDecimal cumulativePercent) {}

    record MissingJson(int code, String label, int frequency, BigDecimal percent) {}
}
