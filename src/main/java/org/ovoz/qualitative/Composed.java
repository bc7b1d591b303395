package org.ovoz.qualitative;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as its reader sees it: letters composed, without signs that cannot be seen, such as the soft hyphens of a printed page.
 * The text itself stays as it was written; every place here leads back to it.
 */
public final class Composed {

    private static final int LONGEST_LETTER = 32;
    private static final int JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0000;

    private final String text;

    /** Where each unit stands in what was written, and where that ends; nothing if both are the same. */
    private final int @Nullable [] places;

    private Composed(String text, int @Nullable [] places) {
        this.text = text;
        this.places = places;
    }

    /** The text of something written. */
    public static Composed of(String written) {
        return Normalizer.isNormalized(written, Normalizer.Form.NFC)
                        && written.codePoints().noneMatch(Composed::isUnseen)
                ? new Composed(written, null)
                : letterByLetter(written);
    }

    /** A few words alone, of which no place is asked. */
    public static String words(String written) {
        return of(written).text;
    }

    /** A name as it is kept: composed, without what turns or hides other words; what joins the parts of one picture stays. */
    public static String name(String written) {
        var name = new StringBuilder();
        written.codePoints()
                .filter(sign -> !isUnseen(sign) || isWithinPicture(sign))
                .forEach(name::appendCodePoint);
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    private static boolean isWithinPicture(int sign) {
        return sign == JOINER || sign >= FIRST_TAG;
    }

    /** By which two names are the same: as they are seen, without regard to capitals and blanks at the ends. */
    public static String key(String name) {
        return words(name).strip().toLowerCase(Locale.ROOT);
    }

    private static Composed letterByLetter(String written) {
        var text = new StringBuilder(written.length());
        var places = new int[written.length() * 2 + LONGEST_LETTER];
        for (int start = 0; start < written.length(); ) {
            var end = endOfLetter(written, start);
            var seen = written.substring(start, end)
                    .codePoints()
                    .filter(sign -> !isUnseen(sign))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            var letter = Normalizer.normalize(seen, Normalizer.Form.NFC);
            if (text.length() + letter.length() >= places.length) {
                places = Arrays.copyOf(places, places.length * 2 + letter.length());
            }
            Arrays.fill(places, text.length(), text.length() + letter.length(), start);
            text.append(letter);
            start = end;
        }
        places[text.length()] = written.length();
        return new Composed(text.toString(), Arrays.copyOf(places, text.length() + 1));
    }

    /** A sign with what combines with it. */
    private static int endOfLetter(String written, int start) {
        var end = start + Character.charCount(written.codePointAt(start));
        while (end < written.length() && isMark(written.codePointAt(end))) {
            end += Character.charCount(written.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int sign) {
        var type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isUnseen(int sign) {
        return Character.getType(sign) == Character.FORMAT;
    }

    /** What is seen. */
    public String text() {
        return text;
    }

    /** Where a place of {@link #text} is in what was written; both in UTF-16 units. */
    public int written(int place) {
        return places == null ? place : places[place];
    }
}
