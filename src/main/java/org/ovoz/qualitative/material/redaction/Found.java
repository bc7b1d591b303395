package org.ovoz.qualitative.material.redaction;

/**
 * Words by which somebody might be recognised.
 *
 * @param start in UTF-16 units, as everything in this package counts
 */
public record Found(Secret secret, int start, int end, String words) {

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
