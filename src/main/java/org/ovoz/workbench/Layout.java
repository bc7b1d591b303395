package org.ovoz.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a result beside its first row and its column.
 *
 * @param more further rows, one below the other under the same column: a banner table
 * @param layer a variable for whose every category there is a result, or empty
 * @param isNested whether the categories of the layer stand over the columns of one table, instead of a table each
 */
public record Layout(List<String> more, String layer, boolean isNested) {

    /** One row, no layer. */
    public static final Layout NONE = new Layout(List.of(), "", false);

    /** How many rows can be added. */
    public static final int MOST = 30;

    public Layout {
        more = more.stream().distinct().limit(MOST).toList();
        isNested = isNested && !layer.isEmpty();
    }

    /** Whether several rows or nested columns make one table of blocks. */
    public boolean isBanner() {
        return !more.isEmpty() || isNested;
    }

    /** With one more row at the end. */
    public Layout with(String row) {
        var rows = new ArrayList<>(more);
        rows.add(row);
        return new Layout(rows, layer, isNested);
    }

    /** Without a row. */
    public Layout without(String row) {
        return new Layout(more.stream().filter(other -> !other.equals(row)).toList(), layer, isNested);
    }

    /** With another layer, or none. */
    public Layout layered(String newLayer, boolean nested) {
        return new Layout(more, newLayer, nested);
    }

    /** As far as a questionnaire has these variables, and its layer divides the cases there too. */
    Layout of(Map<String, Subject.Kind> known) {
        var isLayer = known.containsKey(layer) && known.get(layer).isGrouping();
        return new Layout(more.stream().filter(known::containsKey).toList(), isLayer ? layer : "", isNested);
    }

    /** As far as it goes with a row and a column: nothing stands twice, and only groups have anything under them. */
    Layout under(Subject row, String column, @Nullable Subject by) {
        var kept = layer.equals(row.name()) || layer.equals(column) || column.equals(Analysis.WAVE) ? "" : layer;
        if (column.equals(Analysis.WAVE) || row.kind() == Subject.Kind.ALL) {
            return new Layout(List.of(), kept, false);
        }
        var isNumber = by != null && by.kind() == Subject.Kind.NUMBER;
        var rows = more.stream()
                .filter(other -> !isNumber && !other.equals(row.name()) && !other.equals(column))
                .toList();
        return new Layout(rows, kept, isNested && !isNumber);
    }
}
