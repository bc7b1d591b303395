package org.ovoz.tabulation;

import java.util.Arrays;
import java.util.Locale;

/**
 * The one rule of small bases. Whoever shows a percent, a mean, an interval, a difference, an effect size or a test asks
 * it, whether in a table, a chart, a bar in a cell, a sentence, a ranking, a file or an answer of the API: one person of 35
 * is already 2.9 points, so a figure alone would say more than it knows. See docs/decisions/0013.
 */
public enum SmallBase {
    /** Figures as usual. */
    PERCENTS,
    /** Below 30: the count first, the percent in brackets; effects and differences with a warning. */
    COUNTS_FIRST,
    /** Below 10: the count only; no percent, no interval, no difference, no effect size, no test, no rank. */
    COUNTS_ONLY;

    /** The number of answers from which a figure is shown, ranked and compared. */
    public static final int LEAST = 10;

    private static final int FEW = 30;

    /** What a base of {@code n} answers allows. */
    public static SmallBase of(long n) {
        return n < LEAST ? COUNTS_ONLY : n < FEW ? COUNTS_FIRST : PERCENTS;
    }

    /** What two groups allow to say of their difference: what the smaller one does. */
    public static SmallBase ofPair(long one, long other) {
        return of(Math.min(one, other));
    }

    /**
     * What several groups allow to say of all of them together, by an effect size or a test: what their sum does, with a
     * warning where one of them is by itself too small for a percent.
     */
    public static SmallBase ofGroups(long... groups) {
        var together = of(Arrays.stream(groups).sum());
        return together == PERCENTS && Arrays.stream(groups).anyMatch(n -> !hasPercents(n)) ? COUNTS_FIRST : together;
    }

    /** Whether a base of {@code n} answers allows a percent at all. */
    public static boolean hasPercents(long n) {
        return of(n).isShown();
    }

    /** Whether a figure of this base is shown, with a warning or without. */
    public boolean isShown() {
        return this != COUNTS_ONLY;
    }

    /** Whether a figure of this base is shown with a warning. */
    public boolean isWarned() {
        return this == COUNTS_FIRST;
    }

    /** The name in files and answers of the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
