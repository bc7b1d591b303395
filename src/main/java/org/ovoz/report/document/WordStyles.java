package org.ovoz.report.document;

import java.math.BigInteger;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.ovoz.questionnaire.Language;

/** The styles of the Word document, so that its look and its contents can be changed in one place. */
final class WordStyles {

    static final String TITLE = "Title";
    static final String BODY = "Normal";
    static final String NOTE = "Note";
    static final String WARNING = "Warning";
    static final String LIST_TITLE = "ListTitle";
    static final String CAPTION = "Caption";
    static final String CELL = "Cell";
    static final String CONTENTS = "TOC1";

    private static final String INK = "1F2423";
    private static final String SOFT = "565D5B";
    private static final String ACCENT = "00696F";

    /** What Word calls the languages of the study, so that it checks the spelling of the right one. */
    private static final Map<String, String> TAGS =
            Map.of("en", "en-GB", "ru", "ru-RU", "kk", "kk-KZ", "ky", "ky-KG", "tg", "tg-Cyrl-TJ", "uz", "uz-Latn-UZ");

    private final XWPFStyles styles;

    private WordStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    /** Adds all styles, and the language of the document. */
    static void add(XWPFDocument document, Language language) {
        var styles = document.createStyles();
        var all = CTStyles.Factory.newInstance();
        var defaults = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        font(defaults, 10, INK, false);
        defaults.addNewLang().setVal(TAGS.getOrDefault(language.tag(), language.tag()));
        styles.setStyles(all);
        new WordStyles(styles).add();
    }

    private void add() {
        var body = paragraph(BODY, "Normal", 10, INK, false, 0, 120);
        body.setDefault(true);
        add(body);
        add(paragraph(TITLE, "Title", 26, INK, true, 2400, 120));
        var chapter = outline(paragraph(heading(1), "heading 1", 18, ACCENT, true, 0, 200), 0);
        chapter.getPPr().addNewPageBreakBefore();
        add(chapter);
        add(outline(paragraph(heading(2), "heading 2", 13, INK, true, 360, 120), 1));
        add(outline(paragraph(heading(3), "heading 3", 11, INK, true, 240, 80), 2));
        add(paragraph(NOTE, "Note", 8, SOFT, false, 40, 120));
        add(paragraph(WARNING, "Warning", 10, INK, false, 0, 120));
        add(keepNext(paragraph(LIST_TITLE, "List Title", 10, INK, true, 160, 60)));
        add(keepNext(paragraph(CAPTION, "caption", 9, INK, true, 160, 60)));
        add(paragraph(CELL, "Cell", 8, INK, false, 20, 20));
        add(paragraph(CONTENTS, "toc 1", 10, INK, false, 0, 60));
        add(paragraph("Header", "header", 8, SOFT, false, 0, 0));
        add(paragraph("Footer", "footer", 8, SOFT, false, 0, 0));
    }

    /** A style is copied when it is added: it must be whole. */
    private void add(CTStyle style) {
        styles.addStyle(new XWPFStyle(style, styles));
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    private static CTStyle paragraph(
            String id, String name, int points, String colour, boolean bold, int before, int after) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (!id.equals(BODY)) {
            style.addNewBasedOn().setVal(BODY);
        }
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        font(style.addNewRPr(), points, colour, bold);
        return style;
    }

    private static CTStyle outline(CTStyle style, int level) {
        keepNext(style).getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        return style;
    }

    private static CTStyle keepNext(CTStyle style) {
        style.getPPr().addNewKeepNext();
        return style;
    }

    private static void font(CTRPr properties, int points, String colour, boolean bold) {
        var fonts = properties.addNewRFonts();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        fonts.setCs("Calibri");
        if (bold) {
            properties.addNewB();
        }
        properties.addNewColor().setVal(colour);
        properties.addNewSz().setVal(BigInteger.valueOf(2L * points));
    }
}
