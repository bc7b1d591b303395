package org.ovoz.tabulation.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the same people rate several things differently, corrected for ties: M. Friedman, “The use of ranks to avoid the
 * assumption of normality implicit in the analysis of variance”, Journal of the American Statistical Association 32 (1937),
 * 675–701. Over the cases that rated all of them; NaN where there is nothing to test.
 *
 * @param n cases
 * @param statistic χ² with {@code df} degrees of freedom
 * @param df things less one
 * @param p from the χ² distribution
 * @param kendallsW χ²/(n(k − 1)), from 0 (no agreement on an order) to 1 (all have the same): M. G. Kendall and B. Babington
 *     Smith, Annals of Mathematical Statistics 10 (1939), 275–287
 */
public record Friedman(long n, double statistic, int df, double p, double kendallsW) {

    /**
     * From sums over the cases.
     *
     * @param rankSums of each thing, its ranks within the cases
     * @param ties Σ(t³ − t) over the ties within the cases
     */
    public static Friedman of(long n, double[] rankSums, double ties) {
        double k = rankSums.length;
        var untied = 1 - ties / (n * k * (k * k - 1));
        if (n < 1 || k < 2 || !(untied > 1e-12)) {
            return new Friedman(n, Double.NaN, Math.max(0, (int) k - 1), Double.NaN, Double.NaN);
        }
        var mean = n * (k + 1) / 2;
        var squares = Arrays.stream(rankSums).map(sum -> (sum - mean) * (sum - mean)).sum();
        var statistic = 12 * squares / (n * k * (k + 1)) / untied;
        var p = ChiSquaredDistribution.of(k - 1).survivalProbability(statistic);
        return new Friedman(n, statistic, (int) k - 1, p, statistic / (n * (k - 1)));
    }

    /** Whether there is something to test. */
    public boolean isDefined() {
        return !Double.isNaN(statistic);
    }
}
