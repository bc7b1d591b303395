package org.ovoz.tabulation;

import java.util.Collection;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.tabulation.columns.Block;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.statistics.Cronbach;

/** Cronbach's α of a rating grid: one fold over its rows' columns. */
public final class Reliability {

    private final int[] columns;
    private final long[] sums;
    private final long[] squares;
    private long n;
    private long totalSquares;

    private Reliability(int[] columns) {
        this.columns = columns;
        this.sums = new long[columns.length];
        this.squares = new long[columns.length];
    }

    /** α of the rows that are asked in all of these countries, over the cases that rated every one of them. */
    public static Cronbach of(Cases cases, Item.Grid item, Collection<CountryCode> countries) {
        var snapshot = cases.snapshot();
        var reliability = new Reliability(item.rows().stream()
                .map(Row::variable)
                .filter(row -> countries.stream().allMatch(cases.variable(row)::isAskedIn))
                .mapToInt(snapshot::column)
                .toArray());
        var counted = cases.among(countries);
        for (int block = 0; block < snapshot.blocks().size(); block++) {
            var groups = cases.groups(block);
            for (int row = 0; row < snapshot.rows(block); row++) {
                if (counted[groups[row]]) {
                    reliability.add(snapshot.blocks().get(block), row);
                }
            }
        }
        return Cronbach.of(reliability.n, reliability.sums, reliability.squares, reliability.totalSquares);
    }

    private void add(Block block, int row) {
        long total = 0;
        for (var column : columns) {
            var code = block.code(column, row);
            if (code < 0) {
                return;
            }
            total += code;
        }
        for (int item = 0; item < columns.length; item++) {
            long code = block.code(columns[item], row);
            sums[item] += code;
            squares[item] += code * code;
        }
        n++;
        totalSquares += total * total;
    }
}
