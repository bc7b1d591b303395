package org.ovoz.report.document;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.report.ReportBlock;

/**
 * The widths of a table's columns: each fits the longest word that stands in it, so that no program divides a word or a
 * number; figures get what they need, texts share the rest. Where the words of all columns do not fit, letters are smaller.
 *
 * @param style of the cells
 * @param widths in twentieths of a point
 */
record ColumnWidths(WordStyle style, List<Integer> widths) {

    /** What stays free on either side of a cell, in twentieths of a point. */
    static final int MARGIN = 50;

    private static final double TWIPS = 20;

    /** Other programs reckon a little otherwise. */
    private static final double ROOM = 1.03;

    /** What a column needs at least for its words, and wants for its lines. */
    private record Need(double least, double wanted) {}

    ColumnWidths {
        widths = List.copyOf(widths);
    }

    static ColumnWidths of(ReportBlock.Table table, int width) {
        var styles = table.isSmall()
                ? List.of(WordStyle.SMALL_CELL, WordStyle.TINY_CELL)
                : List.of(WordStyle.CELL, WordStyle.SMALL_CELL, WordStyle.TINY_CELL);
        for (var style : styles) {
            var needs = needs(table, style);
            if (needs.stream().mapToDouble(Need::least).sum() <= width) {
                return new ColumnWidths(style, shared(table, needs, width));
            }
        }
        return new ColumnWidths(styles.getLast(), shared(table, needs(table, styles.getLast()), width));
    }

    private static List<Need> needs(ReportBlock.Table table, WordStyle style) {
        var needs = new ArrayList<Need>();
        for (int column = 0; column < table.headings().size(); column++) {
            var heading = table.headings().get(column);
            var least = Fonts.longestWord(heading, style.points, true);
            var isText = column < table.labels();
            // Headings of figures stand on two lines.
            while (!isText && Fonts.lines(heading, least, style.points, true) > 2) {
                least++;
            }
            var wanted = isText ? Fonts.longestLine(heading, style.points, true) : least;
            for (var row : table.rows()) {
                var cell = row.cells().get(column);
                least = Math.max(least, Fonts.longestWord(cell, style.points, row.total()));
                wanted = Math.max(wanted, Fonts.longestLine(cell, style.points, row.total()));
            }
            needs.add(new Need(twips(least), twips(wanted)));
        }
        return isOfTexts(table) ? alike(needs) : needs;
    }

    /** Texts side by side, such as the answers of the countries: a column of shorter ones would stand in tall narrow cells. */
    private static boolean isOfTexts(ReportBlock.Table table) {
        return table.labels() == table.headings().size() && table.labels() > 2;
    }

    /** All columns after the first want what the neediest wants. */
    private static List<Need> alike(List<Need> needs) {
        var most = needs.stream().skip(1).mapToDouble(Need::wanted).max().orElse(0);
        var alike = new ArrayList<>(needs.subList(0, 1));
        needs.stream().skip(1).map(need -> new Need(need.least(), most)).forEach(alike::add);
        return alike;
    }

    private static double twips(double points) {
        return points * TWIPS * ROOM + 2 * MARGIN + 20;
    }

    /** All columns get their least; what remains goes to the texts, as far as they want it, and then to them alike. */
    private static List<Integer> shared(ReportBlock.Table table, List<Need> needs, int width) {
        var least = needs.stream().mapToDouble(Need::least).sum();
        var scale = least > width ? width / least : 1;
        var rest = Math.max(0, width - least);
        var longing =
                needs.stream().mapToDouble(need -> need.wanted() - need.least()).sum();
        var share = longing == 0 ? 0 : Math.min(1, rest / longing);
        var left = rest - share * longing;
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < needs.size(); column++) {
            var need = needs.get(column);
            var own = need.least() * scale + share * (need.wanted() - need.least());
            // A column for the name of a group stays narrow; the last text takes what nobody wants.
            widths.add((int) (own + (column == Math.max(0, table.labels() - 1) ? left : 0)));
        }
        return widths;
    }

    /** The height of a line of cells, in points. */
    double height(List<String> cells, boolean isBold) {
        var lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            var room = (widths.get(column) - 2 * MARGIN) / TWIPS;
            lines = Math.max(lines, Fonts.lines(cells.get(column), room, style.points, isBold));
        }
        return style.height(lines) + 0.5;
    }
}
