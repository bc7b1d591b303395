package org.ovoz.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.report.internal.Comparative;

/**
 * The countries side by side.
 *
 * @param countries ISO letters in the order of the study
 */
record ComparativeJson(List<String> countries, List<RowJson> rows) {

    /** A question; a country that was not asked it has no cell, one where too few answered an empty one. */
    record RowJson(String item, String rule, Map<String, List<EntryJson>> cells) {}

    /**
     * What a cell holds.
     *
     * @param key the variable of a rated row or a number, or the code of an answer
     * @param mean of a rated row or a number, with two decimals
     * @param validPercent of an answer, with one decimal
     * @param n how many rated the row, gave the answer, or a number
     * @param few whether the percent, or the mean of a number, is of few answers
     */
    record EntryJson(
            String key,
            String label,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal validPercent,
            int n,
            boolean few) {}

    static ComparativeJson of(Comparative comparative, Language language) {
        return new ComparativeJson(
                comparative.countries().stream().map(CountryCode::iso).toList(),
                comparative.rows().stream()
                        .map(row -> {
                            var cells = new LinkedHashMap<String, List<EntryJson>>();
                            row.cells().forEach((country, cell) -> cells.put(country.iso(), entries(cell, language)));
                            return new RowJson(
                                    row.item().id(), row.plan().rule().toString(), cells);
                        })
                        .toList());
    }

    private static List<EntryJson> entries(Comparative.Cell cell, Language language) {
        return cell.entries().stream()
                .map(entry -> new EntryJson(
                        entry.key(),
                        entry.label().master(language),
                        entry.mean(),
                        entry.percent(),
                        entry.n(),
                        entry.few()))
                .toList();
    }
}
