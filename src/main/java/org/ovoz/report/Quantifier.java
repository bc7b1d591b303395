package org.ovoz.report;

/**
 * How a share is put into words: "more than one third of respondents". The classes are those of the report of 2018, with
 * the borders that its 44 percents imply (analysis.md §6); they are compared with the exact fraction, never with a
 * rounded percent.
 */
enum Quantifier {
    MAJORITY,
    MORE_THAN_HALF,
    HALF,
    ABOUT_HALF,
    MORE_THAN_THIRD,
    ABOUT_THIRD,
    MORE_THAN_QUARTER,
    QUARTER,
    ABOUT_QUARTER,
    MORE_THAN_FIFTH,
    FIFTH,
    ABOUT_FIFTH,
    /** Too small for words: the percent alone. */
    NONE;

    /** The class of {@code frequency} out of {@code base}, which is above 0. */
    static Quantifier of(long frequency, long base) {
        if (base <= 0) {
            throw new IllegalArgumentException("a share needs a base");
        }
        var share = new Share(frequency, base);
        if (share.atLeast(60, 100)) {
            return MAJORITY;
        }
        if (share.atLeast(45, 100)) {
            return share.above(1, 2) ? MORE_THAN_HALF : share.atLeast(1, 2) ? HALF : ABOUT_HALF;
        }
        if (share.atLeast(29, 100)) {
            return share.above(1, 3) ? MORE_THAN_THIRD : ABOUT_THIRD;
        }
        if (share.atLeast(225, 1000)) {
            return share.above(1, 4) ? MORE_THAN_QUARTER : share.atLeast(1, 4) ? QUARTER : ABOUT_QUARTER;
        }
        if (share.atLeast(19, 100)) {
            return share.above(1, 5) ? MORE_THAN_FIFTH : share.atLeast(1, 5) ? FIFTH : ABOUT_FIFTH;
        }
        return NONE;
    }

    private record Share(long frequency, long base) {

        boolean above(int part, int whole) {
            return frequency * whole > part * base;
        }

        boolean atLeast(int part, int whole) {
            return frequency * whole >= part * base;
        }
    }
}
