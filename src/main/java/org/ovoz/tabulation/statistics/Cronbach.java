package org.ovoz.tabulation.statistics;

import java.util.Arrays;

/**
 * The reliability α of several items that are to be averaged: L. J. Cronbach, “Coefficient alpha and the internal
 * structure of tests”, Psychometrika 16 (1951), 297–334.
 *
 * @param items how many
 * @param n cases that answered all of them (listwise)
 * @param alpha k/(k − 1) · (1 − Σ s²ᵢ / s²ₜₒₜₐₗ); NaN below two items or two cases, or when all totals are equal
 */
public record Cronbach(int items, long n, double alpha) {

    /**
     * From sums over the cases that answered every item.
     *
     * @param sums Σx of each item
     * @param squares Σx² of each item
     * @param totalSquares Σ(sum of all items)²
     */
    public static Cronbach of(long n, long[] sums, long[] squares, long totalSquares) {
        var items = sums.length;
        var within = 0.0;
        for (int item = 0; item < items; item++) {
            within += deviations(n, sums[item], squares[item]);
        }
        var total = deviations(n, Arrays.stream(sums).sum(), totalSquares);
        var defined = items > 1 && n > 1 && total > 0;
        return new Cronbach(items, n, defined ? items / (items - 1.0) * (1 - within / total) : Double.NaN);
    }

    /** n − 1 times the variance. */
    private static double deviations(long n, long sum, long squares) {
        return squares - (double) sum * sum / n;
    }
}
