package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.statistics.ChiSquare;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/** A cross table in the layout of SPSS: a block of lines per row category, a column per group, and totals. */
final class CrossMarkup {

    private static final double MARKED = 1.96;
    private static final int ALL = -1;

    private final CrossTable table;
    private final ResultWording words;
    private final Figures figures;
    private final List<Statistic> lines = new ArrayList<>();
    private final ChiSquare test;
    private final Markup markup = new Markup();

    CrossMarkup(CrossTable table, AnalysisContext context) {
        this.table = table;
        this.words = context.words();
        this.figures = words.figures();
        this.test = table.chiSquare();
        for (var statistic :
                List.of(Statistic.EXPECTED, Statistic.ROW, Statistic.COLUMN, Statistic.TOTAL, Statistic.RESIDUALS)) {
            if (context.shows(statistic)) {
                lines.add(statistic);
            }
        }
    }

    String write(String caption) {
        markup.open("table", "class", "frequencies cross").element("caption", caption);
        head();
        for (int row = 0; row < table.rowCodes().size(); row++) {
            block(row, words.tables().value(table.row(), table.rowCodes().get(row)), "");
        }
        block(ALL, words.tables().word("total"), "total");
        return markup.close().toString();
    }

    private void head() {
        markup.open("thead").open("tr").element("td", "").element("td", "");
        for (int code : table.columnCodes()) {
            markup.element("th", words.tables().value(table.column(), code), "scope", "col", "class", "number");
        }
        markup.element("th", words.tables().word("total"), "scope", "col", "class", "number");
        markup.close().close();
    }

    /** The lines of a row category, or of the totals. */
    private void block(int row, String label, String kind) {
        var shown = lines.stream().filter(line -> row != ALL || hasTotals(line)).toList();
        markup.open("tbody", "class", kind).open("tr", "class", kind);
        markup.element(
                "th", label, "scope", "rowgroup", "rowspan", Integer.toString(shown.size() + 1), "class", "category");
        markup.element("th", words.word("line.count"), "scope", "row", "class", "line");
        for (int column = 0; column <= table.columnCodes().size(); column++) {
            markup.element("td", figures.count(count(row, at(column))), "class", "number");
        }
        markup.close();
        for (var line : shown) {
            markup.open("tr", "class", kind)
                    .element("th", words.word("line." + line.key()), "scope", "row", "class", "line");
            for (int column = 0; column <= table.columnCodes().size(); column++) {
                cell(line, row, at(column));
            }
            markup.close();
        }
        markup.close();
    }

    private int at(int column) {
        return column == table.columnCodes().size() ? ALL : column;
    }

    /** Expected counts and residuals compare cells; totals have none. */
    private static boolean hasTotals(Statistic line) {
        return line != Statistic.EXPECTED && line != Statistic.RESIDUALS;
    }

    private void cell(Statistic line, int row, int column) {
        var isTotal = row == ALL || column == ALL;
        var text = switch (line) {
            case ROW -> share(count(row, column), count(row, ALL));
            case COLUMN -> share(count(row, column), count(ALL, column));
            case TOTAL -> share(count(row, column), table.n());
            case EXPECTED -> isTotal ? "" : figures.decimal(test.expected()[row][column], 1);
            case RESIDUALS -> isTotal ? "" : residual(test.adjustedResiduals()[row][column]);
            default -> throw new IllegalStateException(line.name());
        };
        markup.element("td", text, "class", text.endsWith("*") ? "number marked" : "number");
    }

    private String residual(double z) {
        return table.smallBase().isShown() ? figures.decimal(z, 1) + (Math.abs(z) > MARKED ? "*" : "") : "–";
    }

    private String share(long frequency, long base) {
        return figures.share(Percent.of(frequency, base), base);
    }

    private long count(int row, int column) {
        if (row == ALL) {
            return column == ALL ? table.n() : table.columnTotals()[column];
        }
        return column == ALL ? Arrays.stream(table.counts()[row]).sum() : table.counts()[row][column];
    }
}
