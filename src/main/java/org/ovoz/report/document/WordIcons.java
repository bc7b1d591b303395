package org.ovoz.report.document;

import java.util.Collections;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportWording;

/** Icons as a native table: a tile for each, five in a row, with the share in large figures over the label. */
final class WordIcons {

    private static final int IN_A_ROW = 5;
    private static final String TILE = "E6F1F1";
    private static final int SHARE_POINTS = 13;

    private final ReportWording wording;

    WordIcons(ReportWording wording) {
        this.wording = wording;
    }

    void write(WordPlace place, ReportBlock.Chart chart) {
        place.paragraph(WordStyle.CAPTION, chart.title());
        var icons = chart.categories().size();
        var table = place.table(rows(chart), IN_A_ROW);
        WordTables.noBorders(table);
        WordTables.widths(table, Collections.nCopies(IN_A_ROW, place.width() / IN_A_ROW));
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        for (int icon = 0; icon < icons; icon++) {
            tile(
                    table.getRow(icon / IN_A_ROW).getCell(icon % IN_A_ROW),
                    wording.spoken(chart.series().getFirst().values().get(icon)),
                    chart.categories().get(icon));
        }
        place.paragraph(WordStyle.GAP);
    }

    private static int rows(ReportBlock.Chart chart) {
        return (chart.categories().size() + IN_A_ROW - 1) / IN_A_ROW;
    }

    /** The height of the tiles in points, if no label has more than two lines. */
    static double height(ReportBlock.Chart chart) {
        return rows(chart) * (SHARE_POINTS * Fonts.LINE + WordStyle.CELL.height(2) + 4);
    }

    private static void tile(XWPFTableCell cell, String share, String label) {
        cell.setColor(TILE);
        var figure = cell.getParagraphArray(0);
        figure.setStyle(WordStyle.CELL.id);
        var run = figure.createRun();
        run.setBold(true);
        run.setFontSize(SHARE_POINTS);
        run.setText(share);
        var under = cell.addParagraph();
        under.setStyle(WordStyle.CELL.id);
        under.createRun().setText(label);
    }
}
