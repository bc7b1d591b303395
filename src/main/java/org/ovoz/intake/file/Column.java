package org.ovoz.intake.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file. Every different value is kept once; the cells point to it.
 *
 * @param key unique in the file and the same at every reading, by which a saved mapping finds it again
 * @param name the variable name in the file, or the heading
 * @param question the variable label or the heading
 * @param choice the option or row where the question has a column for each, or empty
 * @param labels value labels by value
 * @param missing values that the file declares missing
 * @param counted the value that means ticked in a multiple response set, or null
 * @param values the different values, in the order in which they appear
 * @param cells per row the place in {@code values}, or {@link #BLANK}
 */
public record Column(
        String key,
        String name,
        String question,
        String choice,
        Map<String, String> labels,
        Set<String> missing,
        @Nullable String counted,
        List<String> values,
        int[] cells) {

    /** The cell is empty or system-missing. */
    public static final int BLANK = -1;

    public Column {
        labels = Map.copyOf(labels);
        missing = Set.copyOf(missing);
        values = List.copyOf(values);
    }

    /** The value of a row, or null if it is blank. */
    public @Nullable String value(int row) {
        return cells[row] == BLANK ? null : values.get(cells[row]);
    }

    /** How often each value occurs, in the order of {@link #values}. */
    public int[] frequencies() {
        var frequencies = new int[values.size()];
        IntStream.of(cells).filter(cell -> cell != BLANK).forEach(cell -> frequencies[cell]++);
        return frequencies;
    }

    /** What people read as its heading. */
    public String title() {
        return choice.isEmpty() ? question : question + " – " + choice;
    }

    /** Its name only, because its values may be answers. */
    @Override
    public String toString() {
        return "Column[" + name + ", " + values.size() + " values]";
    }
}
