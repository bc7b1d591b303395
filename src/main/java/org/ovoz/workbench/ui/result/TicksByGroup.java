package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.TickTable;
import org.ovoz.tabulation.comparison.GroupDifference;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/** The options of a multiple choice by groups: each option is a table and a test of its own. */
final class TicksByGroup {

    private static final int MOST_SERIES = 8;
    private static final int TICKED = 1;

    private final AnalysisContext context;
    private final ResultWording words;
    private final TickTable table;
    private final Variable column;
    private final List<Integer> groups;

    TicksByGroup(AnalysisContext context, Item.MultipleChoice item) {
        this.context = context;
        this.words = context.words();
        this.table = TickTable.of(context.cases(), item, context.analysis().column());
        this.column = context.cases().variable(context.analysis().column());
        var codes = new TreeSet<Integer>();
        table.rows().forEach(row -> codes.addAll(row.table().columnCodes()));
        this.groups = List.copyOf(codes);
    }

    List<ResultTable> sheets() {
        var guard = new Guard(context);
        return guard.tables(groups.isEmpty(), () -> {
            var ticks = ticks(context.caption(), guard);
            return context.shows(Statistic.DIFFERENCES) ? List.of(ticks, differences()) : List.of(ticks);
        });
    }

    private ResultTable differences() {
        return new DifferenceTables(context, column)
                .shares(table.rows().stream()
                        .map(row -> new DifferenceTables.Line(
                                words.label(row.option().label()), GroupDifference.ofShares(row.table(), TICKED)))
                        .toList());
    }

    private ResultTable ticks(String caption, Guard guard) {
        var sheet = ResultTable.of(caption, write(caption)).drawn(chart(caption));
        for (var warning : guard.warnings()) {
            sheet = sheet.warn(warning);
        }
        sheet = sheet.note(words.word("ticks.base", context.whom(context.asked())))
                .caveat(words.tables().word("multipleAnswers"));
        return context.shows(Statistic.TESTS) ? sheet.caveat(words.word("ticks.test")) : sheet;
    }

    private String write(String caption) {
        var markup = new Markup().open("table", "class", "frequencies cross").element("caption", caption);
        markup.open("thead").open("tr").element("td", "").element("td", "");
        groups.forEach(code -> heading(markup, words.tables().value(column, code)));
        if (context.shows(Statistic.EFFECT)) {
            heading(markup, "V");
        }
        if (context.shows(Statistic.TESTS)) {
            heading(markup, "p");
            heading(markup, words.word("pairs.holm"));
        }
        markup.close().close();
        table.rows().forEach(row -> option(markup, row));
        return markup.close().toString();
    }

    private static void heading(Markup markup, String text) {
        markup.element("th", text, "scope", "col", "class", "number");
    }

    private void option(Markup markup, TickTable.Row row) {
        markup.open("tbody").open("tr");
        var label = words.label(row.option().label());
        markup.element("th", label, "scope", "rowgroup", "rowspan", "2", "class", "category");
        markup.element("th", words.word("line.count"), "scope", "row", "class", "line");
        groups.forEach(code -> markup.element("td", count(row, code), "class", "number"));
        tests(markup, row);
        markup.close().open("tr");
        markup.element("th", words.word("line.column"), "scope", "row", "class", "line");
        groups.forEach(code -> markup.element("td", percent(row, code), "class", "number"));
        IntStream.range(0, testColumns()).forEach(_ -> markup.element("td", "", "class", "number"));
        markup.close().close();
    }

    private int testColumns() {
        return (context.shows(Statistic.EFFECT) ? 1 : 0) + (context.shows(Statistic.TESTS) ? 2 : 0);
    }

    private void tests(Markup markup, TickTable.Row row) {
        var tests = new TestWords(words);
        if (context.shows(Statistic.EFFECT)) {
            var v = row.table().chiSquare().cramersV();
            markup.element("td", compared(row, words.figures().decimal(v, 2)), "class", "number");
        }
        if (context.shows(Statistic.TESTS)) {
            markup.element("td", compared(row, tests.p(row.p())), "class", "number");
            markup.element("td", compared(row, tests.p(row.adjustedP())), "class", "number");
        }
    }

    private String compared(TickTable.Row row, String figure) {
        return words.figures().compared(figure, row.table().smallBase());
    }

    private String count(TickTable.Row row, int code) {
        var at = row.table().columnCodes().indexOf(code);
        return at < 0 ? "–" : words.figures().count(row.ticks(at));
    }

    private String percent(TickTable.Row row, int code) {
        var at = row.table().columnCodes().indexOf(code);
        if (at < 0) {
            return "–";
        }
        var base = row.table().columnTotals()[at];
        return words.figures().share(Percent.of(row.ticks(at), base), base);
    }

    private @Nullable Chart chart(String caption) {
        if (!context.shows(Statistic.CHART) || groups.size() > MOST_SERIES) {
            return null;
        }
        var names = table.rows().stream()
                .map(row -> words.label(row.option().label()))
                .toList();
        var series = groups.stream()
                .map(code -> Chart.Series.of(words.tables().value(column, code), values(code)))
                .toList();
        return Chart.percents("bars", words, caption, names, series);
    }

    private List<Chart.Value> values(int code) {
        return table.rows().stream().map(row -> value(row, code)).toList();
    }

    /** The share of a group that ticked the option; none where it was not offered, or too few answered. */
    private static Chart.Value value(TickTable.Row row, int code) {
        var at = row.table().columnCodes().indexOf(code);
        if (at < 0) {
            return Chart.Value.NONE;
        }
        var base = row.table().columnTotals()[at];
        return Chart.Value.of(Percent.of(row.ticks(at), base), base);
    }
}
