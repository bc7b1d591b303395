package org.ovoz.report.document;

import java.io.IOException;
import java.util.List;
import org.ovoz.report.ReportBlock;

/** Two blocks side by side, in the cells of a table without lines. */
final class WordPairs {

    /** Between the two, in twentieths of a point. */
    private static final int BETWEEN = 280;

    /** Writes one of the two into its cell. */
    @FunctionalInterface
    interface Side {
        void write(WordPlace place, ReportBlock block) throws IOException;
    }

    private WordPairs() {}

    static void write(WordPlace place, ReportBlock.Pair pair, Side side) throws IOException {
        var table = place.table(1, 2);
        WordTables.noBorders(table);
        var left = left(pair, place.width());
        var right = right(pair, place.width());
        WordTables.widths(table, List.of(place.width() - right - ColumnWidths.MARGIN, right + ColumnWidths.MARGIN));
        var row = table.getRow(0);
        row.setCantSplitRow(true);
        side.write(new WordPlace.Cell(row.getCell(0), left), pair.left());
        side.write(new WordPlace.Cell(row.getCell(1), right), pair.right());
        place.paragraph(WordStyle.GAP);
    }

    static int left(ReportBlock.Pair pair, int width) {
        return (width - BETWEEN) * pair.share() / 100;
    }

    static int right(ReportBlock.Pair pair, int width) {
        return width - BETWEEN - left(pair, width);
    }
}
