package org.ovoz.tabulation.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference of two means without equal variances: B. L. Welch, “The generalization of ‘Student’s’ problem when
 * several different population variances are involved”, Biometrika 34 (1947), 28–35; degrees of freedom after F. E.
 * Satterthwaite, Biometrics Bulletin 2 (1946), 110–114: (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1)) with v = sd²/n.
 */
public final class Welch {

    private static final double UPPER_TAIL = 0.025;

    private Welch() {}

    /**
     * The difference of the means with d ± t(df; .975) · √(v₁ + v₂); empty where a group has fewer than two answers, or
     * all answers of each are equal.
     */
    public static Optional<Difference> difference(Descriptives one, Descriptives other) {
        if (one.n() < 2 || other.n() < 2) {
            return Optional.empty();
        }
        var v = variance(one);
        var otherV = variance(other);
        if (v + otherV == 0) {
            return Optional.empty();
        }
        var df = (v + otherV) * (v + otherV) / (v * v / (one.n() - 1) + otherV * otherV / (other.n() - 1));
        var half = TDistribution.of(df).inverseSurvivalProbability(UPPER_TAIL) * Math.sqrt(v + otherV);
        var d = one.mean() - other.mean();
        return Optional.of(new Difference(d, new Interval(d - half, d + half)));
    }

    /** Of the mean. */
    private static double variance(Descriptives of) {
        return of.standardDeviation() * of.standardDeviation() / of.n();
    }
}
