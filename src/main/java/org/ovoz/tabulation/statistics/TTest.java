package org.ovoz.tabulation.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether two means differ. {@code student}: “Student” (W. S. Gosset), “The probable error of a mean”, Biometrika 6 (1908),
 * 1–25, with the pooled variance; {@code welch}: without equal variances, see {@link Welch}. NaN where a group has fewer
 * than two answers, or all answers of both are equal.
 *
 * @param difference one − other
 * @param cohensD the difference by the pooled standard deviation (J. Cohen, Statistical Power Analysis for the Behavioral
 *     Sciences (2nd edition 1988), 67)
 * @param hedgesG d · (1 − 3/(4(n₁ + n₂ − 2) − 1)), which takes its bias in small groups away (L. V. Hedges, Journal of
 *     Educational Statistics 6 (1981), 107–128)
 */
public record TTest(double difference, Test student, Test welch, double cohensD, double hedgesG) {

    /** A t value with its degrees of freedom and its two-sided p. */
    public record Test(double t, double df, double p) {

        private static final Test NONE = new Test(Double.NaN, Double.NaN, Double.NaN);

        private static Test of(double t, double df) {
            return new Test(t, df, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
        }
    }

    /** The test of two groups. */
    public static TTest of(Descriptives one, Descriptives other) {
        var difference = one.mean() - other.mean();
        if (one.n() < 2 || other.n() < 2) {
            return new TTest(difference, Test.NONE, Test.NONE, Double.NaN, Double.NaN);
        }
        var variance = one.standardDeviation() * one.standardDeviation();
        var otherVariance = other.standardDeviation() * other.standardDeviation();
        if (variance + otherVariance == 0) {
            return new TTest(difference, Test.NONE, Test.NONE, Double.NaN, Double.NaN);
        }
        double df = one.n() + other.n() - 2;
        var pooled = ((one.n() - 1) * variance + (other.n() - 1) * otherVariance) / df;
        var d = difference / Math.sqrt(pooled);
        var student = Test.of(d / Math.sqrt(1.0 / one.n() + 1.0 / other.n()), df);
        var v = variance / one.n();
        var otherV = otherVariance / other.n();
        var welchDf = (v + otherV) * (v + otherV) / (v * v / (one.n() - 1) + otherV * otherV / (other.n() - 1));
        return new TTest(
                difference,
                student,
                Test.of(difference / Math.sqrt(v + otherV), welchDf),
                d,
                d * (1 - 3 / (4 * df - 1)));
    }

    /** Whether there is something to test. */
    public boolean isDefined() {
        return !Double.isNaN(student.t);
    }
}
