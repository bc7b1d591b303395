package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.statistics.Students;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/** n, mean, standard deviation, interval and median of every group, and which groups differ. */
final class GroupMeans {

    private final AnalysisContext context;
    private final ResultWording words;
    private final CrossTable table;
    private final List<Descriptives> groups;
    private final TestWords tests;

    GroupMeans(AnalysisContext context, CrossTable table) {
        this.context = context;
        this.words = context.words();
        this.table = table;
        this.groups = table.groups();
        this.tests = new TestWords(words);
    }

    List<ResultTable> sheets() {
        var sheets = new ArrayList<ResultTable>();
        sheets.add(means());
        if (context.shows(Statistic.TESTS) && table.columnCodes().size() > 2) {
            var pairs = table.dunn();
            if (!pairs.isEmpty()) {
                sheets.add(pairs());
            }
        }
        return sheets;
    }

    private ResultTable means() {
        var caption = words.word("means.caption", context.caption());
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        head(
                markup,
                List.of(
                        "n",
                        words.tables().word("mean"),
                        words.tables().word("sd"),
                        words.word("interval.low"),
                        words.word("interval.high"),
                        words.word("median")));
        markup.open("tbody");
        for (int group = 0; group < groups.size(); group++) {
            row(markup, group);
        }
        markup.close().close();
        var sheet = ResultTable.of(caption, markup.toString()).drawn(chart(caption));
        if (context.shows(Statistic.EFFECT)) {
            sheet = sheet.lead(tests.order(table));
        }
        sheet = sheet.note(tests.base(context, table)).caveat(words.word("means.note"));
        if (context.shows(Statistic.TESTS)) {
            sheet = sheet.notes(tests.ranks(table));
        }
        return context.shows(Statistic.MEAN_TESTS)
                ? sheet.notes(
                        new MeanTestWords(words).lines(table, context.row().kind() == Subject.Kind.NUMBER))
                : sheet;
    }

    private void row(Markup markup, int group) {
        var of = groups.get(group);
        var interval = interval(of);
        markup.open("tr").element("th", name(group), "scope", "row");
        number(markup, words.figures().count(of.n()));
        number(markup, words.figures().ofRow(decimal(of.mean()), of.n()));
        number(markup, words.figures().ofRow(decimal(of.standardDeviation()), of.n()));
        number(markup, interval == null ? "–" : decimal(interval.low()));
        number(markup, interval == null ? "–" : decimal(interval.high()));
        number(markup, words.figures().ofRow(words.figures().decimal(of.median(), 1), of.n()));
        markup.close();
    }

    private ResultTable pairs() {
        var caption = words.word("pairs.caption", context.caption());
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        head(markup, List.of("z", "p", words.word("pairs.holm")));
        markup.open("tbody");
        for (var pair : table.dunn()) {
            markup.open("tr").element("th", name(pair.one()) + " – " + name(pair.other()), "scope", "row");
            var base = SmallBase.ofPair(
                    groups.get(pair.one()).n(), groups.get(pair.other()).n());
            number(markup, words.figures().compared(decimal(pair.z()), base));
            number(markup, words.figures().compared(tests.p(pair.p()), base));
            number(markup, words.figures().compared(tests.p(pair.adjustedP()), base));
            markup.close();
        }
        markup.close().close();
        return ResultTable.of(caption, markup.toString()).caveat(words.word("pairs.note"));
    }

    private static void head(Markup markup, List<String> columns) {
        markup.open("thead").open("tr").element("td", "");
        columns.forEach(column -> markup.element("th", column, "scope", "col", "class", "number"));
        markup.close().close();
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }

    private @Nullable Chart chart(String caption) {
        if (!context.shows(Statistic.CHART)) {
            return null;
        }
        var names = IntStream.range(0, groups.size()).mapToObj(this::name).toList();
        var intervals = groups.stream().map(GroupMeans::interval).toList();
        var means = new ArrayList<Chart.Value>();
        var low = new ArrayList<@Nullable Double>();
        var high = new ArrayList<@Nullable Double>();
        for (int group = 0; group < groups.size(); group++) {
            var interval = intervals.get(group);
            means.add(Chart.Value.of(groups.get(group).mean(), groups.get(group).n()));
            low.add(interval == null ? null : interval.low());
            high.add(interval == null ? null : interval.high());
        }
        var series = List.of(Chart.Series.of(words.tables().word("mean"), means, low, high));
        var axis = axis();
        return Chart.means(words, caption, names, series, axis.getMin(), axis.getMax());
    }

    /** A scale is drawn from its first step to its last, so that its charts can be compared; a number as far as it goes. */
    private DoubleSummaryStatistics axis() {
        var steps = table.row().values().stream()
                .map(Option::code)
                .filter(code -> !Missing.is(code))
                .toList();
        return (steps.isEmpty() ? table.rowCodes() : steps)
                .stream()
                        .mapToDouble(code -> table.row().amount(code).doubleValue())
                        .summaryStatistics();
    }

    private static @Nullable Interval interval(Descriptives of) {
        return !SmallBase.hasPercents(of.n())
                ? null
                : Students.interval(of.mean(), of.standardDeviation(), of.n()).orElse(null);
    }

    private String name(int group) {
        return words.tables().value(table.column(), table.columnCodes().get(group));
    }

    private String decimal(double value) {
        return words.figures().decimal(value, 2);
    }
}
