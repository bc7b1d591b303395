package org.ovoz.qualitative.material.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.qualitative.Composed;

/**
 * The beginning of a line that says who speaks: {@code Name:}, {@code [00:01:02] И:}, {@code Name (00:12)} on a line of its
 * own.
 *
 * @param name as it was written
 * @param end where what is said begins, in UTF-16 units of the line
 * @param nameStart where the name stands
 * @param isAlone whether a time follows instead of a colon
 */
record SpeakerLabel(String name, int end, int nameStart, boolean isAlone) {

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;
    private static final String CLOCK = "[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]?";
    private static final Pattern BEFORE = Pattern.compile("^[\\s*#>-]{0,12}(?:" + CLOCK + "\\s{0,4})?[\\s*_]{0,4}");
    private static final Pattern ALONE =
            Pattern.compile("^(\\p{L}[\\p{L}\\p{M}\\p{N} .'ʻʼ’-]{0,39}?)\\s{1,4}" + CLOCK + "\\s*$");
    private static final Pattern AFTER = Pattern.compile("\\s*(?:\\([^()]{0,30}\\)|" + CLOCK + ")\\s*$");
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{N} .'ʻʼ’№#_-]*");

    static Optional<SpeakerLabel> of(String line) {
        var before = BEFORE.matcher(line);
        var from = before.find() ? before.end() : 0;
        var rest = line.substring(from, Math.min(line.length(), from + 2 * LONGEST));
        var alone = ALONE.matcher(rest);
        if (line.length() - from <= 2 * LONGEST && alone.matches() && words(alone.group(1)) <= MOST_WORDS) {
            return Optional.of(new SpeakerLabel(alone.group(1).strip(), line.length(), from, true));
        }
        var colon = mark(rest);
        if (colon < 1) {
            return Optional.empty();
        }
        var name = AFTER.matcher(rest.substring(0, colon))
                .replaceFirst("")
                .replaceAll("[*_]+$", "")
                .strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || words(name) > MOST_WORDS
                || !NAME.matcher(name).matches()
                || rest.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        return Optional.of(new SpeakerLabel(name, from + colon + 1, from, false));
    }

    /** A colon, or the tab between the cells of a row. */
    private static int mark(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (":：\t".indexOf(rest.charAt(i)) >= 0) {
                // The colon of a time is none.
                var isTime = i > 0
                        && Character.isDigit(rest.charAt(i - 1))
                        && i + 1 < rest.length()
                        && Character.isDigit(rest.charAt(i + 1));
                if (!isTime) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int words(String name) {
        return name.strip().split("\\s+").length;
    }

    /** By which two are the same speaker. */
    static String key(String name) {
        return Composed.key(name.replaceAll("[\\s.]+", " "));
    }

    /** Whether a line begins with what may be a speaker: then it begins anew. */
    static boolean begins(String line) {
        return of(line).filter(label -> Character.isUpperCase(label.name().codePointAt(0)))
                .isPresent();
    }
}
