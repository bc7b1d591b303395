package org.ovoz.tabulation.columns;

/** Between which codes those of a column of a block lie. */
record CodeSpan(int lowest, int width) {

    /** Of the first rows; the width of codes that lie too far apart for a table is the largest number. */
    static CodeSpan of(Block block, int column, int rows) {
        var lowest = Integer.MAX_VALUE;
        var highest = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            var code = block.code(column, row);
            lowest = Math.min(lowest, code);
            highest = Math.max(highest, code);
        }
        var width = (long) highest - lowest + 1;
        return rows == 0 ? new CodeSpan(0, 1) : new CodeSpan(lowest, (int) Math.min(width, Integer.MAX_VALUE));
    }
}
