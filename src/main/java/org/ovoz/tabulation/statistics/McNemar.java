package org.ovoz.tabulation.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether the same people tick one option more often than another: Q. McNemar, “Note on the sampling error of the difference
 * between correlated proportions or percentages”, Psychometrika 12 (1947), 153–157, with the exact p of the sign test, as
 * SPSS prints it for small tables.
 *
 * @param n cases that were offered both
 * @param onlyOne who ticked the one and not the other
 * @param onlyOther who ticked the other and not the one
 * @param p two-sided, from the binomial distribution; 1 where nobody ticked only one of them
 */
public record McNemar(long n, long onlyOne, long onlyOther, double p) {

    /** The test of the cases that ticked only one of two options. */
    public static McNemar of(long n, long onlyOne, long onlyOther) {
        var trials = Math.toIntExact(onlyOne + onlyOther);
        var p = trials == 0
                ? 1
                : Math.min(
                        1,
                        2
                                * BinomialDistribution.of(trials, 0.5)
                                        .cumulativeProbability((int) Math.min(onlyOne, onlyOther)));
        return new McNemar(n, onlyOne, onlyOther, p);
    }

    /** The share that ticked the one less the share that ticked the other; NaN without cases. */
    public double difference() {
        return (onlyOne - onlyOther) / (double) n;
    }
}
