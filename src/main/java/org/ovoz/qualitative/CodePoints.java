package org.ovoz.qualitative;

import java.util.ArrayList;
import java.util.List;

/**
 * The one border between texts counted in UTF-16 units, as Java and browsers count, and in code points, as codings and files
 * of other programs count.
 */
public final class CodePoints {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CodePoints() {}

    /**
     * A text as it is kept: without a byte-order mark at its beginning, every end of a line one line feed. Letters are left as
     * they were written, combined or not.
     */
    public static String normalised(String text) {
        var body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return body.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The number of code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * The part between two places counted in UTF-16 units; a place inside a surrogate pair takes the whole pair in.
     *
     * @throws IllegalArgumentException if nothing is between them, or the text is shorter
     */
    public static Span ofUtf16(String text, int start, int end) {
        if (start < 0 || end > text.length() || start >= end) {
            throw new IllegalArgumentException("no part of a text of " + text.length() + ": " + start + "–" + end);
        }
        var from = isInsidePair(text, start) ? start - 1 : start;
        var to = isInsidePair(text, end) ? end + 1 : end;
        var first = text.codePointCount(0, from);
        return new Span(first, first + text.codePointCount(from, to));
    }

    /**
     * Many parts of one text in one pass.
     *
     * @param places each from and to in UTF-16 units, outside pairs, in their order, none overlapping another
     */
    public static List<Span> spans(String text, List<int[]> places) {
        var spans = new ArrayList<Span>(places.size());
        var unit = 0;
        var point = 0;
        for (var place : places) {
            point += text.codePointCount(unit, place[0]);
            var length = text.codePointCount(place[0], place[1]);
            spans.add(new Span(point, point + length));
            point += length;
            unit = place[1];
        }
        return spans;
    }

    private static boolean isInsidePair(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
    }

    /** The UTF-16 index of a code point; that of the end for their number. */
    public static int toUtf16(String text, int codePoint) {
        return text.offsetByCodePoints(0, codePoint);
    }

    /** Whether the text is long enough to have this part. */
    public static boolean has(String text, Span span) {
        return span.end() <= length(text);
    }

    /**
     * The words of a part.
     *
     * @throws IndexOutOfBoundsException if the text is shorter
     */
    public static String cut(String text, Span span) {
        var from = toUtf16(text, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.length()));
    }
}
