package org.ovoz.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportWording;

/** A Word document with native headings, contents, lists, tables and charts. */
final class WordWriter implements ReportWriter {

    @Override
    public void write(ReportDocument report, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            WordStyles.add(document, report.language());
            document.getProperties().getCoreProperties().setTitle(report.title());
            document.getProperties().getCoreProperties().setCreator(creator(report));
            var pages = WordPages.of(report.blocks(), WordFrame.PAGES);
            var frame = new WordFrame(document, report);
            frame.cover();
            frame.contents(pages);
            var body = new Body(document, pages, ReportWording.figuresOf(report.language()));
            for (var block : report.blocks()) {
                body.write(block);
            }
            frame.paper(pages.last());
            WordFonts.embed(document);
            document.write(out);
        }
    }

    private static String creator(ReportDocument report) {
        return report.cover().authors().isEmpty()
                ? "Ovoz"
                : String.join(", ", report.cover().authors());
    }

    static WordStyle style(ReportBlock.Voice voice) {
        return switch (voice) {
            case REPORT, AUTHOR -> WordStyle.BODY;
            case NOTE -> WordStyle.NOTE;
            case WARNING -> WordStyle.WARNING;
        };
    }

    /** Writes block after block. */
    private static final class Body {

        private final WordPlace.Text text;
        private final WordPages pages;
        private final WordIcons icons;
        private final WordLists lists;
        private final WordCharts charts;
        private long bookmarks;

        Body(XWPFDocument document, WordPages pages, ReportWording wording) {
            this.text = new WordPlace.Text(document);
            this.pages = pages;
            this.icons = new WordIcons(wording);
            this.lists = new WordLists(document);
            this.charts = new WordCharts(document, wording);
        }

        void write(ReportBlock block) throws IOException {
            if (pages.isBroken(block)) {
                text.breakPage();
            }
            write(text, block);
        }

        private void write(WordPlace place, ReportBlock block) throws IOException {
            switch (block) {
                case ReportBlock.Heading heading -> heading(heading);
                case ReportBlock.Paragraph paragraph -> place.paragraph(style(paragraph.voice()), paragraph.text());
                case ReportBlock.Listing listing -> lists.write(place, listing);
                case ReportBlock.Table table -> WordTables.write(place, table);
                case ReportBlock.Chart chart -> chart(place, chart);
                case ReportBlock.Pair pair -> WordPairs.write(place, pair, this::write);
            }
        }

        private void chart(WordPlace place, ReportBlock.Chart chart) throws IOException {
            if (chart.shape() == ReportBlock.Shape.ICONS) {
                icons.write(place, chart);
            } else {
                charts.write(place, chart);
            }
            if (!chart.source().isEmpty()) {
                place.paragraph(WordStyle.NOTE, chart.source());
            }
        }

        private void heading(ReportBlock.Heading heading) {
            var paragraph = text.paragraph(WordStyle.heading(heading.level()));
            var start = paragraph.getCTP().addNewBookmarkStart();
            start.setId(BigInteger.valueOf(++bookmarks));
            start.setName(WordFrame.bookmark(heading.id()));
            paragraph.createRun().setText(heading.text());
            paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        }
    }
}
