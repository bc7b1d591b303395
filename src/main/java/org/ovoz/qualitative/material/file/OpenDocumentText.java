package org.ovoz.qualitative.material.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ovoz.qualitative.material.file.Told.What;
import org.ovoz.qualitative.material.file.Unreadable.Why;

/** The words of an OpenDocument text, likewise with all tracked changes accepted. */
final class OpenDocumentText {

    static final String PART = "content.xml";
    static final String STYLES = "styles.xml";
    static final String MANIFEST = "META-INF/manifest.xml";

    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    private static final Set<String> STYLED = Set.of("p", "h", "span");
    private static final Set<String> BOXES = Set.of("text-box", "custom-shape", "rect");

    private final HiddenStyles styles;
    private final Lines lines = new Lines();

    /** What stands beside each paragraph that is open. */
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    private final Deque<Boolean> hiding = new ArrayDeque<>();
    private int images;
    private int deletions;
    private int insertions;
    private int comments;
    private int footnotes;
    private int hidden;

    private OpenDocumentText(HiddenStyles styles) {
        this.styles = styles;
    }

    static String read(ZipParts parts, List<Told> told) {
        var manifest = parts.part(MANIFEST).map(content -> new String(content, StandardCharsets.UTF_8));
        if (manifest.filter(text -> text.contains("encryption-data")).isPresent()) {
            throw new Unreadable(Why.ENCRYPTED);
        }
        var styles = new HiddenStyles();
        parts.part(STYLES).ifPresent(styles::openDocument);
        parts.part(PART).ifPresent(styles::openDocument);
        var document = new OpenDocumentText(styles);
        XmlParts.walk(parts.part(PART).orElseThrow(), document::over);
        if (parts.hasNamed("Basic/", "") || parts.hasNamed("Scripts/", "")) {
            told.add(Told.of(What.MACROS, 1));
        }
        WordText.tell(told, What.IMAGES, document.images);
        WordText.tell(told, What.DELETIONS, document.deletions);
        WordText.tell(told, What.INSERTIONS, document.insertions);
        WordText.tell(told, What.COMMENTS, document.comments);
        WordText.tell(told, What.FOOTNOTES, document.footnotes);
        WordText.tell(told, What.HIDDEN, document.hidden);
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
        if (!paragraphs.isEmpty()) {
            hidden += isHidden() && !text.isBlank() ? 1 : 0;
            add(text.replaceAll("[ \\t\\r\\n]+", " "));
        }
    }

    private void add(String words) {
        if (!isHidden()) {
            lines.add(words);
        }
    }

    private boolean isHidden() {
        return !hiding.isEmpty() && hiding.getFirst();
    }

    /** A style hides what is in it, unless one within says that it is seen. */
    private void beginStyled(XMLStreamReader xml, String name) {
        var style = XmlParts.attribute(xml, "style-name");
        hiding.push(styles.isHidden(style) || isHidden() && !styles.isShown(style));
        if (PARAGRAPHS.contains(name)) {
            paragraphs.push(new StringBuilder());
        }
    }

    private void endStyled(String name) {
        hiding.poll();
        if (PARAGRAPHS.contains(name)) {
            lines.endOfParagraph();
            lines.add(paragraphs.isEmpty() ? "" : paragraphs.pop().toString());
        }
    }

    /** Its words follow when the paragraph beside it has ended. */
    private void endOfBox(String words) {
        if (paragraphs.isEmpty()) {
            lines.add(words);
        } else {
            paragraphs.getFirst().append(words);
        }
    }

    private void begin(XMLStreamReader xml, String name) throws XMLStreamException {
        if (STYLED.contains(name)) {
            beginStyled(xml, name);
        } else if (BOXES.contains(name)) {
            lines.beginBox();
        } else {
            beginPart(xml, name);
        }
    }

    private void beginPart(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "s" -> add(" ".repeat(blanks(xml)));
            case "tab" -> add("\t");
            case "line-break" -> add("\n");
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
        var count = XmlParts.attribute(xml, "c");
        return count != null && count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
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
        if (STYLED.contains(name)) {
            endStyled(name);
        } else if (BOXES.contains(name)) {
            endOfBox(lines.endBox());
        } else if (name.equals("table-cell")) {
            lines.endCell();
        } else if (name.equals("table-row")) {
            lines.endRow();
        }
    }
}
