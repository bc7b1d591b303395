package org.ovoz.interview.coupon;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a coupon tells beside the questionnaire; all of it may be left blank.
 *
 * @param relation how they know the person who passed it on, or null
 * @param degree how many people they know who could take part, or null
 */
public record Told(@Nullable Relation relation, @Nullable Integer degree) {

    /** The largest number that is taken. */
    public static final int MOST_KNOWN = 100_000;

    public static final Told NOTHING = new Told(null, null);

    public Told {
        if (degree != null && (degree < 0 || degree > MOST_KNOWN)) {
            throw new IllegalArgumentException("from 0 to " + MOST_KNOWN);
        }
    }

    /** A number as it was typed: blanks between digits are left out; empty for what is none that is taken. */
    public static Optional<Integer> degree(String typed) {
        return Optional.of(typed.replaceAll("[\\s\\u00a0\\u202f]", ""))
                .filter(digits -> digits.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_KNOWN);
    }
}
