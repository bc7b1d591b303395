package org.ovoz.qualitative;

/**
 * A part of a text, counted in Unicode code points, as REFI-QDA counts. Java's strings and browsers count UTF-16 units; what
 * comes from there or goes there is converted by {@link CodePoints} and nowhere else.
 *
 * @param start the first code point of the part, from 0
 * @param end the code point after the last one; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no part of a text: " + start + "–" + end);
        }
    }

    /** In code points. */
    public int length() {
        return end - start;
    }

    /** Whether any code point is in both. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every code point of the other is in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** As it would be if the text before it were longer by so many code points. */
    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /** By their beginnings, the longer one first where two begin together. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
