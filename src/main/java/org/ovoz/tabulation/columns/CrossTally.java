package org.ovoz.tabulation.columns;

import java.util.NavigableMap;
import java.util.TreeMap;

/** How often each code of one variable occurs with each code of another: one fold over two columns per block. */
final class CrossTally {

    private static final int CODES = 256;

    /** The most cells that a table of a block's own codes is worth. */
    private static final int MOST_WIDE = 1 << 16;

    /** Two tables in turn and a map for codes that do not fit a byte, as in {@link Tally}. */
    private final int[] even = new int[CODES * CODES];

    private final int[] odd = new int[CODES * CODES];
    private final NavigableMap<Integer, TreeMap<Integer, Integer>> wide = new TreeMap<>();

    private CrossTally() {}

    /** By code of {@code by}, how often each code of {@code variable} occurs; both are numbers of columns. */
    static NavigableMap<Integer, Counts> of(Cases cases, int variable, int by) {
        var tally = new CrossTally();
        var snapshot = cases.snapshot();
        for (int block = 0; block < snapshot.blocks().size(); block++) {
            var columns = snapshot.blocks().get(block);
            var rows = snapshot.rows(block);
            if (columns.column(variable) instanceof byte[] codes && columns.column(by) instanceof byte[] byCodes) {
                tally.add(cases.groups(block), codes, byCodes, rows);
            } else {
                tally.add(cases.groups(block), columns, variable, by, rows);
            }
        }
        return tally.counts();
    }

    /** What is added is 1 where the group is counted, that is above 0, and else 0: a branch would often be mispredicted. */
    private void add(byte[] groups, byte[] codes, byte[] byCodes, int rows) {
        var one = even;
        var other = odd;
        var row = 0;
        for (; row + 1 < rows; row += 2) {
            one[(byCodes[row] & 0xFF) << 8 | codes[row] & 0xFF] += -groups[row] >>> 31;
            other[(byCodes[row + 1] & 0xFF) << 8 | codes[row + 1] & 0xFF] += -groups[row + 1] >>> 31;
        }
        if (row < rows) {
            one[(byCodes[row] & 0xFF) << 8 | codes[row] & 0xFF] += -groups[row] >>> 31;
        }
    }

    /** Codes that lie close together in a table of their own; others one by one. */
    private void add(byte[] groups, Block columns, int variable, int by, int rows) {
        var codes = CodeSpan.of(columns, variable, rows);
        var byCodes = CodeSpan.of(columns, by, rows);
        if ((long) codes.width() * byCodes.width() <= MOST_WIDE) {
            add(groups, columns, variable, codes, by, byCodes, rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (groups[row] > 0) {
                put(columns.code(by, row), columns.code(variable, row), 1);
            }
        }
    }

    private void add(byte[] groups, Block columns, int variable, CodeSpan codes, int by, CodeSpan byCodes, int rows) {
        var table = new int[codes.width() * byCodes.width()];
        for (int row = 0; row < rows; row++) {
            if (groups[row] > 0) {
                var place = (columns.code(by, row) - byCodes.lowest()) * codes.width();
                table[place + columns.code(variable, row) - codes.lowest()]++;
            }
        }
        for (int cell = 0; cell < table.length; cell++) {
            if (table[cell] > 0) {
                put(byCodes.lowest() + cell / codes.width(), codes.lowest() + cell % codes.width(), table[cell]);
            }
        }
    }

    private void put(int by, int code, int frequency) {
        wide.computeIfAbsent(by, _ -> new TreeMap<>()).merge(code, frequency, Integer::sum);
    }

    private NavigableMap<Integer, Counts> counts() {
        for (int cell = 0; cell < even.length; cell++) {
            var frequency = even[cell] + odd[cell];
            if (frequency > 0) {
                put((byte) (cell >> 8), (byte) cell, frequency);
            }
        }
        var counts = new TreeMap<Integer, Counts>();
        wide.forEach((by, frequencies) -> counts.put(by, new Counts(frequencies)));
        return counts;
    }
}
