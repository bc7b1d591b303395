package org.ovoz.qualitative.material.file;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ovoz.qualitative.material.file.Told.What;

/**
 * The words of a Word document as they stand after all tracked changes were accepted. Macros are never looked at; pictures,
 * comments and footnotes are counted and left out.
 */
final class WordText {

    static final String PART = "word/document.xml";

    private static final Set<String> DELETED = Set.of("del", "moveFrom");
    private static final Set<String> INSERTED = Set.of("ins", "moveTo");

    /** Marks of changes that stand in the properties of a paragraph or row: they have no words. */
    private static final Set<String> PROPERTIES = Set.of("rPr", "pPr", "trPr", "tcPr", "tblPr", "sectPr", "Fallback");

    private final Lines lines = new Lines();
    private int images;
    private int deletions;
    private int insertions;
    private int comments;
    private int footnotes;

    private WordText() {}

    static String read(ZipParts parts, List<Told> told) {
        var word = new WordText();
        XmlParts.walk(parts.part(PART).orElseThrow(), word::over);
        if (parts.hasNamed("", "vbaProject.bin")) {
            told.add(Told.of(What.MACROS, 1));
        }
        tell(told, What.IMAGES, word.images);
        tell(told, What.DELETIONS, word.deletions);
        tell(told, What.INSERTIONS, word.insertions);
        tell(told, What.COMMENTS, word.comments);
        tell(told, What.FOOTNOTES, word.footnotes);
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
        } else if (PROPERTIES.contains(name)) {
            XmlParts.skip(xml);
        } else if (INSERTED.contains(name)) {
            insertions++;
        } else {
            beginContent(xml, name);
        }
    }

    private void beginContent(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "t" -> lines.add(xml.getElementText());
            case "tab" -> lines.add("\t");
            case "br", "cr" -> lines.add("\n");
            case "noBreakHyphen" -> lines.add("-");
            case "tr" -> lines.beginRow();
            case "tc" -> lines.beginCell();
            case "pict", "object", "blip" -> images++;
            case "commentReference" -> comments++;
            case "footnoteReference", "endnoteReference" -> footnotes++;
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> lines.endOfParagraph();
            case "tc" -> lines.endCell();
            case "tr" -> lines.endRow();
            default -> {}
        }
    }
}
