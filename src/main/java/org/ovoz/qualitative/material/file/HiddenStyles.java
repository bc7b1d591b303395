package org.ovoz.qualitative.material.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which styles of a document hide their words, by themselves or by the style that they are made of. */
final class HiddenStyles {

    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, Boolean> hides = new HashMap<>();

    /** The style that is being read. */
    private @Nullable String style;

    /** Reads the part of a Word document that has its styles. */
    HiddenStyles word(byte[] part) {
        XmlParts.walk(part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    ofWord(xml);
                }
            }
        });
        return this;
    }

    private void ofWord(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "style" -> style = XmlParts.attribute(xml, "styleId");
            case "basedOn" -> note(basedOn, XmlParts.attribute(xml, "val"));
            case "rPr" -> {
                var marks = WordMarks.read(xml);
                if (marks.isOn("vanish") || marks.isOff("vanish")) {
                    note(hides, marks.isOn("vanish"));
                }
            }
            case "pPr", "tblPr", "tblStylePr" -> XmlParts.skip(xml);
            default -> {}
        }
    }

    /** Reads a part of an OpenDocument text, whose styles stand in two of them. */
    HiddenStyles openDocument(byte[] part) {
        XmlParts.walk(part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    ofOpenDocument(xml);
                }
            }
        });
        return this;
    }

    private void ofOpenDocument(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                style = XmlParts.attribute(xml, "name");
                note(basedOn, XmlParts.attribute(xml, "parent-style-name"));
            }
            case "text-properties" -> {
                var display = XmlParts.attribute(xml, "display");
                note(hides, display == null ? null : display.equals("none"));
            }
            // Lists and pages have properties of their own.
            case "list-style", "default-style", "page-layout", "body" -> style = null;
            default -> {}
        }
    }

    private <T> void note(Map<String, T> all, @Nullable T value) {
        if (style != null && value != null) {
            all.put(style, value);
        }
    }

    boolean isHidden(@Nullable String named) {
        Set<String> seen = new HashSet<>();
        for (var at = named; at != null && seen.add(at); at = basedOn.get(at)) {
            var says = hides.get(at);
            if (says != null) {
                return says;
            }
        }
        return false;
    }

    /** Whether a style says that its words are seen, whatever is around it. */
    boolean isShown(@Nullable String named) {
        return named != null && Boolean.FALSE.equals(hides.get(named));
    }
}
