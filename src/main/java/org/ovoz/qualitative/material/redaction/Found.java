package org.ovoz.qualitative.material.redaction;

import org.ovoz.qualitative.Composed;

/**
 * Words by which somebody might be recognised.
 *
 * @param start in UTF-16 units, as everything in this package counts
 */
public record Found(Secret secret, int start, int end, String words) {

    /** Where it stands in a text of which the composed one was searched, with the words as they were written. */
    Found written(String text, Composed composed) {
        var from = composed.written(start);
        var to = composed.written(end);
        return new Found(secret, from, to, text.substring(from, to));
    }

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }

    /** Whether all of another is in it. */
    public boolean covers(Found other) {
        return start <= other.start && other.end <= end;
    }

    @Override
    public String toString() {
        return "Found[" + secret + ", " + start + "–" + end + "]";
    }
}
