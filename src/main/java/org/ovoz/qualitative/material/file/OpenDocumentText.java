package org.ovoz.qualitative.material.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ovoz.qualitative.material.file.Told.What;
import org.ovoz.qualitative.material.file.Unreadable.Why;

/** The words of an OpenDocument text, likewise with all tracked changes accepted. */
final class OpenDocumentText {

    static final String PART = "content.xml";
    static final String MANIFEST = "META-INF/manifest.xml";

    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    private final Lines lines = new Lines();
    private int paragraphs;
    private int images;
    private int deletions;
    private int insertions;
    private int comments;
    private int footnotes;

    private OpenDocumentText() {}

    static String read(ZipParts parts, List<Told> told) {
        var manifest = parts.part(MANIFEST).map(content -> new String(content, StandardCharsets.UTF_8));
        if (manifest.filter(text -> text.contains("encryption-data")).isPresent()) {
            throw new Unreadable(Why.ENCRYPTED);
        }
        var document = new OpenDocumentText();
        XmlParts.walk(parts.part(PART).orElseThrow(), document::over);
        if (parts.hasNamed("Basic/", "") || parts.hasNamed("Scripts/", "")) {
            told.add(Told.of(What.MACROS, 1));
        }
        WordText.tell(told, What.IMAGES, document.images);
        WordText.tell(told, What.DELETIONS, document.deletions);
        WordText.tell(told, What.INSERTIONS, document.insertions);
        WordText.tell(told, What.COMMENTS, document.comments);
        WordText.tell(told, What.FOOTNOTES, document.footnotes);
        return document.lines.toString();
    }

    private void over(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> begin(xml, xml.getLocalName());
                case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> words(xml.getText());
                default -> {}
            }
        }
    }

    /** White space counts as one blank; several blanks have an element of their own. */
    private void words(String text) {
        if (paragraphs > 0) {
            lines.add(text.replaceAll("[ \\t\\r\\n]+", " "));
        }
    }

    private void begin(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "p", "h" -> paragraphs++;
            case "s" -> lines.add(" ".repeat(blanks(xml)));
            case "tab" -> lines.add("\t");
            case "line-break" -> lines.add("\n");
            case "table-row" -> lines.beginRow();
            case "table-cell" -> lines.beginCell();
            case "image", "object" -> images++;
            case "change-start" -> insertions++;
            case "tracked-changes" -> changes(xml);
            case "annotation" -> {
                comments++;
                XmlParts.skip(xml);
            }
            case "note" -> {
                footnotes++;
                XmlParts.skip(xml);
            }
            default -> {}
        }
    }

    private static int blanks(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("c")) {
                var count = xml.getAttributeValue(i);
                return count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
            }
        }
        return 1;
    }

    /** What was deleted stands before the text, for whoever wants it back. */
    private void changes(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                deletions += xml.getLocalName().equals("deletion") ? 1 : 0;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void end(String name) {
        if (PARAGRAPHS.contains(name)) {
            paragraphs--;
            lines.endOfParagraph();
        } else if (name.equals("table-cell")) {
            lines.endCell();
        } else if (name.equals("table-row")) {
            lines.endRow();
        }
    }
}
