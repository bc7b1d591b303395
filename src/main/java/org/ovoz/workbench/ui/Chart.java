package org.ovoz.workbench.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a table, as figures; how it is drawn is the browser's business.
 *
 * @param type pie, bars, diverging or means
 * @param label what a screen reader says of it
 * @param file the name of a downloaded picture, without ending
 * @param categories from top to bottom
 * @param series one or more values per category
 * @param min the lower end of the axis
 * @param max the upper end of the axis, or null to fit the values
 * @param unit "%" or nothing
 * @param comma whether decimals have a comma
 */
record Chart(
        String type,
        String label,
        String file,
        List<String> categories,
        List<Series> series,
        double min,
        @Nullable Double max,
        String unit,
        int decimals,
        boolean comma) {

    /**
     * Values of the categories; null where there is none.
     *
     * @param low lower ends of intervals, or empty
     * @param high upper ends of intervals, or empty
     */
    record Series(String name, List<@Nullable Double> values, List<@Nullable Double> low, List<@Nullable Double> high) {

        static Series of(String name, List<@Nullable Double> values) {
            return new Series(name, values, List.of(), List.of());
        }
    }

    static Chart percents(String type, Wording words, String label, List<String> categories, List<Series> series) {
        return new Chart(
                type,
                words.word("chart.label", label),
                "ovoz",
                categories,
                series,
                0,
                type.equals("bars") ? null : Double.valueOf(100),
                "%",
                1,
                words.hasCommas());
    }

    static Chart means(
            Wording words, String label, List<String> categories, List<Series> series, double min, double max) {
        return new Chart(
                "means",
                words.word("chart.label", label),
                "ovoz",
                categories,
                series,
                min,
                max,
                "",
                2,
                words.hasCommas());
    }
}
