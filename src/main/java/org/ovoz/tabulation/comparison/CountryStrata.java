package org.ovoz.tabulation.comparison;

import java.util.Optional;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.statistics.CochranMantelHaenszel;

/**
 * Two groups and two answers, compared within each country: countries differ in their answers and in how they were
 * interviewed, so modes for example can only be read with the countries kept apart.
 */
public final class CountryStrata {

    private CountryStrata() {}

    /**
     * The test of a table of 2 × 2 over the countries of its cases; empty for other tables, where one of the two is the
     * country itself, and where fewer than two countries tell something.
     *
     * @param cases that the table was made of
     */
    public static Optional<CochranMantelHaenszel> test(Cases cases, CrossTable table) {
        var row = cases.snapshot().column(table.row().name());
        var column = cases.snapshot().column(table.column().name());
        var country = cases.snapshot().countryColumn();
        if (table.rowCodes().size() != 2 || table.columnCodes().size() != 2 || row == country || column == country) {
            return Optional.empty();
        }
        return test(tables(cases, table, row, column));
    }

    /** The test of a table of 2 × 2 per country; empty where fewer than two countries tell something. */
    static Optional<CochranMantelHaenszel> test(long[][][] tables) {
        return Optional.of(CochranMantelHaenszel.of(tables)).filter(test -> test.strata() > 1);
    }

    /** A table of 2 × 2 by number of a country. */
    private static long[][][] tables(Cases cases, CrossTable table, int row, int column) {
        var tables = new long[Columns.MAX_COUNTRY + 1][2][2];
        for (int block = 0; block < cases.snapshot().blocks().size(); block++) {
            var groups = cases.groups(block);
            var codes = cases.snapshot().blocks().get(block);
            for (int at = 0; at < cases.snapshot().rows(block); at++) {
                var one = table.rowCodes().indexOf(codes.code(row, at));
                var other = table.columnCodes().indexOf(codes.code(column, at));
                if (groups[at] > 0 && one >= 0 && other >= 0) {
                    tables[groups[at]][one][other]++;
                }
            }
        }
        return tables;
    }
}
