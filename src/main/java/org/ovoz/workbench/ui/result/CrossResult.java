package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.comparison.GroupDifference;
import org.ovoz.workbench.ResultKind;
import org.ovoz.workbench.Statistic;

/** Two variables against each other: the effect first, then the table; ordinal rows also by means and ranks. */
final class CrossResult {

    private static final int MOST_SERIES = 8;

    private final AnalysisContext context;
    private final ResultWording words;
    private final ResultKind kind;
    private final CrossTable table;
    private final TestWords tests;

    CrossResult(AnalysisContext context, ResultKind kind) {
        this.context = context;
        this.words = context.words();
        this.kind = kind;
        this.table = CrossTable.of(
                context.cases(), context.row().name(), context.analysis().column());
        this.tests = new TestWords(words);
    }

    List<ResultTable> sheets() {
        var guard = new Guard(context);
        return guard.tables(table.n() == 0, () -> tables(guard));
    }

    private List<ResultTable> tables(Guard guard) {
        var sheets = new ArrayList<ResultTable>();
        if (kind != ResultKind.MEASURED) {
            sheets.add(cross(context.caption()));
        }
        if (kind == ResultKind.MEASURED
                || kind == ResultKind.RANKED
                        && (context.shows(Statistic.MEANS) || context.shows(Statistic.MEAN_TESTS))) {
            sheets.addAll(new GroupMeans(context, table).sheets());
        }
        sheets.addAll(differences());
        var first = new OrderWords(context, table).in(sheets.getFirst());
        for (var warning : guard.warnings()) {
            first = first.warn(warning);
        }
        sheets.set(0, first);
        return sheets;
    }

    /** Of the shares of every answer, and of the means where the answers are in order. */
    private List<ResultTable> differences() {
        if (!context.shows(Statistic.DIFFERENCES)) {
            return List.of();
        }
        return switch (kind) {
            case MEASURED -> List.of(meanDifferences());
            case RANKED -> List.of(shareDifferences(), meanDifferences());
            default -> List.of(shareDifferences());
        };
    }

    private ResultTable shareDifferences() {
        return new DifferenceTables(context, table.column())
                .shares(table.rowCodes().stream()
                        .map(code -> new DifferenceTables.Line(
                                words.tables().value(table.row(), code), GroupDifference.ofShares(table, code)))
                        .toList());
    }

    private ResultTable meanDifferences() {
        return new DifferenceTables(context, table.column())
                .means(List.of(new DifferenceTables.Line(words.tables().word("mean"), GroupDifference.ofMeans(table))));
    }

    private ResultTable cross(String caption) {
        var sheet = ResultTable.of(caption, new CrossMarkup(table, context).write(caption))
                .drawn(chart(caption));
        if (context.shows(Statistic.EFFECT)) {
            sheet = sheet.lead(tests.association(table));
        }
        sheet = sheet.note(tests.base(context, table));
        if (context.shows(Statistic.RESIDUALS)) {
            sheet = sheet.caveat(words.word("residualNote"));
        }
        if (!context.shows(Statistic.TESTS)) {
            return sheet;
        }
        return sheet.notes(tests.chiSquare(table))
                .notes(tests.withinCountries(context.cases(), table).stream().toList());
    }

    private @Nullable Chart chart(String caption) {
        var groups = table.columnCodes().size();
        if (!context.shows(Statistic.CHART)
                || groups > MOST_SERIES
                || table.rowCodes().size() > 2 * MOST_SERIES) {
            return null;
        }
        return kind == ResultKind.RANKED && table.rowCodes().size() <= MOST_SERIES ? scale(caption) : bars(caption);
    }

    /** Groups side by side at every answer. */
    private @Nullable Chart bars(String caption) {
        var series = IntStream.range(0, table.columnCodes().size())
                .mapToObj(column -> Chart.Series.of(group(column), percents(column)))
                .toList();
        return Chart.percents("bars", words, caption, answers(), series);
    }

    /** The answers of a scale, group by group. */
    private @Nullable Chart scale(String caption) {
        var groups = IntStream.range(0, table.columnCodes().size())
                .mapToObj(this::group)
                .toList();
        var series = IntStream.range(0, table.rowCodes().size())
                .mapToObj(row -> Chart.Series.of(
                        answers().get(row),
                        IntStream.range(0, groups.size())
                                .mapToObj(column -> percents(column).get(row))
                                .toList()))
                .toList();
        return Chart.percents("diverging", words, caption, groups, series);
    }

    /** What the table says of a group; nothing is drawn that it does not say. */
    private List<Chart.Value> percents(int column) {
        var total = table.columnTotals()[column];
        return IntStream.range(0, table.rowCodes().size())
                .mapToObj(row -> Chart.Value.of(Percent.of(table.counts()[row][column], total), total))
                .toList();
    }

    private List<String> answers() {
        return table.rowCodes().stream()
                .map(code -> words.tables().value(table.row(), code))
                .toList();
    }

    private String group(int column) {
        return words.tables().value(table.column(), table.columnCodes().get(column));
    }
}
