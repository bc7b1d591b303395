package org.ovoz.export.spss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovoz.export.Codebook;
import org.ovoz.export.ProgramNames;
import org.ovoz.questionnaire.Level;

/**
 * How the columns of a codebook are laid out in a system file: every column is one or more segments, every segment a
 * number of 8-byte elements.
 */
final class SavLayout {

    /** Longest string of one segment, in bytes. */
    static final int SEGMENT = 255;

    /** Longest string of a variable, in bytes; longer texts are cut at a character. */
    public static final int LONGEST = 32767;

    /** By how many bytes a very long string grows with each segment, as the format counts widths. */
    private static final int STEP = 252;

    private static final int ELEMENT = 8;

    /**
     * A variable record.
     *
     * @param shortName up to eight letters and digits
     * @param width in bytes, 0 for a number
     * @param index of its first element, from 1
     */
    record Segment(String shortName, int width, int index) {

        int elements() {
            return width == 0 ? 1 : (width + ELEMENT - 1) / ELEMENT;
        }
    }

    /**
     * A column as it is stored.
     *
     * @param width of the whole text in bytes, 0 for a number
     */
    record Stored(Codebook.Column column, int width, List<Segment> segments) {

        Segment first() {
            return segments.getFirst();
        }

        /** As the format names measurement levels: 1 nominal, 2 ordinal, 3 scale. */
        int measure() {
            return column.level() == Level.NOMINAL ? 1 : column.level() == Level.ORDINAL ? 2 : 3;
        }
    }

    private final Map<String, Stored> stored = new LinkedHashMap<>();
    private final ProgramNames names;
    private int elements;
    private int segments;

    /**
     * @param widths of the longest text of each text column in bytes
     */
    SavLayout(Codebook codebook, Map<String, Integer> widths) {
        names = ProgramNames.spss(codebook);
        for (var column : codebook.columns()) {
            var width = column.storage() == Codebook.Storage.TEXT
                    ? Math.clamp(widths.getOrDefault(column.name(), 1), 1, LONGEST)
                    : 0;
            stored.put(column.name(), new Stored(column, width, segments(width)));
        }
    }

    private List<Segment> segments(int width) {
        var list = new ArrayList<Segment>();
        var count = width <= SEGMENT ? 1 : (width + STEP - 1) / STEP;
        for (int i = 0; i < count; i++) {
            var own = i < count - 1 ? SEGMENT : width - i * STEP;
            var segment = new Segment("V" + ++segments, own, elements + 1);
            elements += segment.elements();
            list.add(segment);
        }
        return list;
    }

    Iterable<Stored> columns() {
        return stored.values();
    }

    /** How many 8-byte elements a case has. */
    int elements() {
        return elements;
    }

    /** Long names by short names. */
    String longNames() {
        var pairs = new ArrayList<String>();
        stored.forEach((name, column) -> pairs.add(column.first().shortName() + "=" + names.of(name)));
        return String.join("\t", pairs);
    }

    /** Widths of the strings of several segments. */
    String veryLongStrings() {
        var widths = new StringBuilder();
        stored.values().stream()
                .filter(column -> column.segments().size() > 1)
                .forEach(column -> widths.append(column.first().shortName())
                        .append('=')
                        .append(String.format(Locale.ROOT, "%05d", column.width()))
                        .append("\0\t"));
        return widths.toString();
    }

    /** The short name by which a multiple response set names a column. */
    String memberName(String column) {
        return stored.get(column).first().shortName().toLowerCase(Locale.ROOT);
    }
}
