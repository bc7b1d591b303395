package org.ovoz.qualitative.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Codebook;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.markup.Markup;

/** The codebook as a Word document: each code a heading of its level, with what coders are told. */
final class CodebookWord {

    private static final int DEEPEST_HEADING = 6;
    private static final int[] SIZES = {16, 14, 12, 11, 11, 11};

    private final XWPFDocument document = new XWPFDocument();
    private final UnaryOperator<String> words;

    private CodebookWord(UnaryOperator<String> words) {
        this.words = words;
    }

    /**
     * Writes the document.
     *
     * @param words of labels, by key
     */
    static void write(Codebook codebook, Language language, UnaryOperator<String> words, OutputStream out)
            throws IOException {
        var word = new CodebookWord(words);
        try (word.document) {
            word.styles(language);
            word.document.getProperties().getCoreProperties().setTitle(words.apply("codebook"));
            word.document.getProperties().getCoreProperties().setCreator("Ovoz");
            word.line("Title", words.apply("codebook"));
            codebook.codes().forEach(code -> word.code(code, codebook.depth(code)));
            word.document.write(out);
        }
    }

    private void code(Code code, int depth) {
        var heading = document.createParagraph();
        heading.setStyle("Heading" + Math.min(depth + 1, DEEPEST_HEADING));
        var mark = heading.createRun();
        mark.setText("■ ");
        mark.setColor(code.colour().substring(1));
        heading.createRun().setText(Markup.printable(code.name()));
        if (code.isRetired()) {
            line("Normal", words.apply("isRetired")).getRuns().getFirst().setItalic(true);
        }
        lines("", code.words().definition());
        lines("example", code.words().example());
        lines("include", code.words().include());
        lines("exclude", code.words().exclude());
    }

    private void lines(String key, String text) {
        if (text.isBlank()) {
            return;
        }
        if (!key.isEmpty()) {
            line("Normal", words.apply(key)).getRuns().getFirst().setBold(true);
        }
        text.lines().forEach(line -> line("Normal", line));
    }

    private XWPFParagraph line(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(Markup.printable(text));
        return paragraph;
    }

    private void styles(Language language) {
        var all = CTStyles.Factory.newInstance();
        all.addNewDocDefaults().addNewRPrDefault().addNewRPr().addNewLang().setVal(language.tag());
        document.createStyles().setStyles(all);
        style("Normal", 11, 0);
        style("Title", 20, 0);
        for (int level = 1; level <= DEEPEST_HEADING; level++) {
            style("Heading" + level, SIZES[level - 1], level);
        }
    }

    /** @param level of a heading, by which programs list it; 0 for other lines */
    private void style(String id, int size, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(level == 0 ? id : "heading " + level);
        var isBody = id.equals("Normal");
        if (isBody) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(level > 0 ? 200 : 0));
        spacing.setAfter(BigInteger.valueOf(80));
        if (level > 0) {
            style.getPPr().addNewKeepNext();
            style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        }
        var run = style.addNewRPr();
        if (!isBody) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(size * 2L));
        document.getStyles().addStyle(new XWPFStyle(style, document.getStyles()));
    }
}
