package org.ovoz.interview.store;

import java.util.UUID;

/**
 * Where a row lies that belongs to nobody else's: a number of 60 random bits, of its id or of its hash. So the order of rows
 * tells nothing about the order in which they came. Of a million interviews, two share a place once in two million times;
 * the later one is refused then, and begins anew with another id.
 */
public final class RandomPlace {

    private static final int HASH_DIGITS = 15;
    private static final int HEXADECIMAL = 16;
    private static final int BELOW_VERSION = 12;

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
}
