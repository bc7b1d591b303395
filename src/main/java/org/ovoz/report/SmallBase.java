package org.ovoz.report;

/** What so few answers allow to print (analysis.md §10). */
final class SmallBase {

    /** Below this base there are counts only. */
    static final int NO_PERCENT_BELOW = 10;

    private SmallBase() {}
}
