package org.ovoz.tabulation.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The t interval of a mean: “Student” (W. S. Gosset), “The probable error of a mean”, Biometrika 6 (1908), 1–25.
 */
public final class Students {

    private static final double UPPER_TAIL = 0.025;

    private Students() {}

    /**
     * The 95 % interval mean ± t(n − 1; .975) · sd / √n; empty below two answers.
     *
     * @param sd sample standard deviation, divided by n − 1
     */
    public static Optional<Interval> interval(double mean, double sd, long n) {
        if (n < 2) {
            return Optional.empty();
        }
        var t = TDistribution.of(n - 1).inverseSurvivalProbability(UPPER_TAIL);
        var half = t * sd / Math.sqrt(n);
        return Optional.of(new Interval(mean - half, mean + half));
    }
}
