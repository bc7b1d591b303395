package org.ovoz.tabulation.columns;

import java.util.Arrays;

/**
 * How often each code occurs by number of country in one block: 8 bytes per pair that occurs. Unchanged blocks keep
 * theirs, so that a new interview costs the counting of one block and not of all.
 *
 * @param rows how many rows were counted
 * @param cells country, code and frequency in one number each
 */
record BlockCounts(int rows, long[] cells) {

    /** A frequency is 4,096 at most; then come 32 bits of code, then the country. */
    private static final int FREQUENCY_BITS = Block.SHIFT + 1;

    private static final int COUNTRY_SHIFT = FREQUENCY_BITS + Integer.SIZE;

    /** Takes one pair of a country and a code that occurs, and how often. */
    interface Visitor {
        void take(int country, int code, int frequency);
    }

    /** Collects the cells of a block. */
    static final class Builder {

        private long[] cells = new long[32];
        private int count;

        void add(int country, int code, int frequency) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            cells[count++] =
                    (long) country << COUNTRY_SHIFT | Integer.toUnsignedLong(code) << FREQUENCY_BITS | frequency;
        }

        BlockCounts build(int rows) {
            return new BlockCounts(rows, Arrays.copyOf(cells, count));
        }
    }

    void forEach(Visitor visitor) {
        for (var cell : cells) {
            visitor.take((int) (cell >>> COUNTRY_SHIFT), (int) (cell >>> FREQUENCY_BITS), (int)
                    (cell & (1 << FREQUENCY_BITS) - 1));
        }
    }
}
