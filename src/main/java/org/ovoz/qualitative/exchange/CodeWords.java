package org.ovoz.qualitative.exchange;

import java.util.EnumMap;
import java.util.Map;
import org.ovoz.qualitative.Code;

/**
 * The four texts of a code as one description, which is all that the format has: under each a line that says which it is, so
 * that people read them in any program and nothing is lost on the way back.
 */
final class CodeWords {

    /** The lines between them; English, as the rest of the format. */
    private enum Part {
        DEFINITION(""),
        EXAMPLE("Example:"),
        INCLUDE("Include:"),
        EXCLUDE("Exclude:");

        private final String line;

        Part(String line) {
            this.line = line;
        }
    }

    private CodeWords() {}

    static String written(Code.Words words) {
        var text = new StringBuilder(words.definition());
        add(text, Part.EXAMPLE, words.example());
        add(text, Part.INCLUDE, words.include());
        add(text, Part.EXCLUDE, words.exclude());
        return text.toString();
    }

    private static void add(StringBuilder text, Part part, String words) {
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(part.line)
                    .append('\n')
                    .append(words);
        }
    }

    static Code.Words read(String description) {
        Map<Part, StringBuilder> parts = new EnumMap<>(Part.class);
        var part = Part.DEFINITION;
        for (var line : description.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            var next = begun(line.strip());
            if (next == Part.DEFINITION) {
                parts.computeIfAbsent(part, _ -> new StringBuilder())
                        .append(line)
                        .append('\n');
            } else {
                part = next;
            }
        }
        return new Code.Words(
                text(parts, Part.DEFINITION),
                text(parts, Part.EXAMPLE),
                text(parts, Part.INCLUDE),
                text(parts, Part.EXCLUDE));
    }

    private static Part begun(String line) {
        for (var part : Part.values()) {
            if (part.line.equalsIgnoreCase(line) && !line.isEmpty()) {
                return part;
            }
        }
        return Part.DEFINITION;
    }

    private static String text(Map<Part, StringBuilder> parts, Part part) {
        return parts.getOrDefault(part, new StringBuilder()).toString().strip();
    }
}
