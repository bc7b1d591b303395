package org.ovoz.interview.sent;

import java.util.List;

/**
 * In which order sent interviews are listed; those that are equal in it stand in an order that tells nothing.
 *
 * @param ranks where the values of the column have an order of the reader's language: their codes, the first one first;
 *     empty for days and minutes
 */
public record SentOrder(By by, boolean descending, List<String> ranks) {

    /** The latest day first. */
    public static final SentOrder LATEST = new SentOrder(By.DAY, true, List.of());

    /** What can be sorted by. */
    public enum By {
        DAY,
        SECONDS,
        COUNTRY,
        MODE,
        LANGUAGE,
        STATE
    }

    public SentOrder {
        ranks = List.copyOf(ranks);
    }
}
