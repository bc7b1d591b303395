package org.ovoz.margins;

/**
 * What is wrong with margins that somebody entered.
 *
 * @param variable the single choice that it is about; empty where it is about all of them
 */
public record MarginsProblem(Reason reason, String variable) {

    /** Each has a text {@code margins.problem.<name>}. */
    public enum Reason {
        /** No margin at all. */
        NONE,
        /** Not a single choice of the wave that is asked in the country. */
        UNKNOWN,
        SOURCE_MISSING,
        SOURCE_LONG,
        /** A percent below 0, above 100 or with more than four decimals. */
        NO_PERCENT,
        /** A code that the question does not have in the country. */
        UNKNOWN_CATEGORY,
        TOO_FEW,
        NOT_100,
        /** Somebody else made a version meanwhile. */
        CHANGED
    }
}
