package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Rating;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/** A rating grid with its rows side by side as columns: below them the points of the scale, or the groups. */
final class GridColumns {

    private final AnalysisContext context;
    private final ResultWording words;
    private final Item.Grid item;

    GridColumns(AnalysisContext context, Item.Grid item) {
        this.context = context;
        this.words = context.words();
        this.item = item;
    }

    /** The share of every point of the scale, n and mean of every row. */
    ResultTable byPoint() {
        var caption = context.caption();
        var ratings = GridTable.of(context.cases(), item, context.asked()).rows().stream()
                .filter(rating -> rating.asked() > 0)
                .toList();
        if (ratings.isEmpty()) {
            return ResultTable.refusal(caption, words.word("nobody"));
        }
        var markup = begin(caption, ratings.stream().map(Rating::row).toList(), false).open("tbody");
        line(markup, words.word("banner.n"), ratings, rating -> words.figures().count(rating.n()));
        for (var point : item.scale()) {
            line(
                    markup,
                    point.code() + " " + words.label(point.label()),
                    ratings,
                    rating -> words.figures().share(rating.validPercent(point.code()), rating.n()));
        }
        if (context.shows(Statistic.BOXES)) {
            line(markup, words.word("top2"), ratings, rating -> words.figures().share(rating.top2Percent(), rating.n()));
            line(
                    markup,
                    words.word("bottom2"),
                    ratings,
                    rating -> words.figures().share(rating.bottom2Percent(), rating.n()));
        }
        line(markup, words.tables().word("mean"), ratings, this::mean);
        return ResultTable.of(caption, markup.close().close().toString())
                .note(words.word("transposed.base", context.whom(context.asked())));
    }

    /** The mean of every row in every group, with n. */
    ResultTable byGroup() {
        var guard = new Guard(context);
        var groups = GridTable.of(context.cases(), item, context.analysis().column());
        return guard.tables(groups.isEmpty(), () -> List.of(byGroup(guard, groups))).getFirst();
    }

    private ResultTable byGroup(Guard guard, NavigableMap<Integer, GridTable> groups) {
        var caption = context.caption();
        var rows = item.rows().stream()
                .filter(row -> groups.values().stream().anyMatch(table -> of(table, row).isPresent()))
                .toList();
        var column = context.cases().variable(context.analysis().column());
        var markup = begin(caption, rows, true);
        groups.forEach((code, table) -> {
            var ratings = rows.stream().map(row -> of(table, row)).toList();
            markup.open("tbody").open("tr");
            markup.element(
                    "th",
                    words.tables().value(column, code),
                    "scope",
                    "rowgroup",
                    "rowspan",
                    "2",
                    "class",
                    "category");
            markup.element("th", words.tables().word("mean"), "scope", "row", "class", "line");
            ratings.forEach(rating -> number(markup, rating.map(this::mean).orElse("–")));
            markup.close().open("tr").element("th", "n", "scope", "row", "class", "line");
            ratings.forEach(rating -> number(
                    markup,
                    rating.map(found -> words.figures().count(found.n())).orElse("–")));
            markup.close().close();
        });
        var sheet = ResultTable.of(caption, markup.close().toString());
        for (var warning : guard.warnings()) {
            sheet = sheet.warn(warning);
        }
        return sheet.note(words.word("transposed.base", context.whom(context.asked())));
    }

    private static Optional<Rating> of(GridTable table, Row row) {
        return table.rows().stream().filter(rating -> rating.row().equals(row)).findFirst();
    }

    private Markup begin(String caption, List<Row> rows, boolean hasLines) {
        var markup = new Markup().open("table", "class", "frequencies cross").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        if (hasLines) {
            markup.element("td", "");
        }
        rows.forEach(row -> markup.element("th", words.label(row.label()), "scope", "col", "class", "number"));
        return markup.close().close();
    }

    private static void line(Markup markup, String name, List<Rating> ratings, Function<Rating, String> figure) {
        markup.open("tr").element("th", name, "scope", "row");
        ratings.forEach(rating -> number(markup, figure.apply(rating)));
        markup.close();
    }

    private String mean(Rating rating) {
        return rating.mean()
                .map(mean -> words.figures().ofRow(words.figures().decimal(mean), rating.n()))
                .orElse("–");
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }
}
