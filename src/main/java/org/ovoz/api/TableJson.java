package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FrequencyTable;

/**
 * A frequency table. Percents are rounded half up to one decimal, as printed, and have unrounded twins.
 *
 * @param base how many were asked
 * @param missing how many of them have no valid answer
 * @param smallBase how far the valid answers carry percents; those of too small a base are null
 */
record TableJson(
        String variable,
        String label,
        String country,
        int base,
        int valid,
        int missing,
        String smallBase,
        List<RowJson> rows,
        List<MissingJson> missingRows) {

    /**
     * A category.
     *
     * @param interval of the valid share, 95 % after Wilson, as proportions from 0 to 1
     */
    record RowJson(
            int code,
            String label,
            int frequency,
            @JsonUnwrapped PercentsJson percents,
            MeansJson.@Nullable IntervalJson interval) {}

    /** The shares of a category among those asked and the valid answers. */
    record PercentsJson(
            @Nullable BigDecimal percent,
            @Nullable BigDecimal validPercent,
            @Nullable BigDecimal cumulativePercent,
            @Nullable Double percentExact,
            @Nullable Double validPercentExact,
            @Nullable Double cumulativePercentExact) {}

    record MissingJson(
            int code,
            String label,
            int frequency,
            @Nullable BigDecimal percent,
            @Nullable Double percentExact) {}

    static TableJson of(FrequencyTable table, CountryCode country, Labels labels) {
        var rows = new ArrayList<RowJson>();
        var cumulative = 0;
        for (var row : table.rows()) {
            cumulative += row.frequency();
            rows.add(new RowJson(
                    row.code(),
                    labels.value(table.variable(), row.code()),
                    row.frequency(),
                    new PercentsJson(
                            Printed.percent(row.percent(), table.asked()),
                            Printed.percent(row.validPercent(), table.valid()),
                            Printed.percent(row.cumulativePercent(), table.valid()),
                            Printed.percent(row.frequency(), table.asked()),
                            Printed.percent(row.frequency(), table.valid()),
                            Printed.percent(cumulative, table.valid())),
                    MeansJson.IntervalJson.of(table.interval(row), table.smallBase())));
        }
        return new TableJson(
                table.variable().name(),
                labels.of(table.variable()),
                country.iso(),
                table.asked(),
                table.valid(),
                table.missingTotal(),
                table.smallBase().key(),
                rows,
                missing(table.missing(), table.asked(), table.variable(), labels));
    }

    /** The reasons for missing answers to a variable. */
    static List<MissingJson> missing(
            List<FrequencyTable.MissingRow> rows, int asked, Variable variable, Labels labels) {
        return rows.stream()
                .map(row -> new MissingJson(
                        row.code(),
                        labels.reason(variable, row.code()),
                        row.frequency(),
                        Printed.percent(row.percent(), asked),
                        Printed.percent(row.frequency(), asked)))
                .toList();
    }
}
