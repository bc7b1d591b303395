package org.ovoz.tabulation.columns;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Several variables of the same cases: what tests of related answers need, in one fold over the blocks side by side. */
public final class RelatedTally {

    private RelatedTally() {}

    /**
     * Ranks within the cases; equal codes share the mean of theirs.
     *
     * @param rankSums of each variable
     * @param ties Σ(t³ − t) over the ties within the cases
     */
    public record Ranked(long n, double[] rankSums, double ties) {}

    /**
     * Ticks of the cases with a valid code in every variable.
     *
     * @param ticks of each variable
     * @param squares Σ(ticks of a case)²
     * @param both how many cases ticked each two of them
     */
    public record Ticked(long n, long[] ticks, long squares, long[][] both) {}

    /** Two of some variables, by their places. */
    public record Pair(int one, int other) {}

    /**
     * Ratings.
     *
     * @param ranks of the cases that have all of them
     * @param differences by pair, of the cases that have both: by difference of their codes, the one less the other, how many
     *     cases have it
     */
    public record Rated(Ranked ranks, List<NavigableMap<Integer, Long>> differences) {}

    /** The ranks of each variable within the cases, and the differences of some pairs. */
    public static Rated ratings(Cases cases, List<String> variables, List<Pair> pairs) {
        var doubled = new long[variables.size()];
        var differences = pairs.stream()
                .map(_ -> (NavigableMap<Integer, Long>) new TreeMap<Integer, Long>())
                .toList();
        long n = 0;
        long ties = 0;
        for (var block : eachBlock(cases, variables, bits -> new BlockRatings(bits, pairs))) {
            n += block.ranks.n;
            ties += block.ranks.ties;
            Arrays.setAll(doubled, each -> doubled[each] + block.ranks.doubled[each]);
            for (int pair = 0; pair < pairs.size(); pair++) {
                var all = differences.get(pair);
                block.differences.get(pair).forEach((difference, count) -> all.merge(difference, count, Long::sum));
            }
        }
        var sums = Arrays.stream(doubled).mapToDouble(sum -> sum / 2.0).toArray();
        return new Rated(new Ranked(n, sums, ties), differences);
    }

    private record BlockRatings(RankSums ranks, List<NavigableMap<Integer, Long>> differences) {

        BlockRatings(CaseBits bits, List<Pair> pairs) {
            this(
                    rank(bits.complete()),
                    pairs.stream()
                            .map(pair -> between(bits, pair.one, pair.other))
                            .toList());
        }
    }

    /** The ticks of each variable, code 1. */
    public static Ticked ticks(Cases cases, List<String> variables) {
        var width = variables.size();
        var both = new long[width][width];
        long n = 0;
        for (var bits : eachBlock(cases, variables, CaseBits::complete)) {
            n += bits.size();
            var ticked = bits.number(1);
            for (int one = 0; ticked >= 0 && one < width; one++) {
                for (int other = 0; other < width; other++) {
                    both[one][other] += bits.count(one, ticked, other, ticked);
                }
            }
        }
        var ticks =
                IntStream.range(0, width).mapToLong(each -> both[each][each]).toArray();
        // The square of a number of ticks counts every pair of them, each with itself included.
        var squares = Arrays.stream(both).flatMapToLong(Arrays::stream).sum();
        return new Ticked(n, ticks, squares, both);
    }

    private static NavigableMap<Integer, Long> between(CaseBits bits, int one, int other) {
        var differences = new TreeMap<Integer, Long>();
        var codes = bits.codes();
        for (int number = 0; number < codes.length; number++) {
            for (int less = 0; less < codes.length; less++) {
                differences.merge(codes[number] - codes[less], bits.count(one, number, other, less), Long::sum);
            }
        }
        differences.values().removeIf(count -> count == 0);
        return differences;
    }

    private static <T> List<T> eachBlock(Cases cases, List<String> variables, Function<CaseBits, T> fold) {
        var columns = variables.stream().mapToInt(cases.snapshot()::column).toArray();
        return IntStream.range(0, cases.snapshot().blocks().size())
                .parallel()
                .mapToObj(block -> fold.apply(CaseBits.of(cases, block, columns)))
                .toList();
    }

    /** Sums of a block; ranks are doubled, so that halves are whole. */
    private record RankSums(long n, long[] doubled, long ties) {}

    /**
     * A variable's rank in a case is one more than how many others are lower, and half a rank for each that is equal. Over a
     * tie of t, t³ − t is six times its pairs and its threes.
     */
    private static RankSums rank(CaseBits bits) {
        var width = bits.width();
        var doubled = new long[width];
        Arrays.fill(doubled, 2 * bits.size());
        long pairs = 0;
        long threes = 0;
        for (int one = 0; one < width; one++) {
            for (int other = one + 1; other < width; other++) {
                var lower = bits.lower(one, other);
                var equal = bits.equal(one, other);
                doubled[other] += 2 * lower + equal;
                doubled[one] += 2 * (bits.size() - lower - equal) + equal;
                pairs += equal;
                threes += bits.equalWithLater(one, other);
            }
        }
        return new RankSums(bits.size(), doubled, 6 * (pairs + threes));
    }
}
