package org.ovoz.report.document;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.ovoz.report.Block;

/** Native tables with hairlines; headings are repeated on every page, rows are not divided, figures stand right. */
final class WordTables {

    /** The width between the margins, in twentieths of a point. */
    static final int WIDTH = 9638;

    /** The column of a group's name. */
    private static final int GROUP = 1100;

    private final XWPFDocument document;

    WordTables(XWPFDocument document) {
        this.document = document;
    }

    void write(Block.Table content) {
        var caption = document.createParagraph();
        caption.setStyle(WordStyles.CAPTION);
        caption.createRun().setText(content.caption());
        var table = document.createTable(
                content.rows().size() + 1, content.headings().size());
        borders(table);
        widths(table, content);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(table, 0, content, content.headings(), true);
        for (int row = 0; row < content.rows().size(); row++) {
            var line = content.rows().get(row);
            fill(table, row + 1, content, line.cells(), line.total());
        }
        document.createParagraph().setStyle(WordStyles.NOTE);
    }

    private static void fill(XWPFTable table, int row, Block.Table content, List<String> cells, boolean bold) {
        table.getRow(row).setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            var isNumber = column >= content.labels();
            write(table.getRow(row).getCell(column), cells.get(column), isNumber, bold);
        }
    }

    private static void write(XWPFTableCell cell, String text, boolean isNumber, boolean bold) {
        var paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(WordStyles.CELL);
        if (isNumber) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        var run = paragraph.createRun();
        run.setBold(bold);
        var isFirst = true;
        for (var line : text.split("\n", -1)) {
            if (!isFirst) {
                run.addBreak();
            }
            run.setText(line);
            isFirst = false;
        }
    }

    private static void borders(XWPFTable table) {
        noBorders(table);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "8B8F8C");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "8B8F8C");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "D9D6D0");
    }

    static void noBorders(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setBottomBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    }

    /** Figures get what they need, texts share the rest; the first of two texts, a group's name, is narrow. */
    private static void widths(XWPFTable table, Block.Table content) {
        var columns = content.headings().size();
        var labels = content.labels();
        var figure = Math.min(1150, WIDTH / (columns + 1));
        var rest = WIDTH - figure * (columns - labels);
        var isGrouped = labels == 2 && content.headings().getFirst().isEmpty();
        widths(
                table,
                columns,
                column -> column >= labels ? figure : isGrouped ? (column == 0 ? GROUP : rest - GROUP) : rest / labels);
    }

    /** Fixed widths, which Word keeps and other programs need. */
    static void widths(XWPFTable table, int columns, IntUnaryOperator widths) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < columns; column++) {
            var width = widths.applyAsInt(column);
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(Integer.toString(width));
            }
        }
        table.setWidth(Integer.toString(WIDTH));
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
    }
}
