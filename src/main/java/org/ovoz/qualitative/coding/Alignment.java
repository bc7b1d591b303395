package org.ovoz.qualitative.coding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.function.BiConsumer;

/**
 * Which pieces of one list stand for which of another, in their order. What is equal at both ends is taken first, then pieces
 * that are there once on either side (as "patience" does), and between them, where it is small enough, the longest common part.
 */
final class Alignment {

    private static final int NONE = -1;

    /** Cells of a table that is still made: a thousand changed pieces against two thousand. */
    private static final long LARGEST = 2_000_000;

    private final int[] old;
    private final int[] fresh;
    private final int[] partner;

    private Alignment(int[] old, int[] fresh) {
        this.old = old;
        this.fresh = fresh;
        partner = new int[old.length];
        Arrays.fill(partner, NONE);
    }

    static Alignment of(int[] old, int[] fresh) {
        var alignment = new Alignment(old, fresh);
        alignment.align(0, old.length, 0, fresh.length);
        return alignment;
    }

    void forEach(BiConsumer<Integer, Integer> pair) {
        for (var at = 0; at < partner.length; at++) {
            if (partner[at] != NONE) {
                pair.accept(at, partner[at]);
            }
        }
    }

    private void align(int from, int to, int start, int end) {
        while (from < to && start < end && old[from] == fresh[start]) {
            partner[from++] = start++;
        }
        while (from < to && start < end && old[to - 1] == fresh[end - 1]) {
            partner[--to] = --end;
        }
        if (from == to || start == end) {
            return;
        }
        var anchors = anchors(from, to, start, end);
        if (anchors.length == 0) {
            if ((long) (to - from) * (end - start) <= LARGEST) {
                longestCommon(from, to, start, end);
            }
            return;
        }
        for (var anchor : anchors) {
            align(from, anchor[0], start, anchor[1]);
            partner[anchor[0]] = anchor[1];
            from = anchor[0] + 1;
            start = anchor[1] + 1;
        }
        align(from, to, start, end);
    }

    /** Pieces that are there once on either side, as many as keep their order. */
    private int[][] anchors(int from, int to, int start, int end) {
        var places = new HashMap<Integer, int[]>();
        for (var at = from; at < to; at++) {
            places.computeIfAbsent(old[at], _ -> new int[4])[0]++;
            places.get(old[at])[2] = at;
        }
        for (var at = start; at < end; at++) {
            var found = places.get(fresh[at]);
            if (found != null) {
                found[1]++;
                found[3] = at;
            }
        }
        var once = places.values().stream()
                .filter(found -> found[0] == 1 && found[1] == 1)
                .map(found -> new int[] {found[2], found[3]})
                .sorted((one, other) -> Integer.compare(one[0], other[0]))
                .toArray(int[][]::new);
        return rising(once);
    }

    /** The longest row of pairs whose second numbers rise. */
    private static int[][] rising(int[][] pairs) {
        var tails = new int[pairs.length];
        var before = new int[pairs.length];
        var length = 0;
        for (var at = 0; at < pairs.length; at++) {
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (pairs[tails[middle]][1] < pairs[at][1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[at] = low == 0 ? NONE : tails[low - 1];
            tails[low] = at;
            length = Math.max(length, low + 1);
        }
        var row = new int[length][];
        for (var at = length == 0 ? NONE : tails[length - 1]; at != NONE; at = before[at]) {
            row[--length] = pairs[at];
        }
        return row;
    }

    private void longestCommon(int from, int to, int start, int end) {
        var lengths = new int[to - from + 1][end - start + 1];
        for (var row = to - 1; row >= from; row--) {
            for (var column = end - 1; column >= start; column--) {
                lengths[row - from][column - start] = old[row] == fresh[column]
                        ? lengths[row - from + 1][column - start + 1] + 1
                        : Math.max(lengths[row - from + 1][column - start], lengths[row - from][column - start + 1]);
            }
        }
        var row = from;
        var column = start;
        while (row < to && column < end) {
            if (old[row] == fresh[column]) {
                partner[row++] = column++;
            } else if (lengths[row - from + 1][column - start] >= lengths[row - from][column - start + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }
}
