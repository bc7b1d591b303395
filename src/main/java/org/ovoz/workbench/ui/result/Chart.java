package org.ovoz.workbench.ui.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.SmallBase;

/**
 * A picture of a table, as figures; how it is drawn is the browser's business.
 *
 * @param type pie, bars, diverging or means
 * @param label what a screen reader says of it
 * @param file the name of a downloaded picture, without ending
 * @param title what stands over a downloaded picture
 * @param notes what stands under it: base, filter, source
 * @param categories from top to bottom, in the order of the table
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
        String title,
        List<String> notes,
        List<String> categories,
        List<Series> series,
        double min,
        @Nullable Double max,
        String unit,
        int decimals,
        boolean comma) {

    /**
     * A figure as the table shows it: none where its base is too small, with a warning where it is small.
     *
     * @param number null where there is none
     * @param few whether it stands in brackets
     */
    record Value(@Nullable Double number, boolean few) {

        static final Value NONE = new Value(null, false);

        static Value of(BigDecimal figure, long base) {
            return of(figure.doubleValue(), base);
        }

        static Value of(double figure, long base) {
            var small = SmallBase.of(base);
            return small.isShown() ? new Value(figure, small.isWarned()) : NONE;
        }
    }

    /**
     * Values of the categories; null where there is none.
     *
     * @param few which values are of few answers
     * @param low lower ends of intervals, or empty
     * @param high upper ends of intervals, or empty
     */
    record Series(
            String name,
            List<@Nullable Double> values,
            List<Boolean> few,
            List<@Nullable Double> low,
            List<@Nullable Double> high) {

        static Series of(String name, List<Value> values) {
            return of(name, values, List.of(), List.of());
        }

        static Series of(String name, List<Value> values, List<@Nullable Double> low, List<@Nullable Double> high) {
            return new Series(
                    name,
                    values.stream().map(Value::number).toList(),
                    values.stream().map(Value::few).toList(),
                    low,
                    high);
        }

        private boolean isEmpty() {
            return values.stream().allMatch(value -> value == null);
        }
    }

    static @Nullable Chart percents(
            String type, ResultWording words, String label, List<String> categories, List<Series> series) {
        return drawn(new Chart(
                type,
                words.word("chart.label", label),
                "ovoz",
                label,
                List.of(),
                categories,
                series,
                0,
                type.equals("bars") ? null : Double.valueOf(100),
                "%",
                1,
                words.hasCommas()));
    }

    static @Nullable Chart means(
            ResultWording words, String label, List<String> categories, List<Series> series, double min, double max) {
        return drawn(new Chart(
                "means",
                words.word("chart.label", label),
                "ovoz",
                label,
                List.of(),
                categories,
                series,
                min,
                max,
                "",
                2,
                words.hasCommas()));
    }

    /** Null where nothing is left to draw. */
    private static @Nullable Chart drawn(Chart chart) {
        return chart.series().stream().allMatch(Series::isEmpty) ? null : chart;
    }

    /** Whether a figure is withheld or stands in brackets, which has to be explained. */
    boolean isOfFew() {
        return series.stream()
                .anyMatch(
                        one -> one.few().contains(true) || one.values().stream().anyMatch(value -> value == null));
    }

    /** With what stands around a downloaded picture, and the name of its file. */
    Chart around(String newTitle, List<String> newNotes, String newFile) {
        return new Chart(
                type,
                label,
                newFile,
                newTitle,
                List.copyOf(newNotes),
                categories,
                series,
                min,
                max,
                unit,
                decimals,
                comma);
    }
}
