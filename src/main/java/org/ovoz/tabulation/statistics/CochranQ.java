package org.ovoz.tabulation.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the same people tick several options equally often: W. G. Cochran, “The comparison of percentages in matched
 * samples”, Biometrika 37 (1950), 256–266. Over the cases that were offered all of them; NaN where there is nothing to test.
 *
 * @param n cases
 * @param q with {@code df} degrees of freedom
 * @param df options less one
 * @param p from the χ² distribution
 * @param etaSquared Q/(n(k − 1)), from 0 to 1, which is Kendall's W of ticks (R. C. Serlin, J. Carr and L. A. Marascuilo,
 *     Psychological Bulletin 92 (1982), 786–790)
 */
public record CochranQ(long n, double q, int df, double p, double etaSquared) {

    /**
     * From sums over the cases.
     *
     * @param ticks of each option
     * @param squares Σ(ticks of a case)²
     */
    public static CochranQ of(long n, long[] ticks, long squares) {
        double k = ticks.length;
        double all = Arrays.stream(ticks).sum();
        var divisor = k * all - squares;
        if (k < 2 || divisor <= 0) {
            return new CochranQ(n, Double.NaN, Math.max(0, (int) k - 1), Double.NaN, Double.NaN);
        }
        var byOption = Arrays.stream(ticks).mapToDouble(count -> (double) count * count).sum();
        var q = (k - 1) * (k * byOption - all * all) / divisor;
        var p = ChiSquaredDistribution.of(k - 1).survivalProbability(q);
        return new CochranQ(n, q, (int) k - 1, p, q / (n * (k - 1)));
    }

    /** Whether somebody ticks some and not all. */
    public boolean isDefined() {
        return !Double.isNaN(q);
    }
}
