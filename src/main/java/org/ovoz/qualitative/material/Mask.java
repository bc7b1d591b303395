package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.TextChanged.Replacement;

/**
 * A mask in the newest version of a text whose original is kept.
 *
 * @param mask as it stands there
 * @param hidden what it hides
 */
public record Mask(Span span, String mask, String hidden) {

    /** The longest words that one mask hides, in UTF-16 units. */
    public static final int LONGEST = 10_000;

    @Override
    public String toString() {
        return "Mask[" + span + ", " + mask + "]";
    }

    /** Where masks are in the next version of a text. One whose words a person took out of the text is gone. */
    static List<Mask> moved(List<Mask> masks, TextChanged changed) {
        var replaced = changed.replaced().stream().sorted().toList();
        var sought = new HashMap<Replacement, Integer>();
        var moved = new ArrayList<Mask>();
        for (var mask : masks) {
            var shift = 0;
            Optional<Span> place = Optional.of(mask.span());
            for (var one : replaced) {
                if (one.span().end() <= mask.span().start()) {
                    shift += longer(one);
                } else if (one.span().overlaps(mask.span())) {
                    var from = sought.getOrDefault(one, 0);
                    var found = one.words().indexOf(mask.mask(), from);
                    if (found >= 0) {
                        sought.put(one, found + mask.mask().length());
                    }
                    var start = one.span().start() + shift;
                    place = found < 0 ? Optional.empty() : Optional.of(within(one.words(), found, mask.mask(), start));
                    shift = 0;
                    break;
                }
            }
            var by = shift;
            place.ifPresent(span -> moved.add(new Mask(span.shifted(by), mask.mask(), mask.hidden())));
        }
        return moved;
    }

    private static Span within(String words, int found, String mask, int start) {
        var from = start + words.codePointCount(0, found);
        return new Span(from, from + CodePoints.length(mask));
    }

    private static int longer(Replacement one) {
        return CodePoints.length(one.words()) - one.span().length();
    }

    /** The masks that a redaction puts in, as they stand in its new version; what masks in them hid is in what they hide. */
    static List<Mask> put(TextChanged changed, List<Mask> there) {
        var made = new ArrayList<Mask>();
        var shift = 0;
        for (var one : changed.replaced().stream().sorted().toList()) {
            var start = one.span().start() + shift;
            made.add(new Mask(
                    new Span(start, start + CodePoints.length(one.words())),
                    one.words(),
                    hidden(changed.before(), one.span(), there)));
            shift += longer(one);
        }
        return made;
    }

    /** The words of a part as they were before anything in it was masked. */
    private static String hidden(DocumentText text, Span span, List<Mask> there) {
        var words = new StringBuilder();
        var at = span.start();
        var inside = there.stream()
                .filter(mask -> span.contains(mask.span()))
                .sorted(Comparator.comparing(Mask::span))
                .toList();
        for (var mask : inside) {
            words.append(
                    at < mask.span().start() ? text.cut(new Span(at, mask.span().start())) : "");
            words.append(mask.hidden());
            at = mask.span().end();
        }
        return words.append(at < span.end() ? text.cut(new Span(at, span.end())) : "")
                .toString();
    }
}
