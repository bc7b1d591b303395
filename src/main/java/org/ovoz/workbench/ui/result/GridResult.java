package org.ovoz.workbench.ui.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.Reliability;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.ui.GridMarkup;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/** A rating grid: n, mean and standard deviation of every row, and on request intervals, boxes, distribution, ranking. */
final class GridResult {

    private final AnalysisContext context;
    private final ResultWording words;
    private final Item.Grid item;
    private final List<CountryCode> asked;
    private final GridTable table;
    private final Ranking ranking;

    GridResult(AnalysisContext context, Item.Grid item) {
        this.context = context;
        this.words = context.words();
        this.item = item;
        this.asked = context.asked();
        this.table = GridTable.of(context.cases(), item, asked);
        this.ranking = Ranking.of(table);
    }

    List<ResultTable> sheets() {
        var caption = context.caption();
        if (table.rows().stream().allMatch(rating -> rating.asked() == 0)) {
            return List.of(ResultTable.refusal(caption, words.word("nobody")));
        }
        return context.shows(Statistic.RANKING) && !ranking.ranked().isEmpty()
                ? List.of(means(caption), ranked(caption))
                : List.of(means(caption));
    }

    private ResultTable means(String caption) {
        var markup = new GridMarkup(table, words.tables()).brief();
        if (context.shows(Statistic.INTERVALS)) {
            markup.column(words.word("interval.low"), rating -> end(rating, Interval::low));
            markup.column(words.word("interval.high"), rating -> end(rating, Interval::high));
        }
        if (asked.size() > 1) {
            markup.column(words.word("equalMean"), this::equal);
        }
        if (context.shows(Statistic.BOXES)) {
            markup.column(words.word("top2"), rating -> share(rating, rating.top2Percent()));
            markup.column(words.word("bottom2"), rating -> share(rating, rating.bottom2Percent()));
        }
        if (context.shows(Statistic.DISTRIBUTION)) {
            item.scale()
                    .forEach(point -> markup.column(
                            point.code() + " " + words.label(point.label()),
                            rating -> share(rating, rating.validPercent(point.code()))));
        }
        var sheet = ResultTable.of(caption, markup.write(caption))
                .note(markup.base(context.whom(asked)))
                .drawn(chart(caption));
        if (asked.size() > 1) {
            sheet = sheet.caveat(words.word("pooledNote"));
        }
        return context.shows(Statistic.ALPHA) ? sheet.notes(reliability()) : sheet;
    }

    private String end(Rating rating, ToDoubleFunction<Interval> end) {
        return rating.meanInterval()
                .filter(_ -> rating.smallBase().isShown())
                .map(interval -> words.figures().decimal(end.applyAsDouble(interval), 2))
                .orElse("–");
    }

    /** The mean of the countries' means. */
    private String equal(Rating rating) {
        var each = asked.stream()
                .map(country -> new Rating(
                        rating.row(),
                        rating.scale(),
                        context.cases().counts(rating.row().variable(), country)))
                .filter(one -> one.n() > 0)
                .toList();
        var mean = each.stream()
                .mapToDouble(one -> one.descriptives().mean())
                .average()
                .orElse(Double.NaN);
        var smallest = each.stream().mapToInt(Rating::n).min().orElse(0);
        return each.isEmpty() ? "–" : words.figures().ofRow(words.figures().decimal(mean, 2), smallest);
    }

    /** Cronbach's alpha country by country: scales hold together here and not there. */
    private List<String> reliability() {
        return asked.stream()
                .map(country -> {
                    var alpha = Reliability.of(context.cases(), item, List.of(country));
                    return words.word(
                            "alpha",
                            words.country(country),
                            words.figures()
                                    .compared(words.figures().decimal(alpha.alpha(), 2), SmallBase.of(alpha.n())),
                            words.figures().count(alpha.items()),
                            words.figures().count(alpha.n()));
                })
                .toList();
    }

    private String share(Rating rating, BigDecimal percent) {
        return words.figures().share(percent, rating.n());
    }

    /** Highest and lowest rows side by side; a row is never in both lists. */
    private ResultTable ranked(String caption) {
        var k = context.analysis().k();
        var more = ranking.more(k);
        var less = ranking.less(k, more.size());
        var title = words.word("ranking.caption", caption);
        var markup = new Markup().open("table", "class", "ratings").element("caption", title);
        markup.open("thead").open("tr");
        for (var side : List.of("ranking.more", "ranking.less")) {
            markup.element("th", words.word(side), "scope", "col");
            markup.element("th", "n", "scope", "col", "class", "number");
            markup.element("th", words.tables().word("mean"), "scope", "col", "class", "number");
        }
        markup.close().close().open("tbody");
        for (int i = 0; i < Math.max(more.size(), less.size()); i++) {
            markup.open("tr");
            side(markup, more, i);
            side(markup, less, i);
            markup.close();
        }
        markup.close().close();
        return ResultTable.of(title, markup.toString())
                .caveat(words.word("ranking.note", Integer.toString(k), Integer.toString(SmallBase.LEAST)));
    }

    private void side(Markup markup, List<Rating> list, int at) {
        var rating = at < list.size() ? list.get(at) : null;
        markup.element("td", rating == null ? "" : words.label(rating.row().label()));
        markup.element("td", rating == null ? "" : words.figures().count(rating.n()), "class", "number");
        var mean = rating == null
                ? ""
                : rating.mean().map(words.figures()::decimal).orElse("–");
        markup.element("td", mean, "class", "number");
    }

    private @Nullable Chart chart(String caption) {
        if (!context.shows(Statistic.CHART)) {
            return null;
        }
        var rows = ranking.ranked();
        if (rows.isEmpty()) {
            return null;
        }
        var names =
                rows.stream().map(rating -> words.label(rating.row().label())).toList();
        var series = item.scale().stream()
                .map(point -> Chart.Series.of(
                        words.label(point.label()),
                        rows.stream()
                                .map(rating -> Chart.Value.of(rating.validPercent(point.code()), rating.n()))
                                .toList()))
                .toList();
        return Chart.percents("diverging", words, caption, names, series);
    }
}
