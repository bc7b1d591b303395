package org.ovoz.tabulation.statistics;

import java.util.Arrays;

/**
 * Weights that bring a sample to known margins, one margin after the other until nothing moves: W. E. Deming and F. F.
 * Stephan, “On a least squares adjustment of a sampled frequency table”, Annals of Mathematical Statistics 11 (1940),
 * 427–444. A sensitivity view only: no margins of this population are known.
 *
 * @param weights one per cell, for each of its cases; their mean over the cases is 1
 * @param effectiveN (Σw)²/Σw² (L. Kish, Survey Sampling (1965), 427)
 * @param rounds how many times all margins were gone through
 * @param converged whether every margin is met to a millionth
 */
public record Raking(double[] weights, double effectiveN, int rounds, boolean converged) {

    private static final int ROUNDS = 1000;
    private static final double TOLERANCE = 1e-6;

    /**
     * The weights of cells, each a combination of categories.
     *
     * @param counts cases per cell
     * @param categories per cell, the number of its category in each margin
     * @param margins per margin, the share of each category; they sum to 1
     * @throws IllegalArgumentException if shares do not sum to 1, or a category with a share has no cases, or one with
     *     cases has no share
     */
    public static Raking of(long[] counts, int[][] categories, double[][] margins) {
        var n = (double) Arrays.stream(counts).sum();
        var weights = new double[counts.length];
        Arrays.fill(weights, 1);
        for (int margin = 0; margin < margins.length; margin++) {
            check(margins[margin], shares(counts, weights, categories, margin, margins[margin].length, n));
        }
        var rounds = 0;
        var off = Double.POSITIVE_INFINITY;
        while (off > TOLERANCE && rounds < ROUNDS) {
            off = 0;
            rounds++;
            for (int margin = 0; margin < margins.length; margin++) {
                off = Math.max(off, adjust(counts, weights, categories, margin, margins[margin], n));
            }
        }
        return new Raking(weights, effective(counts, weights), rounds, off <= TOLERANCE);
    }

    /** Brings the weights to one margin, and says by how much the farthest share was off before. */
    private static double adjust(
            long[] counts, double[] weights, int[][] categories, int margin, double[] wanted, double n) {
        var shares = shares(counts, weights, categories, margin, wanted.length, n);
        var off = 0.0;
        for (int category = 0; category < wanted.length; category++) {
            off = Math.max(off, Math.abs(shares[category] - wanted[category]));
        }
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                var category = categories[cell][margin];
                weights[cell] *= wanted[category] / shares[category];
            }
        }
        return off;
    }

    private static double[] shares(
            long[] counts, double[] weights, int[][] categories, int margin, int length, double n) {
        var shares = new double[length];
        for (int cell = 0; cell < counts.length; cell++) {
            shares[categories[cell][margin]] += counts[cell] * weights[cell] / n;
        }
        return shares;
    }

    private static void check(double[] wanted, double[] shares) {
        if (Math.abs(Arrays.stream(wanted).sum() - 1) > TOLERANCE) {
            throw new IllegalArgumentException("the shares of a margin sum to 1");
        }
        for (int category = 0; category < wanted.length; category++) {
            if (wanted[category] > 0 != shares[category] > 0) {
                throw new IllegalArgumentException("category " + category + " has a share or cases, but not both");
            }
        }
    }

    private static double effective(long[] counts, double[] weights) {
        var sum = 0.0;
        var squares = 0.0;
        for (int cell = 0; cell < counts.length; cell++) {
            sum += counts[cell] * weights[cell];
            squares += counts[cell] * weights[cell] * weights[cell];
        }
        return sum * sum / squares;
    }
}
