package org.ovoz.tabulation;

import java.util.List;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.statistics.Holm;

/**
 * A multiple choice by groups: one 2 × k table and test per option, because one case can be in several rows; p values
 * after Holm over the options.
 *
 * @param item the multiple choice
 * @param rows in the item's order; options that were offered in no case are left out
 */
public record TickTable(Item.MultipleChoice item, List<Row> rows) {

    /**
     * An option.
     *
     * @param table ticked or not by group
     * @param p see {@link CrossTable#p}; NaN where there is nothing to test
     * @param adjustedP after Holm
     */
    public record Row(Option option, CrossTable table, double p, double adjustedP) {

        /** How many of a group ticked the option. */
        public long ticks(int column) {
            var ticked = table.rowCodes().indexOf(1);
            return ticked < 0 ? 0 : table.counts()[ticked][column];
        }
    }

    public TickTable {
        rows = List.copyOf(rows);
    }

    /** The tables of every option by the groups of another variable. */
    public static TickTable of(Cases cases, Item.MultipleChoice item, String by) {
        var options = item.options().stream()
                .filter(option -> cases.counts(item.variable(option)).asked() > 0)
                .toList();
        var tables = options.stream()
                .map(option -> CrossTable.of(cases, item.variable(option), by))
                .toList();
        var p = tables.stream().mapToDouble(CrossTable::p).toArray();
        var adjusted = Holm.adjust(p);
        return new TickTable(
                item,
                IntStream.range(0, p.length)
                        .mapToObj(i -> new Row(options.get(i), tables.get(i), p[i], adjusted[i]))
                        .toList());
    }
}
