package org.ovoz.qualitative.material.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.material.file.Told.What;

/**
 * The words of a Word document as its reader sees them after all tracked changes were accepted: without what is hidden, and
 * without the codes of fields. Macros are never looked at; pictures, comments and footnotes are counted and left out.
 */
final class WordText {

    private static final Set<String> DELETED = Set.of("del", "moveFrom");
    private static final Set<String> INSERTED = Set.of("ins", "moveTo");

    /** They have no words; the second edition of a text box is for old programs. */
    private static final Set<String> PASSED =
            Set.of("tblPr", "tblPrEx", "sectPr", "sdtPr", "sdtEndPr", "ctrlPr", "Fallback");

    private final HiddenStyles styles;
    private final Lines lines = new Lines();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> hiddenRuns = new ArrayDeque<>();

    /** Of each field that is open, whether its result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int images;
    private int deletions;
    private int insertions;
    private int comments;
    private int footnotes;
    private int hidden;

    /** What is known of a paragraph before it ends. */
    private static final class Paragraph {
        private boolean isHidden;
        private boolean runsOn;
        private final StringBuilder boxes = new StringBuilder();
    }

    private WordText(HiddenStyles styles) {
        this.styles = styles;
    }

    static String read(WordParts parts, List<Told> told) {
        var word = new WordText(parts.styles());
        XmlParts.walk(parts.main(), word::over);
        if (parts.hasMacros()) {
            told.add(Told.of(What.MACROS, 1));
        }
        tell(told, What.IMAGES, word.images);
        tell(told, What.DELETIONS, word.deletions);
        tell(told, What.INSERTIONS, word.insertions);
        tell(told, What.COMMENTS, word.comments);
        tell(told, What.FOOTNOTES, word.footnotes);
        tell(told, What.HIDDEN, word.hidden);
        return word.lines.toString();
    }

    static void tell(List<Told> told, What what, int count) {
        if (count > 0) {
            told.add(Told.of(what, count));
        }
    }

    private void over(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                begin(xml, xml.getLocalName());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void begin(XMLStreamReader xml, String name) throws XMLStreamException {
        if (DELETED.contains(name)) {
            deletions++;
            XmlParts.skip(xml);
        } else if (PASSED.contains(name)) {
            XmlParts.skip(xml);
        } else if (INSERTED.contains(name)) {
            insertions++;
        } else if (name.endsWith("Pr")) {
            properties(xml, name);
        } else {
            beginPart(xml, name);
        }
    }

    private void properties(XMLStreamReader xml, String name) throws XMLStreamException {
        var marks = WordMarks.read(xml);
        switch (name) {
            case "pPr" -> paragraph(marks);
            case "rPr" -> run(marks);
            case "trPr" -> row(xml, marks);
            case "tcPr" -> cell(xml, marks);
            default -> {}
        }
    }

    /** A mark of a paragraph that was deleted, moved away or is hidden ends no line: the next paragraph goes on. */
    private void paragraph(WordMarks marks) {
        var paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.isHidden = styles.isHidden(marks.style("pStyle"));
            paragraph.runsOn = marks.isOn("vanish") || DELETED.stream().anyMatch(marks::isOn);
        }
    }

    private void run(WordMarks marks) {
        if (!hiddenRuns.isEmpty()) {
            var paragraph = paragraphs.peek();
            var byStyle = styles.isHidden(marks.style("rStyle")) || paragraph != null && paragraph.isHidden;
            hiddenRuns.pop();
            hiddenRuns.push(marks.isOn("vanish") || byStyle && !marks.isOff("vanish"));
        }
    }

    private void row(XMLStreamReader xml, WordMarks marks) throws XMLStreamException {
        insertions += marks.isOn("ins") ? 1 : 0;
        if (marks.isOn("del") && lines.hasRow()) {
            deletions++;
            XmlParts.skip(xml);
            lines.dropRow();
        }
    }

    private void cell(XMLStreamReader xml, WordMarks marks) throws XMLStreamException {
        insertions += marks.isOn("cellIns") ? 1 : 0;
        if (marks.isOn("cellDel") && lines.hasCell()) {
            deletions++;
            XmlParts.skip(xml);
            lines.dropCell();
        }
    }

    private void beginPart(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "r" -> hiddenRuns.push(!paragraphs.isEmpty() && paragraphs.getFirst().isHidden);
            case "tr" -> lines.beginRow();
            case "tc" -> lines.beginCell();
            case "txbxContent" -> lines.beginBox();
            case "fldChar" -> field(XmlParts.attribute(xml, "fldCharType"));
            case "blip", "imagedata", "chart" -> images++;
            case "commentReference" -> comments++;
            case "footnoteReference", "endnoteReference" -> footnotes++;
            default -> beginWords(xml, name);
        }
    }

    private void beginWords(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "t" -> {
                var words = xml.getElementText();
                hidden += hiddenRuns.contains(true) && !words.isBlank() ? 1 : 0;
                add(words);
            }
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "sym" -> symbol(Symbols.of(XmlParts.attribute(xml, "font"), XmlParts.attribute(xml, "char")));
            default -> {}
        }
    }

    /** Neither what nobody sees nor what tells a field how to come by its result. */
    private void add(String words) {
        if (!hiddenRuns.contains(true) && !fields.contains(false)) {
            lines.add(words);
        }
    }

    /** A sign that no letter stands for is a picture. */
    private void symbol(@Nullable String sign) {
        if (sign == null) {
            images++;
        } else {
            add(sign);
        }
    }

    private void field(@Nullable String kind) {
        switch (kind) {
            case "begin" -> fields.push(false);
            case "separate" -> {
                if (fields.poll() != null) {
                    fields.push(true);
                }
            }
            case "end" -> fields.poll();
            case null, default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endOfParagraph();
            case "r" -> hiddenRuns.poll();
            case "tc" -> lines.endCell();
            case "tr" -> lines.endRow();
            case "txbxContent" -> endOfBox(lines.endBox());
            default -> {}
        }
    }

    private void endOfParagraph() {
        // A code that is never ended would swallow the rest of the document.
        if (fields.contains(false)) {
            fields.clear();
        }
        var paragraph = paragraphs.poll();
        if (paragraph == null || !paragraph.runsOn || !paragraph.boxes.isEmpty()) {
            lines.endOfParagraph();
        }
        if (paragraph != null) {
            lines.add(paragraph.boxes.toString());
        }
    }

    /** A box stands beside its paragraph: its words follow when that has ended. */
    private void endOfBox(String words) {
        var paragraph = paragraphs.peek();
        if (paragraph == null) {
            lines.add(words);
        } else if (!hiddenRuns.contains(true)) {
            paragraph.boxes.append(words);
        }
    }
}
