package org.ovoz.referral;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much alike the cases of a chain are, ρ, and what that does to the precision of estimates.
 *
 * <p>ρ of answers in categories is the analysis-of-variance estimate over all categories together: J. R. Landis and G. G. Koch,
 * A one-way components of variance model for categorical data, Biometrics 33 (1977), 671–679. With two categories it is that
 * of the 0-1 variable: (MSB − MSW) / (MSB + (n₀ − 1) MSW), n₀ = (N − Σnᵢ² / N) / (k − 1). It may be negative.
 */
public final class IntraChainCorrelation {

    /** Below which number of chains, or of cases more than chains, nothing can be said. */
    private static final int FEWEST = 2;

    private IntraChainCorrelation() {}

    /**
     * ρ of some chains.
     *
     * @param chains the valid codes of the cases of each; chains without any are left out
     * @return empty for fewer than two chains, without a chain of two, and where all answers are the same
     */
    public static OptionalDouble of(Collection<List<Integer>> chains) {
        var groups = chains.stream().filter(chain -> !chain.isEmpty()).toList();
        var total = groups.stream().mapToInt(List::size).sum();
        if (groups.size() < FEWEST || total <= groups.size()) {
            return OptionalDouble.empty();
        }
        var between = 0.0;
        var within = 0.0;
        for (var category : groups.stream().flatMap(List::stream).distinct().toList()) {
            var all = groups.stream().mapToLong(group -> count(group, category)).sum();
            var mean = (double) all / total;
            for (var group : groups) {
                var own = (double) count(group, category) / group.size();
                between += group.size() * (own - mean) * (own - mean);
                within += group.size() * own * (1 - own);
            }
        }
        var squares = groups.stream()
                .mapToDouble(group -> (double) group.size() * group.size())
                .sum();
        var usualSize = (total - squares / total) / (groups.size() - 1);
        var meanBetween = between / (groups.size() - 1);
        var meanWithin = within / (total - groups.size());
        var both = meanBetween + (usualSize - 1) * meanWithin;
        return both == 0 ? OptionalDouble.empty() : OptionalDouble.of((meanBetween - meanWithin) / both);
    }

    private static long count(List<Integer> group, int category) {
        return group.stream().filter(code -> code == category).count();
    }

    /**
     * How many times larger a variance is than that of a simple random sample of the same size: L. Kish, Survey Sampling
     * (1965), §5.4, 1 + (m̄ − 1) ρ.
     */
    public static double designEffect(double meanSize, double rho) {
        return 1 + (meanSize - 1) * rho;
    }
}
