package org.ovoz.tabulation.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether the same people rate one thing higher than another, by the normal approximation, corrected for ties, without
 * continuity correction as SPSS: F. Wilcoxon, “Individual comparisons by ranking methods”, Biometrics Bulletin 1 (1945),
 * 80–83. Equal ratings are left out. Where all are equal, z, p and r are NaN.
 *
 * @param n pairs with both ratings
 * @param higher pairs in which the one is higher
 * @param lower pairs in which it is lower
 * @param rankSum the ranks of those in which the one is higher
 * @param z positive when the one is rated higher
 * @param p two-sided
 * @param r matched-pairs rank-biserial correlation from −1 to 1: the ranks for, less those against, of all (D. S. Kerby,
 *     Comprehensive Psychology 3 (2014), 11.IT.3.1)
 */
public record WilcoxonSignedRanks(
        long n, long higher, long lower, double rankSum, double z, double p, double r) {

    /** Of counted differences, the one less the other. */
    public static WilcoxonSignedRanks of(Map<Integer, Long> differences) {
        var bySize = new TreeMap<Integer, long[]>();
        var n = 0L;
        for (var each : differences.entrySet()) {
            n += each.getValue();
            if (each.getKey() != 0) {
                bySize.computeIfAbsent(Math.abs(each.getKey()), _ -> new long[2])[each.getKey() > 0 ? 1 : 0] +=
                        each.getValue();
            }
        }
        var below = 0L;
        var higher = 0L;
        var sum = 0.0;
        var ties = 0.0;
        for (var size : bySize.values()) {
            double tied = size[0] + size[1];
            sum += size[1] * (below + (tied + 1) / 2);
            ties += tied * tied * tied - tied;
            below += size[0] + size[1];
            higher += size[1];
        }
        double m = below;
        var variance = m * (m + 1) * (2 * m + 1) / 24 - ties / 48;
        if (variance <= 0) {
            return new WilcoxonSignedRanks(n, higher, below - higher, sum, Double.NaN, Double.NaN, Double.NaN);
        }
        var all = m * (m + 1) / 2;
        var z = (sum - all / 2) / Math.sqrt(variance);
        var p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
        return new WilcoxonSignedRanks(n, higher, below - higher, sum, z, p, 2 * sum / all - 1);
    }

    /** Whether somebody rates the two differently. */
    public boolean isDefined() {
        return !Double.isNaN(z);
    }
}
