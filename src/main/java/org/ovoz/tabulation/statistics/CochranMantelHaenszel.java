package org.ovoz.tabulation.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether two groups answer yes equally often when strata are kept apart, for example modes within countries: W. G.
 * Cochran, Biometrics 10 (1954), 417–451; N. Mantel and W. Haenszel, Journal of the National Cancer Institute 22 (1959),
 * 719–748. Without continuity correction. Strata with fewer than two cases or an empty margin tell nothing.
 *
 * @param strata how many took part
 * @param statistic (Σ(a − E a))² / Σ Var a; NaN when no stratum takes part
 * @param df 1
 * @param p from the χ² distribution
 * @param oddsRatio the common odds ratio Σ(ad/n) / Σ(bc/n); infinite when only the divisor is 0
 */
public record CochranMantelHaenszel(int strata, double statistic, int df, double p, double oddsRatio) {

    /**
     * The test of one 2 × 2 table per stratum.
     *
     * @throws IllegalArgumentException if a table is not 2 × 2
     */
    public static CochranMantelHaenszel of(long[][][] tables) {
        var strata = 0;
        var difference = 0.0;
        var variance = 0.0;
        var concordant = 0.0;
        var discordant = 0.0;
        for (var table : tables) {
            var margins = Margins.of(table);
            if (margins.rows().length != 2 || margins.columns().length != 2) {
                throw new IllegalArgumentException("a stratum is a table of 2 × 2");
            }
            if (Margins.filled(margins.rows()) < 2 || Margins.filled(margins.columns()) < 2) {
                continue;
            }
            var n = (double) margins.total();
            var expected = margins.rows()[0] * (double) margins.columns()[0] / n;
            strata++;
            difference += table[0][0] - expected;
            variance += expected * margins.rows()[1] * margins.columns()[1] / (n * (n - 1));
            concordant += (double) table[0][0] * table[1][1] / n;
            discordant += (double) table[0][1] * table[1][0] / n;
        }
        if (strata == 0) {
            return new CochranMantelHaenszel(0, Double.NaN, 1, Double.NaN, Double.NaN);
        }
        var statistic = difference * difference / variance;
        var p = ChiSquaredDistribution.of(1).survivalProbability(statistic);
        return new CochranMantelHaenszel(strata, statistic, 1, p, concordant / discordant);
    }
}
