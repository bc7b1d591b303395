package org.ovoz.qualitative.material.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a paragraph, run, row or cell say by marks that are on or off; what they were before a tracked change
 * is not among them.
 *
 * @param styles by the kind of style, {@code pStyle} of a paragraph and {@code rStyle} of a run
 */
record WordMarks(Map<String, Boolean> marks, Map<String, String> styles) {

    private static final Set<String> OFF = Set.of("0", "false", "off");

    /** Reads the properties that begin here, to their end. */
    static WordMarks read(XMLStreamReader xml) throws XMLStreamException {
        var marks = new HashMap<String, Boolean>();
        var styles = new HashMap<String, String>();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    var value = XmlParts.attribute(xml, "val");
                    if (name.endsWith("Change")) {
                        XmlParts.skip(xml);
                    } else {
                        depth++;
                        if (value != null && name.endsWith("Style")) {
                            styles.put(name, value);
                        }
                        marks.put(name, value == null || !OFF.contains(value));
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return new WordMarks(marks, styles);
    }

    boolean isOn(String mark) {
        return marks.getOrDefault(mark, false);
    }

    @Nullable
    String style(String kind) {
        return styles.get(kind);
    }

    /** Whether it is said not to be so. */
    boolean isOff(String mark) {
        return !marks.getOrDefault(mark, true);
    }
}
