package org.ovoz.report.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.ovoz.report.Cover;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;

/** What stands around the text of a Word document: cover, contents, paper, header, footer. */
final class WordFrame {

    /** The cover and the contents stand before the text on pages of their own. */
    static final int PAGES = 2;

    private static final int TITLE_FROM_TOP = 2800;
    private static final double LOGO_WIDTH = 130;
    private static final double LOGO_HEIGHT = 70;

    private final XWPFDocument document;
    private final ReportDocument report;

    WordFrame(XWPFDocument document, ReportDocument report) {
        this.document = document;
        this.report = report;
    }

    /** A4, with the edition's mark above and the page below on every page. */
    void paper(int pages) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(WordPages.PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(WordPages.TOP));
        margins.setBottom(BigInteger.valueOf(WordPages.BOTTOM));
        margins.setLeft(BigInteger.valueOf(1134));
        margins.setRight(BigInteger.valueOf(1134));
        margins.setHeader(BigInteger.valueOf(624));
        margins.setFooter(BigInteger.valueOf(510));
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle(WordStyle.HEADER.id);
        header.createRun().setText(report.mark());
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle(WordStyle.FOOTER.id);
        footer.setAlignment(ParagraphAlignment.RIGHT);
        footer.createRun().setText(report.page() + " ");
        field(footer, "PAGE", "1");
        footer.createRun().setText(" / ");
        field(footer, "NUMPAGES", Integer.toString(pages));
    }

    /** Logo, organization, title, authors, day. */
    void cover() throws IOException {
        var cover = report.cover();
        if (cover.logo().isPresent()) {
            logo(cover.logo().get());
        }
        if (!cover.organization().isEmpty()) {
            paragraph(WordStyle.SUBTITLE, cover.organization());
        }
        paragraph(WordStyle.TITLE, report.title()).setSpacingBefore(TITLE_FROM_TOP);
        cover.authors().forEach(author -> paragraph(WordStyle.SUBTITLE, author));
        paragraph(WordStyle.SUBTITLE, report.subtitle());
    }

    private void logo(Cover.Logo logo) throws IOException {
        var scale = Math.min(LOGO_WIDTH / logo.width(), LOGO_HEIGHT / logo.height());
        try {
            var type = logo.type().equals("image/png") ? PictureType.PNG : PictureType.JPEG;
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(Base64.getDecoder().decode(logo.base64())),
                            type,
                            "logo",
                            Units.toEMU(logo.width() * scale),
                            Units.toEMU(logo.height() * scale));
        } catch (InvalidFormatException fault) {
            throw new IOException(fault);
        }
    }

    /** The table of contents: a field with its entries and their pages, which Word can make anew. */
    void contents(WordPages pages) {
        paragraph(WordStyle.CONTENTS_TITLE, report.contents()).setPageBreak(true);
        var paragraph = document.createParagraph();
        paragraph.setStyle(WordStyle.CONTENTS.id);
        mark(paragraph.getCTP(), STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-1\" \\h \\z \\u ");
        mark(paragraph.getCTP(), STFldCharType.SEPARATE);
        var headings = HtmlBody.headings(report, 1);
        for (var heading : headings) {
            entry(paragraph, heading, pages.of(heading));
            if (heading != headings.getLast()) {
                paragraph = document.createParagraph();
                paragraph.setStyle(WordStyle.CONTENTS.id);
            }
        }
        mark(paragraph.getCTP(), STFldCharType.END);
    }

    private static void entry(XWPFParagraph paragraph, ReportBlock.Heading heading, int page) {
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark(heading.id()));
        link.addNewR().addNewT().setStringValue(heading.text());
        link.addNewR().addNewTab();
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        link.addNewR().addNewInstrText().setStringValue(" PAGEREF " + bookmark(heading.id()) + " \\h ");
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        link.addNewR().addNewT().setStringValue(Integer.toString(page));
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private XWPFParagraph paragraph(WordStyle style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style.id);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** The name of a heading's bookmark; Word takes letters, digits and underscores, at most 40. */
    static String bookmark(String id) {
        var name = "_" + id.replace('-', '_');
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private static void field(XWPFParagraph paragraph, String instruction, String shown) {
        mark(paragraph.getCTP(), STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        mark(paragraph.getCTP(), STFldCharType.SEPARATE);
        paragraph.createRun().setText(shown);
        mark(paragraph.getCTP(), STFldCharType.END);
    }

    private static void mark(CTP paragraph, STFldCharType.Enum type) {
        CTR run = paragraph.addNewR();
        run.addNewFldChar().setFldCharType(type);
    }
}
