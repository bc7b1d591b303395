package org.ovoz.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ovoz.report.Block;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.Wording;

/** A Word document with native headings, contents, lists, tables and charts. */
final class WordWriter implements ReportWriter {

    @Override
    public void write(ReportDocument report, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            WordStyles.add(document, report.language());
            document.getProperties().getCoreProperties().setTitle(report.title());
            document.getProperties().getCoreProperties().setCreator("Ovoz");
            var frame = new WordFrame(document, report);
            paragraph(document, WordStyles.TITLE, report.title());
            paragraph(document, WordStyles.NOTE, report.subtitle());
            frame.contents();
            var body = new Body(document, Wording.figuresOf(report.language()));
            for (var block : report.blocks()) {
                body.write(block);
            }
            frame.paper();
            document.write(out);
        }
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    /** Writes block after block. */
    private static final class Body {

        private final XWPFDocument document;
        private final WordTables tables;
        private final WordIcons icons;
        private final WordLists lists;
        private final WordCharts charts;
        private long bookmarks;

        Body(XWPFDocument document, Wording wording) {
            this.document = document;
            this.tables = new WordTables(document);
            this.icons = new WordIcons(document, wording);
            this.lists = new WordLists(document);
            this.charts = new WordCharts(document);
        }

        void write(Block block) throws IOException {
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(document, style(paragraph.voice()), paragraph.text());
                case Block.Listing listing -> lists.write(listing);
                case Block.Table table -> tables.write(table);
                case Block.Chart chart when chart.shape() == Block.Shape.ICONS -> icons.write(chart);
                case Block.Chart chart -> charts.write(chart);
            }
        }

        private void heading(Block.Heading heading) {
            var paragraph = document.createParagraph();
            paragraph.setStyle(WordStyles.heading(heading.level()));
            var start = paragraph.getCTP().addNewBookmarkStart();
            start.setId(BigInteger.valueOf(++bookmarks));
            start.setName(WordFrame.bookmark(heading.id()));
            paragraph.createRun().setText(heading.text());
            paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        }

        private static String style(Block.Voice voice) {
            return switch (voice) {
                case REPORT, AUTHOR -> WordStyles.BODY;
                case NOTE -> WordStyles.NOTE;
                case WARNING -> WordStyles.WARNING;
            };
        }
    }
}
