package org.ovoz.report.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.ovoz.report.ReportDocument;

/** What stands around the text of a Word document: paper, header, footer, contents. */
final class WordFrame {

    private final XWPFDocument document;
    private final ReportDocument report;

    WordFrame(XWPFDocument document, ReportDocument report) {
        this.document = document;
        this.report = report;
    }

    /** A4, with the edition's mark above and the page below on every page. */
    void paper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1418));
        margins.setBottom(BigInteger.valueOf(1134));
        margins.setLeft(BigInteger.valueOf(1134));
        margins.setRight(BigInteger.valueOf(1134));
        margins.setHeader(BigInteger.valueOf(709));
        margins.setFooter(BigInteger.valueOf(567));
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        header.createRun().setText(report.mark());
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        footer.setAlignment(ParagraphAlignment.RIGHT);
        footer.createRun().setText(report.page() + " ");
        field(footer, "PAGE", "1");
        footer.createRun().setText(" / ");
        field(footer, "NUMPAGES", "1");
    }

    /**
     * The table of contents: a field that Word fills with page numbers, and until then links to the headings, so that it
     * is never empty.
     */
    void contents() {
        var title = document.createParagraph();
        title.setStyle(WordStyles.LIST_TITLE);
        title.createRun().setText(report.contents());
        var paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.CONTENTS);
        mark(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-1\" \\h \\z \\u ");
        mark(paragraph, STFldCharType.SEPARATE);
        for (var heading : HtmlBody.headings(report, 1)) {
            paragraph.setStyle(WordStyles.CONTENTS);
            var link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(heading.id()));
            link.addNewR().addNewT().setStringValue(heading.text());
            paragraph = document.createParagraph();
        }
        mark(paragraph, STFldCharType.END);
        document.enforceUpdateFields();
    }

    /** The name of a heading's bookmark; Word takes letters, digits and underscores, at most 40. */
    static String bookmark(String id) {
        var name = "_" + id.replace('-', '_');
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private static void field(XWPFParagraph paragraph, String instruction, String shown) {
        mark(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        mark(paragraph, STFldCharType.SEPARATE);
        paragraph.createRun().setText(shown);
        mark(paragraph, STFldCharType.END);
    }

    private static void mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }
}
