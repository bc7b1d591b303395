package org.ovoz.report.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.ovoz.report.ReportBlock;

/** Native tables with hairlines; headings are repeated on every page, rows are not divided, figures stand right. */
final class WordTables {

    private WordTables() {}

    static void write(WordPlace place, ReportBlock.Table content) {
        place.paragraph(WordStyle.CAPTION, content.caption());
        var table = place.table(content.rows().size() + 1, content.headings().size());
        var columns = ColumnWidths.of(content, place.width());
        borders(table);
        widths(table, columns.widths());
        table.getRow(0).setRepeatHeader(true);
        fill(table, 0, content, content.headings(), true, columns.style());
        for (int row = 0; row < content.rows().size(); row++) {
            var line = content.rows().get(row);
            fill(table, row + 1, content, line.cells(), line.total(), columns.style());
        }
        place.paragraph(WordStyle.GAP);
    }

    private static void fill(
            XWPFTable table, int row, ReportBlock.Table content, List<String> cells, boolean bold, WordStyle style) {
        table.getRow(row).setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            var isNumber = column >= content.labels();
            write(table.getRow(row).getCell(column), cells.get(column), isNumber, bold, style);
        }
    }

    private static void write(XWPFTableCell cell, String text, boolean isNumber, boolean bold, WordStyle style) {
        var paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(style.id);
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

    /** Fixed widths, which Word keeps and other programs need. */
    static void widths(XWPFTable table, List<Integer> widths) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < widths.size(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths.get(column)));
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(Integer.toString(widths.get(column)));
            }
        }
        table.setWidth(
                Integer.toString(widths.stream().mapToInt(Integer::intValue).sum()));
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        var margins = properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
        for (var margin : List.of(margins.addNewLeft(), margins.addNewRight())) {
            margin.setType(STTblWidth.DXA);
            margin.setW(BigInteger.valueOf(ColumnWidths.MARGIN));
        }
    }
}
