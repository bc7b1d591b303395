package org.ovoz.report.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.ovoz.report.Block;
import org.ovoz.report.Wording;

/** Icons as a native table: a tile for each, four in a row, with the share in large figures over the label. */
final class WordIcons {

    private static final int IN_A_ROW = 4;
    private static final String TILE = "E6F1F1";
    private static final int SHARE_POINTS = 16;

    private final XWPFDocument document;
    private final Wording wording;

    WordIcons(XWPFDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    void write(Block.Chart chart) {
        var caption = document.createParagraph();
        caption.setStyle(WordStyles.CAPTION);
        caption.createRun().setText(chart.title());
        var icons = chart.categories().size();
        var table = document.createTable((icons + IN_A_ROW - 1) / IN_A_ROW, IN_A_ROW);
        WordTables.noBorders(table);
        WordTables.widths(table, IN_A_ROW, _ -> WordTables.WIDTH / IN_A_ROW);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        for (int icon = 0; icon < icons; icon++) {
            tile(
                    table.getRow(icon / IN_A_ROW).getCell(icon % IN_A_ROW),
                    wording.spoken(chart.series().getFirst().values().get(icon)),
                    chart.categories().get(icon));
        }
        document.createParagraph().setStyle(WordStyles.NOTE);
    }

    private static void tile(XWPFTableCell cell, String share, String label) {
        cell.setColor(TILE);
        var figure = cell.getParagraphArray(0);
        figure.setStyle(WordStyles.CELL);
        var run = figure.createRun();
        run.setBold(true);
        run.setFontSize(SHARE_POINTS);
        run.setText(share);
        var under = cell.addParagraph();
        under.setStyle(WordStyles.CELL);
        under.createRun().setText(label);
    }
}
