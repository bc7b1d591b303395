package org.ovoz.intake.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a column while the file is read. */
public final class ColumnCells {

    /** What all columns of a file may take together. */
    public static final class Budget {
        private int cells;
        private int text;

        private void takeCell() {
            if (++cells > Limits.CELLS) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_CELLS, Limits.CELLS);
            }
        }

        private void takeText(int length) {
            text += length;
            if (text > Limits.TEXT) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE, Limits.FILE / 1024 / 1024);
            }
        }
    }

    private final Budget budget;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int[] cells = new int[64];
    private int rows;

    public ColumnCells(Budget budget) {
        this.budget = budget;
    }

    /** Adds the next cell; null or an empty text is blank. */
    public void add(@Nullable String value) {
        budget.takeCell();
        if (rows == cells.length) {
            cells = Arrays.copyOf(cells, rows * 2);
        }
        cells[rows++] = value == null || value.isEmpty() ? Column.BLANK : place(value);
    }

    private int place(String value) {
        var known = places.get(value);
        if (known != null) {
            return known;
        }
        if (value.length() > Limits.CELL) {
            throw new UnreadableFile(UnreadableFile.Reason.CELL_TOO_LONG, Limits.CELL);
        }
        budget.takeText(value.length());
        places.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    public int rows() {
        return rows;
    }

    /** The value of a row, or null if it is blank. */
    @Nullable
    public String value(int row) {
        return cells[row] == Column.BLANK ? null : values.get(cells[row]);
    }

    /** Writes the numbers of a column of numbers plainly: without marks of thousands, with a point before decimals. */
    public void numbers(char decimal) {
        var plain = PlainNumbers.of(values, decimal);
        if (plain.equals(values)) {
            return;
        }
        var moved = new int[values.size()];
        places.clear();
        values.clear();
        for (int place = 0; place < moved.length; place++) {
            moved[place] = places.computeIfAbsent(plain.get(place), value -> {
                values.add(value);
                return values.size() - 1;
            });
        }
        for (int row = 0; row < rows; row++) {
            cells[row] = cells[row] == Column.BLANK ? Column.BLANK : moved[cells[row]];
        }
    }

    public List<String> values() {
        return values;
    }

    int[] cells() {
        return Arrays.copyOf(cells, rows);
    }
}
