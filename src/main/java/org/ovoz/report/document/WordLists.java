package org.ovoz.report.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.ovoz.report.ReportBlock;

/** Native lists; every numbered one begins with 1. */
final class WordLists {

    /** How far entries stand in, in twentieths of a point. */
    static final int INDENT = 340;

    private final XWPFNumbering numbering;
    private final BigInteger bullets;
    private final BigInteger numbers;

    WordLists(XWPFDocument document) {
        this.numbering = document.createNumbering();
        this.bullets = numbering.addNum(kind(0, STNumberFormat.BULLET, "•"));
        this.numbers = kind(1, STNumberFormat.DECIMAL, "%1.");
    }

    void write(WordPlace place, ReportBlock.Listing listing) {
        if (!listing.title().isEmpty()) {
            place.paragraph(WordStyle.LIST_TITLE, listing.title());
        }
        var list = listing.numbered() ? newNumbers() : bullets;
        for (var entry : listing.entries()) {
            var line = place.paragraph(WordStyle.ENTRY);
            line.setNumID(list);
            line.createRun().setText(entry.label());
            if (!entry.figure().isEmpty()) {
                var figure = line.createRun();
                figure.setBold(true);
                figure.setText("  " + entry.figure());
            }
        }
    }

    private BigInteger newNumbers() {
        var list = numbering.addNum(numbers);
        var override = numbering.getNum(list).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);
        return list;
    }

    private BigInteger kind(int id, STNumberFormat.Enum format, String text) {
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(id));
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(INDENT));
        indent.setHanging(BigInteger.valueOf(283));
        return numbering.addAbstractNum(new XWPFAbstractNum(kind));
    }
}
