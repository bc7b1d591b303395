package org.ovoz.tabulation.statistics;

/**
 * The score interval of a proportion: E. B. Wilson, “Probable inference, the law of succession, and statistical
 * inference”, Journal of the American Statistical Association 22 (1927), 209–212. Without continuity correction and
 * without finite-population correction, because the frame is unknown.
 */
public final class Wilson {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959964;

    private Wilson() {}

    /**
     * The 95 % interval of {@code frequency / n}, as proportions from 0 to 1; all of it when n is 0.
     *
     * @throws IllegalArgumentException unless 0 ≤ frequency ≤ n
     */
    public static Interval interval(long frequency, long n) {
        if (frequency < 0 || frequency > n) {
            throw new IllegalArgumentException(frequency + " of " + n);
        }
        if (n == 0) {
            return new Interval(0, 1);
        }
        var p = (double) frequency / n;
        var square = Z * Z / n;
        var centre = (p + square / 2) / (1 + square);
        var half = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n)) / (1 + square);
        // The formula gives exactly 0 and 1 at the ends; rounding must not miss them.
        return new Interval(frequency == 0 ? 0 : centre - half, frequency == n ? 1 : centre + half);
    }
}
