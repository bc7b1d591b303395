package org.ovoz.interview.store;

import java.util.UUID;

/**
 * Where the texts of an interview, or its events, lie in their table: a number that begins with the first bits of the
 * interview's random id. So they lie in the order of the ids, and nothing tells in which order they came. Should two
 * interviews begin with the same bits, they share their places.
 */
public final class TextPlace {

    private static final int ID_BITS = 48;
    private static final int TEXT_BITS = 15;

    private TextPlace() {}

    /** The first place of an interview. */
    public static long first(UUID interview) {
        return interview.getMostSignificantBits() >>> (Long.SIZE - ID_BITS) << TEXT_BITS;
    }

    /** The last place of an interview. */
    public static long last(UUID interview) {
        return first(interview) + (1L << TEXT_BITS) - 1;
    }
}
