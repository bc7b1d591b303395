package org.ovoz.tabulation.statistics;

import java.util.SplittableRandom;

/**
 * The p value of χ² by drawing tables with the same margins, for tables that expect too little for the χ² distribution.
 * (b + 1)/(B + 1) of B tables, b of which have a χ² at least as large: A. C. A. Hope, “A simplified Monte Carlo
 * significance test procedure”, Journal of the Royal Statistical Society B 30 (1968), 582–598.
 */
public final class MonteCarlo {

    /** So many tables are drawn. */
    public static final int TABLES = 10_000;

    /** Every p is drawn with the same numbers, so that it can be repeated. */
    public static final long SEED = 20_180_401;

    /** Tables that differ from the observed one by rounding only are as extreme. */
    private static final double ROUNDING = 1 - 64 * Math.ulp(1.0);

    private MonteCarlo() {}

    /** The p value of a table from {@link #TABLES} tables. */
    public static double p(long[][] observed) {
        return p(observed, TABLES, SEED);
    }

    /**
     * The p value of a table; NaN where there is nothing to test.
     *
     * @param tables how many are drawn
     * @param seed of the random numbers
     */
    public static double p(long[][] observed, int tables, long seed) {
        var table = Margins.withoutEmpty(observed);
        if (table.length < 2 || table[0].length < 2) {
            return Double.NaN;
        }
        var margins = Margins.of(table);
        var drawn = new RandomTable(margins, new SplittableRandom(seed));
        var limit = sumOfSquares(table, margins) * ROUNDING;
        var extreme = 0;
        for (int i = 0; i < tables; i++) {
            if (sumOfSquares(drawn.next(), margins) >= limit) {
                extreme++;
            }
        }
        return (extreme + 1.0) / (tables + 1.0);
    }

    /** Σ O²/(row · column), which grows with χ² = n(Σ O²/(row · column) − 1). */
    private static double sumOfSquares(long[][] table, Margins margins) {
        var sum = 0.0;
        for (int row = 0; row < table.length; row++) {
            var inRow = 0.0;
            for (int column = 0; column < table[row].length; column++) {
                inRow += (double) table[row][column] * table[row][column] / margins.columns()[column];
            }
            sum += inRow / margins.rows()[row];
        }
        return sum;
    }
}
