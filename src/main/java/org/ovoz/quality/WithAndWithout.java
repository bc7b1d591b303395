package org.ovoz.quality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ovoz.tabulation.Percent;

/**
 * A single choice counted three times: all sent interviews, without those excluded by a decision, and without the flagged
 * ones as well. Percents are valid percents.
 *
 * @param all valid answers of all sent interviews
 * @param counted of those that are not excluded: what the tables count
 * @param unflagged of those that are neither excluded nor flagged
 * @param rows by descending frequency of all, equal ones by ascending code
 */
public record WithAndWithout(int all, int counted, int unflagged, List<Row> rows) {

    /** A category with its frequencies and valid percents. */
    public record Row(
            int code,
            int all,
            BigDecimal allPercent,
            int counted,
            BigDecimal countedPercent,
            int unflagged,
            BigDecimal unflaggedPercent) {

        /** Points by which the percent changes without the excluded interviews, as the printed percents show it. */
        public BigDecimal countedDifference() {
            return countedPercent.subtract(allPercent);
        }

        /** Points by which the percent changes without the excluded and the flagged interviews. */
        public BigDecimal unflaggedDifference() {
            return unflaggedPercent.subtract(allPercent);
        }
    }

    public WithAndWithout {
        rows = List.copyOf(rows);
    }

    static WithAndWithout of(
            SortedMap<Integer, Integer> all, Map<Integer, Integer> counted, Map<Integer, Integer> unflagged) {
        var allN = sum(all);
        var countedN = sum(counted);
        var unflaggedN = sum(unflagged);
        var rows = all.entrySet().stream()
                .map(entry -> {
                    var code = entry.getKey();
                    var kept = counted.getOrDefault(code, 0);
                    var clean = unflagged.getOrDefault(code, 0);
                    return new Row(
                            code,
                            entry.getValue(),
                            Percent.of(entry.getValue(), allN),
                            kept,
                            Percent.of(kept, countedN),
                            clean,
                            Percent.of(clean, unflaggedN));
                })
                .sorted(Comparator.comparingInt(Row::all).reversed().thenComparing(Row::code))
                .toList();
        return new WithAndWithout(allN, countedN, unflaggedN, rows);
    }

    private static int sum(Map<Integer, Integer> frequencies) {
        return frequencies.values().stream().mapToInt(Integer::intValue).sum();
    }
}
