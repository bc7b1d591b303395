package org.ovoz.tabulation.statistics;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The rank test of several groups, corrected for ties: W. H. Kruskal and W. A. Wallis, “Use of ranks in one-criterion
 * variance analysis”, Journal of the American Statistical Association 47 (1952), 583–621. Groups without cases are left
 * out; with fewer than two groups, or when all answers are equal, H, p and ε² are NaN.
 *
 * @param n all cases
 * @param h the statistic, corrected for ties
 * @param df groups − 1, of those that have cases
 * @param p from the χ² distribution
 * @param epsilonSquared H/(n − 1), from 0 to 1 (T. L. Kelley, PNAS 21 (1935), 554–559; M. Tomczak and E. Tomczak,
 *     Trends in Sport Sciences 1 (2014), 19–25)
 * @param meanRanks by group, in the order of the columns; NaN without cases
 */
public record KruskalWallis(long n, double h, int df, double p, double epsilonSquared, double[] meanRanks) {

    /**
     * The test of counts.
     *
     * @param codes ascending
     * @param counts a row per code, a column per group
     * @throws IllegalArgumentException if codes and counts do not fit
     */
    public static KruskalWallis of(int[] codes, long[][] counts) {
        var ranks = Ranks.of(codes, counts);
        var groups = Margins.filled(ranks.sizes());
        var means = IntStream.range(0, ranks.sizes().length)
                .mapToDouble(ranks::mean)
                .toArray();
        var variance = ranks.n() < 2 ? 0 : ranks.variance();
        if (groups < 2 || variance <= 0) {
            return new KruskalWallis(ranks.n(), Double.NaN, Math.max(0, groups - 1), Double.NaN, Double.NaN, means);
        }
        var between = 0.0;
        for (int group = 0; group < means.length; group++) {
            if (ranks.sizes()[group] > 0) {
                var deviation = means[group] - (ranks.n() + 1) / 2.0;
                between += ranks.sizes()[group] * deviation * deviation;
            }
        }
        var h = between / variance;
        var p = ChiSquaredDistribution.of(groups - 1).survivalProbability(h);
        return new KruskalWallis(ranks.n(), h, groups - 1, p, h / (ranks.n() - 1), means);
    }

    /** Whether there are two groups and two different answers, so that there is something to test. */
    public boolean isDefined() {
        return !Double.isNaN(h);
    }
}
