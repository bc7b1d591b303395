package org.ovoz.tabulation.statistics;

import java.util.Optional;

/**
 * The difference of two independent proportions by the hybrid score interval: R. G. Newcombe, “Interval estimation for
 * the difference between independent proportions: comparison of eleven methods”, Statistics in Medicine 17 (1998),
 * 873–890, method 10. From the {@link Wilson} intervals (l, u) of both, without continuity correction: from d −
 * √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²).
 */
public final class Newcombe {

    private Newcombe() {}

    /**
     * {@code frequency / n − otherFrequency / otherN} as proportions; empty where a group has no case.
     *
     * @throws IllegalArgumentException unless 0 ≤ frequency ≤ n in both
     */
    public static Optional<Difference> difference(long frequency, long n, long otherFrequency, long otherN) {
        var one = Wilson.interval(frequency, n);
        var other = Wilson.interval(otherFrequency, otherN);
        if (n == 0 || otherN == 0) {
            return Optional.empty();
        }
        var p = (double) frequency / n;
        var otherP = (double) otherFrequency / otherN;
        // One division of whole numbers, so that a difference is rounded as its exact fraction would be.
        var d = (double) (frequency * otherN - otherFrequency * n) / (n * otherN);
        return Optional.of(new Difference(
                d,
                new Interval(
                        d - Math.hypot(p - one.low(), other.high() - otherP),
                        d + Math.hypot(one.high() - p, otherP - other.low()))));
    }
}
