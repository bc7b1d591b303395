package org.ovoz.tabulation.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far two orders agree: C. Spearman, “The proof and measurement of association between two things”, American Journal of
 * Psychology 15 (1904), 72–101; equal codes share the mean of their ranks. The p is that of t = ρ√((n − 2)/(1 − ρ²)) (M. G.
 * Kendall, Rank Correlation Methods (1948), ch. 4), as SPSS prints it. NaN below three cases, or when all are equal in one
 * of the two.
 *
 * @param n cases with both
 * @param rho from −1 to 1
 * @param t with n − 2 degrees of freedom
 * @param p two-sided
 */
public record Spearman(long n, double rho, double t, double p) {

    private static final double NORMAL_975 = 1.959963984540054;

    /** Of counted pairs: by code of the one, how often each code of the other occurs. */
    public static Spearman of(NavigableMap<Integer, ? extends Map<Integer, Integer>> pairs) {
        var ones = new TreeMap<Integer, Long>();
        var others = new TreeMap<Integer, Long>();
        pairs.forEach((one, counts) -> counts.forEach((other, count) -> {
            ones.merge(one, (long) count, Long::sum);
            others.merge(other, (long) count, Long::sum);
        }));
        var n = ones.values().stream().mapToLong(Long::longValue).sum();
        var ranks = ranks(ones, n);
        var otherRanks = ranks(others, n);
        var product = 0.0;
        for (var one : pairs.entrySet()) {
            for (var cell : one.getValue().entrySet()) {
                product += cell.getValue() * ranks.get(one.getKey()) * otherRanks.get(cell.getKey());
            }
        }
        var rho = product / Math.sqrt(squares(ones, ranks) * squares(others, otherRanks));
        return n < 3 || !Double.isFinite(rho)
                ? new Spearman(n, Double.NaN, Double.NaN, Double.NaN)
                : of(n, Math.clamp(rho, -1, 1));
    }

    private static Spearman of(long n, double rho) {
        var t = rho * Math.sqrt((n - 2) / (1 - rho * rho));
        return new Spearman(n, rho, t, 2 * TDistribution.of(n - 2).survivalProbability(Math.abs(t)));
    }

    /** Mean ranks, less their mean. */
    private static Map<Integer, Double> ranks(NavigableMap<Integer, Long> counts, long n) {
        var ranks = new HashMap<Integer, Double>();
        var below = 0L;
        for (var code : counts.entrySet()) {
            ranks.put(code.getKey(), below + (code.getValue() + 1) / 2.0 - (n + 1) / 2.0);
            below += code.getValue();
        }
        return ranks;
    }

    private static double squares(Map<Integer, Long> counts, Map<Integer, Double> ranks) {
        return counts.entrySet().stream()
                .mapToDouble(code -> code.getValue() * ranks.get(code.getKey()) * ranks.get(code.getKey()))
                .sum();
    }

    /** Whether there is a correlation to speak of. */
    public boolean isDefined() {
        return !Double.isNaN(rho);
    }

    /**
     * The 95 % interval by the transformation of Fisher with the standard error √((1 + ρ²/2)/(n − 3)) (D. G. Bonett and T.
     * A. Wright, Psychometrika 65 (2000), 23–28); empty below four cases and at ±1.
     */
    public Optional<Interval> interval() {
        if (!isDefined() || n < 4 || Math.abs(rho) >= 1) {
            return Optional.empty();
        }
        var z = Math.log((1 + rho) / (1 - rho)) / 2;
        var half = NORMAL_975 * Math.sqrt((1 + rho * rho / 2) / (n - 3));
        return Optional.of(new Interval(Math.tanh(z - half), Math.tanh(z + half)));
    }
}
