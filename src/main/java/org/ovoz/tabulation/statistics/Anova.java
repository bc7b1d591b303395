package org.ovoz.tabulation.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether the means of several groups differ. {@code fisher}: R. A. Fisher, Statistical Methods for Research Workers (1925),
 * ch. VII; {@code welch}: without equal variances, B. L. Welch, “On the comparison of several mean values”, Biometrika 38
 * (1951), 330–336. Groups without answers are left out; NaN where there is nothing to test.
 *
 * @param between sum of squares between the groups
 * @param within sum of squares within them
 * @param fisher F of equal variances
 * @param welch F without; NaN where a group has fewer than two answers, or all alike
 * @param etaSquared between/(between + within) (J. Cohen, Statistical Power Analysis for the Behavioral Sciences (2nd
 *     edition 1988), 280–281)
 * @param omegaSquared the same without its bias, (between − df₁ · ms)/(between + within + ms), not below 0 (W. L. Hays,
 *     Statistics for Psychologists (1963), 381–385)
 */
public record Anova(
        double between, double within, Test fisher, Test welch, double etaSquared, double omegaSquared) {

    /** An F value with its degrees of freedom and p. */
    public record Test(double f, double df, double otherDf, double p) {

        private static final Test NONE = new Test(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        private static Test of(double f, double df, double otherDf) {
            return new Test(f, df, otherDf, FDistribution.of(df, otherDf).survivalProbability(f));
        }
    }

    /** The test of these groups. */
    public static Anova of(List<Descriptives> all) {
        var groups = all.stream().filter(group -> group.n() > 0).toList();
        var n = groups.stream().mapToLong(Descriptives::n).sum();
        var mean = groups.stream().mapToDouble(group -> group.n() * group.mean()).sum() / n;
        var between = groups.stream()
                .mapToDouble(group -> group.n() * (group.mean() - mean) * (group.mean() - mean))
                .sum();
        var within = groups.stream()
                .filter(group -> group.n() > 1)
                .mapToDouble(group -> (group.n() - 1) * variance(group))
                .sum();
        double df = groups.size() - 1;
        double otherDf = n - groups.size();
        if (df < 1 || otherDf < 1 || within <= 0) {
            return new Anova(between, within, Test.NONE, Test.NONE, Double.NaN, Double.NaN);
        }
        var ms = within / otherDf;
        return new Anova(
                between,
                within,
                Test.of(between / df / ms, df, otherDf),
                welch(groups),
                between / (between + within),
                Math.max(0, (between - df * ms) / (between + within + ms)));
    }

    private static Test welch(List<Descriptives> groups) {
        if (groups.stream().anyMatch(group -> group.n() < 2 || variance(group) <= 0)) {
            return Test.NONE;
        }
        var weights = groups.stream()
                .mapToDouble(group -> group.n() / variance(group))
                .toArray();
        var sum = 0.0;
        var mean = 0.0;
        for (int group = 0; group < weights.length; group++) {
            sum += weights[group];
            mean += weights[group] * groups.get(group).mean();
        }
        mean /= sum;
        var between = 0.0;
        var lambda = 0.0;
        for (int group = 0; group < weights.length; group++) {
            var deviation = groups.get(group).mean() - mean;
            between += weights[group] * deviation * deviation;
            var rest = 1 - weights[group] / sum;
            lambda += rest * rest / (groups.get(group).n() - 1);
        }
        double k = weights.length;
        var f = between / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1) * lambda);
        return Test.of(f, k - 1, (k * k - 1) / (3 * lambda));
    }

    private static double variance(Descriptives of) {
        return of.standardDeviation() * of.standardDeviation();
    }

    /** Whether there is something to test. */
    public boolean isDefined() {
        return !Double.isNaN(fisher.f);
    }

    /** Whether every group has two different answers, so that Welch's F can be computed. */
    public boolean hasWelch() {
        return !Double.isNaN(welch.f);
    }
}
