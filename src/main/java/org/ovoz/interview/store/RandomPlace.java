package org.ovoz.interview.store;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a row lies that belongs to nobody else's: a number of 60 random bits, of its id or of its hash. So the order of rows
 * tells nothing about the order in which they came. Of a million interviews, two share a place once in two million times;
 * the later one is refused then, and begins anew with another id.
 */
public final class RandomPlace {

    private static final int HASH_DIGITS = 15;
    private static final int HEXADECIMAL = 16;
    private static final int BELOW_VERSION = 12;
    private static final int WHOLE = 32;
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{1,32}");

    private RandomPlace() {}

    /** The place of an id: its first 64 bits without the four that tell the version. */
    public static long of(UUID id) {
        var most = id.getMostSignificantBits();
        return most >>> HEXADECIMAL << BELOW_VERSION | most & (1L << BELOW_VERSION) - 1;
    }

    /** The place of a hash in hexadecimal digits. */
    static long of(String hash) {
        return Long.parseLong(hash, 0, HASH_DIGITS, HEXADECIMAL);
    }

    /** Places from one to another, both included; none where the last is before the first. */
    record Range(long first, long last) {

        static final Range NONE = new Range(0, -1);
    }

    /**
     * Where the interviews lie whose number begins as somebody has typed it, such as {@code № a1b2} or a whole id; nowhere
     * for what is no beginning of a number. What is typed beyond twelve digits is not looked at, unless it is a whole id.
     */
    static Range beginning(String typed) {
        var digits = typed.replaceAll("[№#\\s-]", "").toLowerCase(Locale.ROOT);
        if (!NUMBER.matcher(digits).matches()) {
            return Range.NONE;
        }
        if (digits.length() == WHOLE) {
            var most = Long.parseUnsignedLong(digits, 0, HEXADECIMAL, HEXADECIMAL);
            return new Range(of(new UUID(most, 0)), of(new UUID(most, 0)));
        }
        var known = digits.substring(0, Math.min(BELOW_VERSION, digits.length()));
        var open = HASH_DIGITS - known.length();
        return new Range(
                Long.parseLong(known + "0".repeat(open), HEXADECIMAL),
                Long.parseLong(known + "f".repeat(open), HEXADECIMAL));
    }
}
