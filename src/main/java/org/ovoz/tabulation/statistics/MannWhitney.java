package org.ovoz.tabulation.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The rank test of two groups by the normal approximation, corrected for ties, without continuity correction as SPSS: H.
 * B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18 (1947), 50–60. With an empty group, or when all
 * answers are equal, z, p and the effect size are NaN.
 *
 * @param sizes cases of the two groups
 * @param u the smaller of the two U
 * @param z negative when the first group ranks lower
 * @param p two-sided
 * @param rankBiserial effect size from −1 to 1, positive when the first group ranks higher (D. S. Kerby, Comprehensive
 *     Psychology 3 (2014), 11.IT.3.1)
 */
public record MannWhitney(long[] sizes, double u, double z, double p, double rankBiserial) {

    /**
     * The test of counts.
     *
     * @param codes ascending
     * @param counts a row per code, two columns
     * @throws IllegalArgumentException if codes and counts do not fit, or there are not two groups
     */
    public static MannWhitney of(int[] codes, long[][] counts) {
        var ranks = Ranks.of(codes, counts);
        if (ranks.sizes().length != 2) {
            throw new IllegalArgumentException("Mann and Whitney compare two groups");
        }
        var one = (double) ranks.sizes()[0];
        var other = (double) ranks.sizes()[1];
        var u = ranks.rankSums()[0] - one * (one + 1) / 2;
        var least = Math.min(u, one * other - u);
        if (one == 0 || other == 0 || ranks.variance() <= 0) {
            return new MannWhitney(ranks.sizes(), least, Double.NaN, Double.NaN, Double.NaN);
        }
        // n₁n₂/(n(n − 1)) · [(n³ − n)/12 − Σ(t³ − t)/12] is n₁n₂/n times the variance of a rank.
        var z = (u - one * other / 2) / Math.sqrt(one * other / ranks.n() * ranks.variance());
        var p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
        return new MannWhitney(ranks.sizes(), least, z, p, 2 * u / (one * other) - 1);
    }
}
