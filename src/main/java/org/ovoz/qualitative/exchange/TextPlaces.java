package org.ovoz.qualitative.exchange;

import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Span;

/** A text out of which many parts are cut; finding code points from the beginning each time would take too long. */
final class TextPlaces {

    private static final int OUTSIDE = -1;

    private final String text;
    private final int length;
    private final int @Nullable [] offsets;

    TextPlaces(String text) {
        this.text = text;
        length = CodePoints.length(text);
        offsets = length == text.length() ? null : offsets(text, length);
    }

    private static int[] offsets(String text, int length) {
        var offsets = new int[length + 1];
        var codePoint = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            offsets[codePoint++] = i;
        }
        offsets[codePoint] = text.length();
        return offsets;
    }

    String cut(Span span) {
        return offsets == null
                ? text.substring(span.start(), span.end())
                : text.substring(offsets[span.start()], offsets[span.end()]);
    }

    /**
     * How many of the two ends of a part are where people put them: not within a word, and no blank before the first word.
     *
     * @return 0, 1 or 2
     */
    int edges(Span span) {
        var first = at(span.start());
        var begins = !(isOfAWord(at(span.start() - 1)) && isOfAWord(first)) && !Character.isWhitespace(first);
        var ends = !(isOfAWord(at(span.end() - 1)) && isOfAWord(at(span.end())));
        return (begins ? 1 : 0) + (ends ? 1 : 0);
    }

    private int at(int place) {
        if (place < 0 || place >= length) {
            return OUTSIDE;
        }
        return text.codePointAt(offsets == null ? place : offsets[place]);
    }

    private static boolean isOfAWord(int sign) {
        return sign != OUTSIDE && (Character.isLetterOrDigit(sign) || isMark(sign));
    }

    /** An accent that stands on the letter before it. */
    private static boolean isMark(int sign) {
        var type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
