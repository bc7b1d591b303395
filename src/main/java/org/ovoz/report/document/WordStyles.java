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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.ovoz.questionnaire.Language;

/** Adds the styles to the Word document, so that its look and its contents can be changed in one place. */
final class WordStyles {

    /** What Word calls the languages of the study, so that it checks the spelling of the right one. */
    private static final Map<String, String> TAGS =
            Map.of("en", "en-GB", "ru", "ru-RU", "kk", "kk-KZ", "ky", "ky-KG", "tg", "tg-Cyrl-TJ", "uz", "uz-Latn-UZ");

    private WordStyles() {}

    /** Adds all styles, and the language of the document. */
    static void add(XWPFDocument document, Language language) {
        var styles = document.createStyles();
        var all = CTStyles.Factory.newInstance();
        var defaults = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        font(defaults, WordStyle.BODY);
        defaults.addNewLang().setVal(TAGS.getOrDefault(language.tag(), language.tag()));
        styles.setStyles(all);
        for (var style : WordStyle.values()) {
            add(styles, style);
        }
    }

    /** A style is copied when it is added: it must be whole. */
    private static void add(XWPFStyles styles, WordStyle style) {
        var added = paragraph(style);
        switch (style) {
            case BODY -> added.setDefault(true);
            case CHAPTER -> {
                outline(added, 0);
                added.getPPr().addNewPageBreakBefore();
            }
            case QUESTION -> outline(added, 1);
            case PART -> outline(added, 2);
            case LIST_TITLE, CAPTION -> added.getPPr().addNewKeepNext();
            case CONTENTS, CONTENTS_PART -> contents(added, style);
            default -> {}
        }
        styles.addStyle(new XWPFStyle(added, styles));
    }

    private static CTStyle paragraph(WordStyle style) {
        var added = CTStyle.Factory.newInstance();
        added.setStyleId(style.id);
        added.setType(STStyleType.PARAGRAPH);
        added.addNewName().setVal(style.label);
        if (style != WordStyle.BODY) {
            added.addNewBasedOn().setVal(WordStyle.BODY.id);
        }
        added.addNewQFormat();
        var spacing = added.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(style.before));
        spacing.setAfter(BigInteger.valueOf(style.after));
        // Words are never divided: a program that has no rules for a language would divide them anywhere.
        added.getPPr().addNewSuppressAutoHyphens();
        added.getPPr().addNewWidowControl().setVal(false);
        font(added.addNewRPr(), style);
        return added;
    }

    private static void outline(CTStyle style, int level) {
        style.getPPr().addNewKeepNext();
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    /** The number of the page stands right, after a line of dots. */
    private static void contents(CTStyle added, WordStyle style) {
        var tab = added.getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setLeader(STTabTlc.DOT);
        tab.setPos(BigInteger.valueOf(WordPages.WIDTH));
        if (style == WordStyle.CONTENTS_PART) {
            added.getPPr().addNewInd().setLeft(BigInteger.valueOf(280));
        }
    }

    private static void font(CTRPr properties, WordStyle style) {
        var fonts = properties.addNewRFonts();
        fonts.setAscii(Fonts.FAMILY);
        fonts.setHAnsi(Fonts.FAMILY);
        fonts.setCs(Fonts.FAMILY);
        if (style.isBold) {
            properties.addNewB();
        }
        properties.addNewColor().setVal(style.colour);
        properties.addNewSz().setVal(BigInteger.valueOf(Math.round(2 * style.points)));
    }
}
