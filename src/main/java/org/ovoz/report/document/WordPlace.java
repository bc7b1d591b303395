package org.ovoz.report.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Where paragraphs and tables are written: the text of a document, or one side of a pair. */
sealed interface WordPlace {

    /** A new paragraph at the end. */
    XWPFParagraph paragraph();

    /** A new table at the end. */
    XWPFTable table(int rows, int columns);

    /** The width in twentieths of a point. */
    int width();

    default XWPFParagraph paragraph(WordStyle style) {
        var paragraph = paragraph();
        paragraph.setStyle(style.id);
        return paragraph;
    }

    default XWPFParagraph paragraph(WordStyle style, String text) {
        var paragraph = paragraph(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** The text of a document. */
    final class Text implements WordPlace {

        private final XWPFDocument document;
        private boolean breaks;

        Text(XWPFDocument document) {
            this.document = document;
        }

        /** The next paragraph begins a page. */
        void breakPage() {
            breaks = true;
        }

        @Override
        public XWPFParagraph paragraph() {
            var paragraph = document.createParagraph();
            if (breaks) {
                paragraph.setPageBreak(true);
                breaks = false;
            }
            return paragraph;
        }

        @Override
        public XWPFTable table(int rows, int columns) {
            return document.createTable(rows, columns);
        }

        @Override
        public int width() {
            return WordPages.WIDTH;
        }
    }

    /** A cell, which begins with an empty paragraph and must end with one. */
    record Cell(XWPFTableCell cell, int width) implements WordPlace {

        @Override
        public XWPFParagraph paragraph() {
            var first = cell.getParagraphArray(0);
            return first != null && cell.getBodyElements().size() == 1 && first.getStyle() == null
                    ? first
                    : cell.addParagraph();
        }

        @Override
        public XWPFTable table(int rows, int columns) {
            var table = new XWPFTable(cell.getCTTc().addNewTbl(), cell, rows, columns);
            cell.insertTable(cell.getBodyElements().size(), table);
            return table;
        }
    }
}
