package org.ovoz.tabulation;

/**
 * How percents of a small base are shown: one person of 35 is already 2.9 points, so a percent alone would say more than
 * it knows.
 */
public enum SmallBase {
    /** Percents as usual. */
    PERCENTS,
    /** Below 30: the count first, the percent in brackets. */
    COUNTS_FIRST,
    /** Below 10: the count only. */
    COUNTS_ONLY;

    private static final int FEW = 30;
    private static final int VERY_FEW = 10;

    /** What a base of {@code n} answers allows. */
    public static SmallBase of(long n) {
        return n < VERY_FEW ? COUNTS_ONLY : n < FEW ? COUNTS_FIRST : PERCENTS;
    }

    /** Whether a base of {@code n} answers allows a percent at all. */
    public static boolean hasPercents(long n) {
        return of(n) != COUNTS_ONLY;
    }
}
