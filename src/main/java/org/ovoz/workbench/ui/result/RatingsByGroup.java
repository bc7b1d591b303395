package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.comparison.GroupDifference;
import org.ovoz.tabulation.statistics.Holm;
import org.ovoz.tabulation.statistics.KruskalWallis;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/** The rows of a grid by groups: means with n and interval, ε² of every row, and a test of each with Holm. */
final class RatingsByGroup {

    private static final int MOST_SERIES = 8;

    private final AnalysisContext context;
    private final ResultWording words;
    private final Item.Grid item;
    private final NavigableMap<Integer, GridTable> groups;
    private final Variable column;
    private final List<Row> rows;
    private final List<CrossTable> tables;

    RatingsByGroup(AnalysisContext context, Item.Grid item) {
        this.context = context;
        this.words = context.words();
        this.item = item;
        var by = context.analysis().column();
        this.groups = GridTable.of(context.cases(), item, by);
        this.column = context.cases().variable(by);
        this.rows = item.rows().stream()
                .filter(row -> groups.keySet().stream()
                        .anyMatch(code -> rating(code, row).isPresent()))
                .toList();
        this.tables = rows.stream()
                .map(row -> CrossTable.of(context.cases(), row.variable(), by))
                .toList();
    }

    List<ResultTable> sheets() {
        var guard = new Guard(context);
        return guard.tables(rows.isEmpty(), () -> {
            var means = means(context.caption(), guard);
            return context.shows(Statistic.DIFFERENCES) ? List.of(means, differences()) : List.of(means);
        });
    }

    private ResultTable differences() {
        return new DifferenceTables(context, column)
                .means(tables.stream()
                        .map(table -> new DifferenceTables.Line(
                                words.label(table.row().label()), GroupDifference.ofMeans(table)))
                        .toList());
    }

    private ResultTable means(String caption, Guard guard) {
        var sheet = ResultTable.of(caption, write(caption)).drawn(chart(caption));
        for (var warning : guard.warnings()) {
            sheet = sheet.warn(warning);
        }
        sheet = sheet.note(words.word("ratings.base", context.whom(context.asked())));
        return context.shows(Statistic.TESTS) ? sheet.caveat(words.word("ratings.test")) : sheet;
    }

    private Optional<Rating> rating(int group, Row row) {
        return groups.get(group).rows().stream()
                .filter(rating -> rating.row().equals(row))
                .findFirst();
    }

    private String write(String caption) {
        var markup = new Markup().open("table", "class", "frequencies cross").element("caption", caption);
        markup.open("thead").open("tr").element("td", "").element("td", "");
        groups.keySet().forEach(code -> heading(markup, words.tables().value(column, code)));
        if (context.shows(Statistic.EFFECT)) {
            heading(markup, "ε²");
        }
        if (context.shows(Statistic.TESTS)) {
            heading(markup, "H");
            heading(markup, "p");
            heading(markup, words.word("pairs.holm"));
        }
        markup.close().close();
        var tests = tables.stream().map(CrossTable::kruskalWallis).toList();
        var adjusted = Holm.adjust(tests.stream().mapToDouble(KruskalWallis::p).toArray());
        for (int row = 0; row < rows.size(); row++) {
            block(markup, rows.get(row), tests.get(row), adjusted[row]);
        }
        return markup.close().toString();
    }

    private static void heading(Markup markup, String text) {
        markup.element("th", text, "scope", "col", "class", "number");
    }

    private void block(Markup markup, Row row, KruskalWallis test, double adjusted) {
        var hasIntervals = context.shows(Statistic.INTERVALS);
        markup.open("tbody").open("tr");
        var height = hasIntervals ? "3" : "2";
        markup.element("th", words.label(row.label()), "scope", "rowgroup", "rowspan", height, "class", "category");
        markup.element("th", words.tables().word("mean"), "scope", "row", "class", "line");
        groups.keySet()
                .forEach(code -> number(
                        markup,
                        rating(code, row)
                                .flatMap(rating -> rating.mean()
                                        .map(mean -> words.figures()
                                                .ofRow(words.figures().decimal(mean), rating.n())))));
        tests(markup, test, adjusted, tables.get(rows.indexOf(row)).smallBase());
        markup.close();
        if (hasIntervals) {
            line(markup, words.word("line.interval"), row, this::interval);
        }
        line(markup, "n", row, rating -> Optional.of(words.figures().count(rating.n())));
        markup.close();
    }

    private void line(Markup markup, String name, Row row, Function<Rating, Optional<String>> written) {
        markup.open("tr").element("th", name, "scope", "row", "class", "line");
        groups.keySet().forEach(code -> number(markup, rating(code, row).flatMap(written)));
        var more = (context.shows(Statistic.EFFECT) ? 1 : 0) + (context.shows(Statistic.TESTS) ? 3 : 0);
        for (int i = 0; i < more; i++) {
            markup.element("td", "", "class", "number");
        }
        markup.close();
    }

    private void tests(Markup markup, KruskalWallis test, double adjusted, SmallBase base) {
        var p = new TestWords(words);
        var figures = words.figures();
        if (context.shows(Statistic.EFFECT)) {
            number(markup, Optional.of(figures.compared(figures.decimal(test.epsilonSquared(), 2), base)));
        }
        if (context.shows(Statistic.TESTS)) {
            number(markup, Optional.of(figures.compared(figures.decimal(test.h(), 2), base)));
            number(markup, Optional.of(figures.compared(p.p(test.p()), base)));
            number(markup, Optional.of(figures.compared(p.p(adjusted), base)));
        }
    }

    private Optional<String> interval(Rating rating) {
        return rating.meanInterval()
                .filter(_ -> rating.smallBase().isShown())
                .map(interval -> words.figures().decimal(interval.low(), 2) + "–"
                        + words.figures().decimal(interval.high(), 2));
    }

    private static void number(Markup markup, Optional<String> text) {
        markup.element("td", text.orElse("–"), "class", "number");
    }

    private @Nullable Chart chart(String caption) {
        if (!context.shows(Statistic.CHART) || groups.size() > MOST_SERIES) {
            return null;
        }
        var names = rows.stream().map(row -> words.label(row.label())).toList();
        var scale = item.scale().stream().mapToInt(option -> option.code()).summaryStatistics();
        var series = groups.keySet().stream().map(this::series).toList();
        return Chart.means(words, caption, names, series, scale.getMin(), scale.getMax());
    }

    private Chart.Series series(int code) {
        var means = new ArrayList<Chart.Value>();
        var low = new ArrayList<@Nullable Double>();
        var high = new ArrayList<@Nullable Double>();
        for (var row : rows) {
            var rating = rating(code, row).filter(found -> found.smallBase().isShown());
            var interval = rating.flatMap(Rating::meanInterval);
            means.add(rating.map(found -> Chart.Value.of(found.descriptives().mean(), found.n()))
                    .orElse(Chart.Value.NONE));
            low.add(interval.map(found -> found.low()).orElse(null));
            high.add(interval.map(found -> found.high()).orElse(null));
        }
        return Chart.Series.of(words.tables().value(column, code), means, low, high);
    }
}
