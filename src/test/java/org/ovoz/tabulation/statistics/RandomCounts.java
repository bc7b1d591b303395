package org.ovoz.tabulation.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Random tables of counts, small and large, some with empty rows or columns. */
final class RandomCounts {

    private RandomCounts() {}

    /** So many tables from one seed. */
    static List<long[][]> tables(long seed, int many) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, many)
                .mapToObj(_ -> table(random, 2 + random.nextInt(5), 2 + random.nextInt(4)))
                .toList();
    }

    /** A table of this shape. */
    static long[][] table(SplittableRandom random, int rows, int columns) {
        var most = new int[] {3, 12, 60, 900}[random.nextInt(4)];
        var empty = random.nextInt(3 * columns);
        return IntStream.range(0, rows)
                .mapToObj(_ -> LongStream.range(0, columns)
                        .map(column -> column == empty ? 0 : random.nextInt(most))
                        .toArray())
                .toArray(long[][]::new);
    }

    /** Whether at least two rows and two columns have counts. */
    static boolean canBeTested(long[][] table) {
        return ChiSquare.of(table).isDefined();
    }

    static int[] codes(long[][] table) {
        return IntStream.rangeClosed(1, table.length).toArray();
    }

    static long[] column(long[][] table, int column) {
        return Arrays.stream(table).mapToLong(row -> row[column]).toArray();
    }
}
