package org.ovoz.qualitative.material;

import java.util.List;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;

/**
 * A text has a new version. Told as an event of Spring within the transaction that makes it, so that what stands on the old
 * one is carried over with it, or neither.
 *
 * @param replaced in code points of the old text, in their order; everything else is as it was
 * @param isMasked whether masks stand for what was replaced, or the words for the mask, or nothing for what nobody said, so that a
 *     passage with one in it says what it said
 */
public record TextChanged(DocumentText before, DocumentText now, List<Replacement> replaced, boolean isMasked) {

    public TextChanged {
        replaced = List.copyOf(replaced);
    }

    /** Other words in the place of a part. */
    public record Replacement(Span span, String words) implements Comparable<Replacement> {

        @Override
        public int compareTo(Replacement other) {
            return span.compareTo(other.span);
        }

        @Override
        public String toString() {
            return "Replacement[" + span + "]";
        }
    }
}
