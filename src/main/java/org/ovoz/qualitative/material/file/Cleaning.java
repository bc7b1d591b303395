package org.ovoz.qualitative.material.file;

import org.ovoz.qualitative.CodePoints;

/**
 * Takes away what can hide, part or turn around words and is no letter of any of the six languages: marks of direction, control
 * characters, and signs without width, such as the soft hyphens of a printed page. Letters stay as they are, combined or not, and so do the joiners inside emoji.
 *
 * @param removed how many were taken away
 */
record Cleaning(String text, int removed) {

    static Cleaning of(String raw) {
        var text = CodePoints.normalised(raw);
        var cleaned = new StringBuilder(text.length());
        var removed = 0;
        for (int i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (isEndOfLine(unit)) {
                cleaned.append('\n');
            } else if (isUnwanted(unit) || isLoneSurrogate(text, i)) {
                removed++;
            } else {
                cleaned.append(unit);
            }
        }
        return new Cleaning(withoutEdges(cleaned.toString()), removed);
    }

    private static boolean isEndOfLine(char unit) {
        return unit == '\u0085' || unit == '\u2028' || unit == '\u2029' || unit == '\f' || unit == '\u000B';
    }

    private static boolean isUnwanted(char unit) {
        return unit < ' ' && unit != '\n' && unit != '\t'
                || unit >= '\u007F' && unit <= '\u009F'
                || unit >= '\u202A' && unit <= '\u202E'
                || unit >= '\u2066' && unit <= '\u206F'
                || unit == '\u200E'
                || unit == '\u200F'
                || unit == '\u061C'
                || unit == '\u00AD'
                || unit == '\u200B'
                || unit >= '\u2060' && unit <= '\u2064'
                || unit == '\uFEFF';
    }

    /** No letter, and no database keeps one. */
    private static boolean isLoneSurrogate(String text, int i) {
        var unit = text.charAt(i);
        if (Character.isHighSurrogate(unit)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(unit) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Blank lines before the first and after the last word. */
    private static String withoutEdges(String text) {
        var from = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            from = text.charAt(i) == '\n' ? i + 1 : from;
        }
        return text.substring(from).stripTrailing();
    }
}
