package org.ovoz.tabulation.statistics;

import java.util.SplittableRandom;
import org.apache.commons.numbers.combinatorics.LogFactorial;

/**
 * Random tables with fixed margins, as likely as under independence: cell by cell from the conditional hypergeometric
 * distribution, as W. M. Patefield, “Algorithm AS 159”, Applied Statistics 30 (1981), 91–97.
 */
final class RandomTable {

    private static final int CACHED_FACTORIALS = 1 << 14;

    private final Margins margins;
    private final SplittableRandom random;
    private final LogFactorial logFactorial;
    private final long[][] table;
    private final long[] columnsLeft;

    RandomTable(Margins margins, SplittableRandom random) {
        this.margins = margins;
        this.random = random;
        this.logFactorial = LogFactorial.create().withCache((int) Math.min(margins.total(), CACHED_FACTORIALS) + 1);
        this.table = new long[margins.rows().length][margins.columns().length];
        this.columnsLeft = new long[margins.columns().length];
    }

    /** The next table; it is overwritten by the one after. */
    long[][] next() {
        System.arraycopy(margins.columns(), 0, columnsLeft, 0, columnsLeft.length);
        var left = margins.total();
        for (int row = 0; row < table.length - 1; row++) {
            fill(table[row], margins.rows()[row], left);
            left -= margins.rows()[row];
        }
        System.arraycopy(columnsLeft, 0, table[table.length - 1], 0, columnsLeft.length);
        return table;
    }

    /** Draws one row of {@code rowLeft} cases out of the {@code left} that the rows above have not taken. */
    private void fill(long[] row, long rowLeft, long left) {
        for (int column = 0; column < row.length - 1; column++) {
            var inColumn = columnsLeft[column];
            row[column] = hypergeometric((int) rowLeft, (int) inColumn, (int) left);
            rowLeft -= row[column];
            left -= inColumn;
            columnsLeft[column] -= row[column];
        }
        row[row.length - 1] = rowLeft;
        columnsLeft[row.length - 1] -= rowLeft;
    }

    /**
     * How many of {@code drawn} out of {@code all} are among the {@code marked}: by inversion from the most likely value
     * outwards.
     */
    private int hypergeometric(int drawn, int marked, int all) {
        var lowest = Math.max(0, drawn + marked - all);
        var highest = Math.min(drawn, marked);
        if (lowest == highest) {
            return lowest;
        }
        var mode = (int) ((drawn + 1L) * (marked + 1L) / (all + 2L));
        var left = random.nextDouble() - probability(mode, drawn, marked, all);
        var up = mode;
        var down = mode;
        var above = left < 0 ? 0 : probability(mode, drawn, marked, all);
        var below = above;
        while (left >= 0 && (up < highest || down > lowest)) {
            if (up < highest) {
                above *= (double) (drawn - up) * (marked - up) / ((up + 1.0) * (all - drawn - marked + up + 1.0));
                up++;
                left -= above;
                if (left < 0) {
                    return up;
                }
            }
            if (down > lowest) {
                below *= down * (double) (all - drawn - marked + down) / ((drawn - down + 1.0) * (marked - down + 1.0));
                down--;
                left -= below;
                if (left < 0) {
                    return down;
                }
            }
        }
        // Rounding can leave a trace of probability beyond the last value.
        return mode;
    }

    private double probability(int value, int drawn, int marked, int all) {
        return Math.exp(logChoose(marked, value) + logChoose(all - marked, drawn - value) - logChoose(all, drawn));
    }

    private double logChoose(int n, int k) {
        return logFactorial.value(n) - logFactorial.value(k) - logFactorial.value(n - k);
    }
}
