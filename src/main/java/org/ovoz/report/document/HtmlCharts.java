package org.ovoz.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportWording;
import org.ovoz.ui.Punctuation;
import org.ovoz.ui.markup.Markup;

/** Charts as markup: bars are rows of a table whose cells are filled, so that they need neither script nor picture. */
final class HtmlCharts {

    /** Narrower parts of a divided bar have no figure written in them. */
    private static final BigDecimal WRITABLE = BigDecimal.valueOf(9);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROOM = new BigDecimal("0.98");

    private final Markup markup;
    private final ReportWording wording;

    HtmlCharts(Markup markup, ReportWording wording) {
        this.markup = markup;
        this.wording = wording;
    }

    /** The chart; what it shows is also its text for those who do not see it. */
    void write(ReportBlock.Chart chart) {
        switch (chart.shape()) {
            case PIE -> drawn(chart, () -> pie(chart, () -> slices(chart)));
            case BARS -> drawn(chart, () -> bars(chart));
            case STACKED -> drawn(chart, () -> stacked(chart));
            case ICONS -> icons(chart);
        }
    }

    private void drawn(ReportBlock.Chart chart, Runnable drawing) {
        markup.open("div", "class", "chart", "role", "img", "aria-label", spoken(chart));
        drawing.run();
        markup.close();
    }

    /** A list whose figures are texts, so that it needs no other text for those who do not see it. */
    private void icons(ReportBlock.Chart chart) {
        markup.open("ul", "class", "icons", "role", "list", "aria-label", chart.title());
        for (int category = 0; category < chart.categories().size(); category++) {
            var value = chart.series().getFirst().values().get(category);
            markup.open("li").open("span", "class", "level", "aria-hidden", "true");
            markup.element("span", "", "class", "fill", "style", "height:" + value.toPlainString() + "%")
                    .close();
            markup.element("span", wording.spoken(value), "class", "share").text(" ");
            markup.element("span", chart.categories().get(category), "class", "label")
                    .close();
        }
        markup.close();
    }

    /** The same for a pie that is drawn by other means. */
    void writePie(ReportBlock.Chart chart, Runnable drawing) {
        markup.open("div", "class", "chart");
        pie(chart, drawing);
        markup.close();
    }

    private String spoken(ReportBlock.Chart chart) {
        var parts = new ArrayList<String>();
        for (int category = 0; category < chart.categories().size(); category++) {
            var values = new ArrayList<String>();
            for (var series : chart.series()) {
                var value = figure(chart, series.values().get(category));
                values.add(chart.series().size() == 1 ? value : series.name() + " " + value);
            }
            parts.add(Punctuation.labelled(chart.categories().get(category), String.join(", ", values)));
        }
        return Punctuation.tidied(chart.title() + ". " + String.join("; ", parts));
    }

    private void bars(ReportBlock.Chart chart) {
        markup.open("table").open("tbody");
        for (int category = 0; category < chart.categories().size(); category++) {
            var value = chart.series().getFirst().values().get(category);
            markup.open("tr").element("td", chart.categories().get(category), "class", "label");
            markup.open("td", "class", "track");
            part(share(chart.unit(), value), Palette.BAR, "ffffff", "");
            markup.close().element("td", figure(chart, value), "class", "value").close();
        }
        markup.close().close();
    }

    private void stacked(ReportBlock.Chart chart) {
        legend(chart);
        markup.open("table").open("tbody");
        for (int category = 0; category < chart.categories().size(); category++) {
            markup.open("tr").element("td", chart.categories().get(category), "class", "label");
            markup.open("td", "class", "track");
            for (int point = 0; point < chart.series().size(); point++) {
                var value = chart.series().get(point).values().get(category);
                part(
                        value,
                        Palette.point(point, chart.series().size()),
                        Palette.onPoint(point, chart.series().size()),
                        value.compareTo(WRITABLE) < 0 ? "" : wording.decimal(value.setScale(0, RoundingMode.HALF_UP)));
            }
            markup.close().close();
        }
        markup.close().close();
    }

    private void legend(ReportBlock.Chart chart) {
        markup.open("p", "class", "legend");
        for (int point = 0; point < chart.series().size(); point++) {
            markup.open("span", "class", "point");
            markup.element(
                    "span",
                    "\u00a0",
                    "class",
                    "swatch",
                    "style",
                    "background:#" + Palette.point(point, chart.series().size()));
            markup.text(" " + chart.series().get(point).name()).close().text(" ");
        }
        markup.close();
    }

    /** A filled part of a bar; rounded parts may sum to a little more than 100, and must not need a second line. */
    private void part(BigDecimal share, String colour, String ink, String text) {
        if (share.signum() > 0) {
            markup.element(
                    "span",
                    text.isEmpty() ? "\u00a0" : text,
                    "class",
                    "part",
                    "style",
                    "width:" + share.min(HUNDRED).multiply(ROOM).setScale(2, RoundingMode.DOWN) + "%;background:#"
                            + colour + ";color:#" + ink);
        }
    }

    private void pie(ReportBlock.Chart chart, Runnable drawing) {
        drawing.run();
        markup.open("p", "class", "legend");
        for (int slice = 0; slice < chart.categories().size(); slice++) {
            markup.open("span", "class", "point");
            markup.element("span", "\u00a0", "class", "swatch", "style", "background:#" + Palette.slice(slice));
            var value = chart.series().getFirst().values().get(slice);
            markup.text(" " + chart.categories().get(slice) + " " + figure(chart, value))
                    .close()
                    .text(" ");
        }
        markup.close();
    }

    private void slices(ReportBlock.Chart chart) {
        var pie = new Pie(chart.series().getFirst().values());
        markup.open("svg", "viewBox", "0 0 200 200", "width", "180", "height", "180", "class", "pie");
        for (int slice = 0; slice < chart.categories().size(); slice++) {
            markup.empty("path", "d", pie.path(slice), "fill", "#" + Palette.slice(slice));
        }
        markup.close();
    }

    private String figure(ReportBlock.Chart chart, BigDecimal value) {
        return switch (chart.unit()) {
            case PERCENT -> wording.percent(value);
            case MEAN -> wording.decimal(value);
        };
    }

    /** How much of the axis a bar fills: means lie between 1 and 5. */
    static BigDecimal share(ReportBlock.Unit unit, BigDecimal value) {
        return switch (unit) {
            case PERCENT -> value;
            case MEAN -> value.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(25));
        };
    }

    /** Where the slices of a pie begin and end. */
    record Pie(List<BigDecimal> values) {

        /** Degrees clockwise from the top at which a slice begins. */
        double begin(int slice) {
            return sum(slice) / sum(values.size()) * 360;
        }

        private double sum(int slices) {
            return values.subList(0, slices).stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .sum();
        }

        String path(int slice) {
            var from = begin(slice);
            // A whole circle has no arc of its own: it ends just before it began.
            var to = Math.min(begin(slice + 1), from + 359.99);
            return String.format(
                    Locale.ROOT,
                    "M100 100 L%.2f %.2f A95 95 0 %d 1 %.2f %.2f Z",
                    x(from),
                    y(from),
                    to - from > 180 ? 1 : 0,
                    x(to),
                    y(to));
        }

        private static double x(double degrees) {
            return 100 + 95 * Math.sin(Math.toRadians(degrees));
        }

        private static double y(double degrees) {
            return 100 - 95 * Math.cos(Math.toRadians(degrees));
        }
    }
}
