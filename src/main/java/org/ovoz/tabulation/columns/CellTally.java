package org.ovoz.tabulation.columns;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each code of a variable occurs in each of numbered cells of the cases, by groups of another variable: what
 * weights that belong to cells are applied to afterwards, so that no case is weighted by itself.
 */
public final class CellTally {

    /** The most counters that a table of a block's own codes is worth. */
    private static final int MOST_DENSE = 1 << 20;

    private static final int NO_COLUMN = -1;

    private final int cells;
    private final NavigableMap<Integer, NavigableMap<Integer, int[]>> counted = new TreeMap<>();

    private CellTally(int cells) {
        this.cells = cells;
    }

    /**
     * Counts cases.
     *
     * @param cells for every block and row the number of its cell; negative ones are not counted
     * @param count how many cells there are
     * @param by whose codes are the groups, or null for a single group 0
     * @return by code of {@code by} and code of the variable, missing ones included, how often it occurs in each cell
     */
    public static NavigableMap<Integer, NavigableMap<Integer, int[]>> of(
            Cases cases, int[][] cells, int count, String variable, @Nullable String by) {
        var tally = new CellTally(count);
        var snapshot = cases.snapshot();
        var column = snapshot.column(variable);
        var byColumn = by == null ? NO_COLUMN : snapshot.column(by);
        for (int block = 0; block < snapshot.blocks().size(); block++) {
            tally.add(snapshot.blocks().get(block), cases.groups(block), cells[block], column, byColumn);
        }
        return tally.counted;
    }

    private void add(Block block, byte[] groups, int[] cell, int column, int byColumn) {
        var rows = cell.length;
        var codes = CodeSpan.of(block, column, rows);
        var byCodes = byColumn == NO_COLUMN ? new CodeSpan(0, 1) : CodeSpan.of(block, byColumn, rows);
        if ((long) codes.width() * byCodes.width() * cells > MOST_DENSE) {
            for (int row = 0; row < rows; row++) {
                if (cell[row] >= 0 && groups[row] > 0) {
                    at(by(block, byColumn, row), block.code(column, row))[cell[row]]++;
                }
            }
            return;
        }
        var table = new int[codes.width() * byCodes.width() * cells];
        for (int row = 0; row < rows; row++) {
            if (cell[row] >= 0 && groups[row] > 0) {
                var group = by(block, byColumn, row) - byCodes.lowest();
                var place = group * codes.width() + block.code(column, row) - codes.lowest();
                table[place * cells + cell[row]]++;
            }
        }
        for (int place = 0; place < table.length; place++) {
            if (table[place] > 0) {
                var of = place / cells;
                var counts = at(byCodes.lowest() + of / codes.width(), codes.lowest() + of % codes.width());
                counts[place % cells] += table[place];
            }
        }
    }

    private static int by(Block block, int byColumn, int row) {
        return byColumn == NO_COLUMN ? 0 : block.code(byColumn, row);
    }

    private int[] at(int group, int code) {
        return counted.computeIfAbsent(group, _ -> new TreeMap<>()).computeIfAbsent(code, _ -> new int[cells]);
    }
}
