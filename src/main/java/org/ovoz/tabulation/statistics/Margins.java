package org.ovoz.tabulation.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The totals of a table of counts. */
record Margins(long[] rows, long[] columns, long total) {

    /**
     * The totals of a rectangular table.
     *
     * @throws IllegalArgumentException if it is not rectangular or a count is negative
     */
    static Margins of(long[][] observed) {
        var rows = new long[observed.length];
        var columns = new long[observed.length == 0 ? 0 : observed[0].length];
        for (int row = 0; row < rows.length; row++) {
            if (observed[row].length != columns.length) {
                throw new IllegalArgumentException("the table is not rectangular");
            }
            for (int column = 0; column < columns.length; column++) {
                if (observed[row][column] < 0) {
                    throw new IllegalArgumentException("a count is negative");
                }
                rows[row] += observed[row][column];
                columns[column] += observed[row][column];
            }
        }
        return new Margins(rows, columns, Arrays.stream(rows).sum());
    }

    /** How many of these totals are not 0. */
    static int filled(long[] totals) {
        return (int) Arrays.stream(totals).filter(total -> total > 0).count();
    }

    /** The table without empty rows and columns. */
    static long[][] withoutEmpty(long[][] observed) {
        var margins = of(observed);
        var filled = IntStream.range(0, margins.columns.length)
                .filter(column -> margins.columns[column] > 0)
                .toArray();
        return IntStream.range(0, margins.rows.length)
                .filter(row -> margins.rows[row] > 0)
                .mapToObj(row -> Arrays.stream(filled)
                        .mapToLong(column -> observed[row][column])
                        .toArray())
                .toArray(long[][]::new);
    }
}
