package org.ovoz.qualitative.coding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.TextChanged;
import org.ovoz.qualitative.material.TextChanged.Replacement;

/**
 * Where the parts of a text are in its next version, in code points. A part whose words are the same moves with them; one in
 * which a correction changed, added or took away anything has no place. A mask stands for the words that it hides: a part with
 * such words in it has the mask in it, and one that begins or ends among them takes the whole mask in.
 */
public final class Carrying {

    private static final int NOWHERE = -1;

    /** By code point of the old text. */
    private final int[] places;

    /** Whether parts may be longer or shorter than they were. */
    private final boolean isMasked;

    /** By code point of the old text, where what it belongs to ends in the new one; of masks alone. */
    private final int[] ends;

    private Carrying(int[] places, int[] ends, boolean isMasked) {
        this.places = places;
        this.ends = ends;
        this.isMasked = isMasked;
    }

    /** By what a new version of a text says of itself. */
    static Carrying of(TextChanged changed) {
        return changed.isMasked()
                ? masked(CodePoints.length(changed.before().text()), changed.replaced())
                : between(changed.before().text(), changed.now().text());
    }

    private static Carrying masked(int length, List<Replacement> masks) {
        var places = new int[length];
        var ends = new int[length];
        var at = 0;
        var place = 0;
        for (var mask : masks) {
            for (; at < mask.span().start(); at++) {
                places[at] = place;
                ends[at] = ++place;
            }
            var end = place + CodePoints.length(mask.words());
            for (; at < mask.span().end(); at++) {
                places[at] = place;
                ends[at] = end;
            }
            place = end;
        }
        for (; at < length; at++) {
            places[at] = place;
            ends[at] = ++place;
        }
        return new Carrying(places, ends, true);
    }

    public static Carrying between(String before, String after) {
        var from = before.codePoints().toArray();
        var to = after.codePoints().toArray();
        var places = new int[from.length];
        Arrays.fill(places, NOWHERE);
        var old = Words.of(from);
        var fresh = Words.of(to);
        var table = new HashMap<String, Integer>();
        Alignment.of(old.ids(table), fresh.ids(table)).forEach((oldWord, newWord) -> {
            var shift = fresh.start(newWord) - old.start(oldWord);
            for (var at = old.start(oldWord); at < old.end(oldWord); at++) {
                places[at] = at + shift;
            }
        });
        return new Carrying(places, new int[0], false);
    }

    /** Where this part is now; nothing if its words changed. */
    public Optional<Span> place(Span span) {
        if (span.end() > places.length || places[span.start()] == NOWHERE) {
            return Optional.empty();
        }
        if (isMasked) {
            var end = ends[span.end() - 1];
            return end > places[span.start()] ? Optional.of(new Span(places[span.start()], end)) : Optional.empty();
        }
        var first = places[span.start()];
        for (var at = span.start(); at < span.end(); at++) {
            if (places[at] != first + at - span.start()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Span(first, first + span.length()));
    }
}
