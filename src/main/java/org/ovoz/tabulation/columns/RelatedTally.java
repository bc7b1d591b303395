package org.ovoz.tabulation.columns;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Several variables of the same cases: what tests of related answers need, in one fold over the blocks side by side. Only
 * cases with a valid code in every one of them count (listwise).
 */
public final class RelatedTally {

    private static final int BYTES = 256;

    /** Of more options there are more sets than cases in a block. */
    private static final int MOST_IN_A_SET = 12;

    private RelatedTally() {}

    /**
     * Ranks within the cases; equal codes share the mean of theirs.
     *
     * @param rankSums of each variable
     * @param ties Σ(t³ − t) over the ties within the cases
     */
    public record Ranked(long n, double[] rankSums, double ties) {}

    /**
     * Ticks.
     *
     * @param ticks of each variable
     * @param squares Σ(ticks of a case)²
     * @param both how many cases ticked each two of them
     */
    public record Ticked(long n, long[] ticks, long squares, long[][] both) {}

    /** The ranks of each variable within the cases. */
    public static Ranked ranks(Cases cases, List<String> variables) {
        var sums = eachBlock(cases, variables, codes -> new RankSums(variables.size()).add(codes));
        var doubled = new long[variables.size()];
        long n = 0;
        long ties = 0;
        for (var sum : sums) {
            n += sum.n;
            ties += sum.ties;
            Arrays.setAll(doubled, each -> doubled[each] + sum.doubled[each]);
        }
        return new Ranked(
                n, Arrays.stream(doubled).mapToDouble(sum -> sum / 2.0).toArray(), ties);
    }

    /** The ticks of each variable, code 1. */
    public static Ticked ticks(Cases cases, List<String> variables) {
        var width = variables.size();
        var all = new TickSums(width);
        for (var sum : eachBlock(cases, variables, codes -> new TickSums(width).add(codes))) {
            all.n += sum.n;
            all.squares += sum.squares;
            for (int one = 0; one < width; one++) {
                for (int other = 0; other < width; other++) {
                    all.both[one][other] += sum.both[one][other];
                }
            }
        }
        var ticks = IntStream.range(0, width)
                .mapToLong(each -> all.both[each][each])
                .toArray();
        return new Ticked(all.n, ticks, all.squares, all.both);
    }

    /** By difference of the codes of two variables, the one less the other, how many cases have it. */
    public static NavigableMap<Integer, Long> differences(Cases cases, String one, String other) {
        var differences = new TreeMap<Integer, Long>();
        for (var part : eachBlock(cases, List.of(one, other), RelatedTally::differences)) {
            part.forEach((difference, count) -> differences.merge(difference, count, Long::sum));
        }
        return differences;
    }

    private static NavigableMap<Integer, Long> differences(int[][] codes) {
        var small = new int[2 * BYTES];
        var differences = new TreeMap<Integer, Long>();
        for (int row = 0; row < codes[0].length; row++) {
            var difference = codes[0][row] - codes[1][row];
            if (difference > -BYTES && difference < BYTES) {
                small[difference + BYTES]++;
            } else {
                differences.merge(difference, 1L, Long::sum);
            }
        }
        for (int cell = 0; cell < small.length; cell++) {
            if (small[cell] > 0) {
                differences.merge(cell - BYTES, (long) small[cell], Long::sum);
            }
        }
        return differences;
    }

    private static <T> List<T> eachBlock(Cases cases, List<String> variables, Function<int[][], T> fold) {
        var columns = variables.stream().mapToInt(cases.snapshot()::column).toArray();
        return IntStream.range(0, cases.snapshot().blocks().size())
                .parallel()
                .mapToObj(block -> fold.apply(valid(cases, block, columns)))
                .toList();
    }

    /** By variable the codes of the cases of a block that count and have all of them. */
    private static int[][] valid(Cases cases, int block, int[] columns) {
        var groups = cases.groups(block);
        var rows = cases.snapshot().rows(block);
        var from = cases.snapshot().blocks().get(block);
        var codes = new int[columns.length][rows];
        for (int column = 0; column < columns.length; column++) {
            from.copy(columns[column], rows, codes[column], 0);
        }
        var kept = 0;
        for (int row = 0; row < rows; row++) {
            var signs = groups[row] > 0 ? 0 : -1;
            for (var column : codes) {
                signs |= column[row];
            }
            for (var column : codes) {
                column[kept] = column[row];
            }
            kept += signs >= 0 ? 1 : 0;
        }
        var count = kept;
        return Arrays.stream(codes).map(column -> Arrays.copyOf(column, count)).toArray(int[][]::new);
    }

    /** Ranks of a block; each is doubled, so that halves are whole. */
    private static final class RankSums {

        private final long[] doubled;
        private final int[] frequencies = new int[BYTES];
        private long n;
        private long ties;

        RankSums(int width) {
            doubled = new long[width];
        }

        RankSums add(int[][] codes) {
            n = codes[0].length;
            var single = new int[codes.length];
            for (int row = 0; row < n; row++) {
                var highest = 0;
                for (int each = 0; each < single.length; each++) {
                    single[each] = codes[each][row];
                    highest = Math.max(highest, single[each]);
                }
                rank(single, highest);
            }
            return this;
        }

        /** Counts the codes and gives each the places after the lower ones; large codes are numbered first. */
        private void rank(int[] codes, int highest) {
            var places = highest < BYTES ? codes : numbered(codes);
            for (var place : places) {
                frequencies[place]++;
            }
            var below = 0;
            for (int place = 0; below < places.length; place++) {
                var tied = frequencies[place];
                ties += (long) tied * tied * tied - tied;
                frequencies[place] = 2 * below + tied + 1;
                below += tied;
            }
            for (int each = 0; each < places.length; each++) {
                doubled[each] += frequencies[places[each]];
            }
            Arrays.fill(frequencies, 0, Math.min(BYTES, highest + 1), 0);
        }

        private static int[] numbered(int[] codes) {
            var distinct = Arrays.stream(codes).distinct().sorted().toArray();
            return Arrays.stream(codes)
                    .map(code -> Arrays.binarySearch(distinct, code))
                    .toArray();
        }
    }

    /** Ticks of a block. */
    private static final class TickSums {

        private final long[][] both;
        private long n;
        private long squares;

        TickSums(int width) {
            both = new long[width][width];
        }

        TickSums add(int[][] codes) {
            n = codes[0].length;
            return codes.length <= MOST_IN_A_SET ? addSets(codes) : addEach(codes);
        }

        /** Counts which sets of ticks occur; of these there are few, and what they come to is counted afterwards. */
        private TickSums addSets(int[][] codes) {
            var sets = new int[1 << codes.length];
            for (int row = 0; row < n; row++) {
                var set = 0;
                for (int each = 0; each < codes.length; each++) {
                    set |= (codes[each][row] == 1 ? 1 : 0) << each;
                }
                sets[set]++;
            }
            for (int set = 0; set < sets.length; set++) {
                if (sets[set] > 0) {
                    squares += (long) sets[set] * Integer.bitCount(set) * Integer.bitCount(set);
                    for (int one = set; one != 0; one &= one - 1) {
                        for (int other = set; other != 0; other &= other - 1) {
                            both[Integer.numberOfTrailingZeros(one)][Integer.numberOfTrailingZeros(other)] += sets[set];
                        }
                    }
                }
            }
            return this;
        }

        private TickSums addEach(int[][] codes) {
            var ticked = new int[codes.length];
            for (int row = 0; row < n; row++) {
                var count = 0;
                for (int each = 0; each < codes.length; each++) {
                    ticked[count] = each;
                    count += codes[each][row] == 1 ? 1 : 0;
                    if (count == ticked.length) {
                        break;
                    }
                }
                squares += (long) count * count;
                for (int one = 0; one < count; one++) {
                    for (int other = 0; other < count; other++) {
                        both[ticked[one]][ticked[other]]++;
                    }
                }
            }
            return this;
        }
    }
}
