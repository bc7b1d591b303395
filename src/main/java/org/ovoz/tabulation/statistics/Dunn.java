package org.ovoz.tabulation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which groups differ, pair by pair after a Kruskal–Wallis test, with its ranks and its correction for ties: O. J. Dunn,
 * “Multiple comparisons using rank sums”, Technometrics 6 (1964), 241–252. The p values are adjusted by {@link Holm}.
 */
public final class Dunn {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Two groups, by their columns.
     *
     * @param z difference of the mean ranks, one − other, by its standard error
     * @param p two-sided
     * @param adjustedP after Holm, over all pairs
     */
    public record Pair(int one, int other, double z, double p, double adjustedP) {}

    private Dunn() {}

    /**
     * All pairs of groups that have cases; none when all answers are equal.
     *
     * @param codes ascending
     * @param counts a row per code, a column per group
     */
    public static List<Pair> pairs(int[] codes, long[][] counts) {
        var ranks = Ranks.of(codes, counts);
        var pairs = new ArrayList<Pair>();
        if (ranks.n() < 2 || ranks.variance() <= 0) {
            return List.of();
        }
        for (int one = 0; one < ranks.sizes().length; one++) {
            for (int other = one + 1; other < ranks.sizes().length; other++) {
                if (ranks.sizes()[one] > 0 && ranks.sizes()[other] > 0) {
                    pairs.add(pair(ranks, one, other));
                }
            }
        }
        return adjusted(pairs);
    }

    private static List<Pair> adjusted(List<Pair> pairs) {
        var adjusted = Holm.adjust(pairs.stream().mapToDouble(Pair::p).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> {
                    var pair = pairs.get(i);
                    return new Pair(pair.one, pair.other, pair.z, pair.p, adjusted[i]);
                })
                .toList();
    }

    private static Pair pair(Ranks ranks, int one, int other) {
        var error = Math.sqrt(ranks.variance() * (1.0 / ranks.sizes()[one] + 1.0 / ranks.sizes()[other]));
        var z = (ranks.mean(one) - ranks.mean(other)) / error;
        var p = 2 * NORMAL.survivalProbability(Math.abs(z));
        return new Pair(one, other, z, p, p);
    }
}
