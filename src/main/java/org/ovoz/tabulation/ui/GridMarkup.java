package org.ovoz.tabulation.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.ui.markup.Markup;

/**
 * A rating grid: rows by descending mean, with n, mean, standard deviation, the share of every point of the scale and of
 * its two highest points. Rows with fewer answers than can be ranked stand last, greyed.
 */
public final class GridMarkup implements TableLayout {

    private final GridTable table;
    private final TableTexts texts;
    private final Figures figures;
    private final List<Extra> extras = new ArrayList<>();
    private boolean isBrief;

    /** A column after the standard deviation: its heading and what it says of a row. */
    private record Extra(String heading, Function<Rating, String> ofRating) {}

    public GridMarkup(GridTable table, TableTexts texts) {
        this.table = table;
        this.texts = texts;
        this.figures = texts.figures();
    }

    /** Adds a column after the standard deviation. */
    public GridMarkup column(String heading, Function<Rating, String> ofRating) {
        extras.add(new Extra(heading, ofRating));
        return this;
    }

    /** Leaves the distribution over the scale and its two highest points out. */
    public GridMarkup brief() {
        isBrief = true;
        return this;
    }

    /** The table; the caption names what it shows and for whom. */
    @Override
    public String write(String caption) {
        var markup = new Markup().open("table", "class", "ratings").element("caption", caption);
        head(markup);
        markup.open("tbody");
        var ranking = Ranking.of(table);
        var highest = table.item().scale().stream().mapToInt(Option::code).max().orElse(1);
        for (var rating : ranking.ranked()) {
            row(markup, rating, highest, "");
        }
        for (var rating : ranking.unranked()) {
            row(markup, rating, highest, "few");
        }
        return markup.close().close().toString();
    }

    private void head(Markup markup) {
        markup.open("thead").open("tr").element("td", "");
        for (var column : List.of("n", "mean", "sd")) {
            markup.element("th", texts.word(column), "scope", "col", "class", "number");
        }
        extras.forEach(extra -> markup.element("th", extra.heading(), "scope", "col", "class", "number"));
        for (var option : points()) {
            var label = texts.label(option.label());
            markup.open("th", "scope", "col", "class", "number point", "title", label);
            markup.text(option.code() + " ").element("small", label).close();
        }
        if (!isBrief) {
            markup.element("th", texts.word("top2"), "scope", "col", "class", "number");
        }
        markup.close().close();
    }

    private void row(Markup markup, Rating rating, int highest, String kind) {
        markup.open("tr", "class", kind).element("th", texts.label(rating.row().label()), "scope", "row");
        markup.element("td", figures.count(rating.n()), "class", "number");
        var share = rating.mean()
                .map(mean -> mean.doubleValue() / highest * 100)
                .map(percent -> "--share:" + Math.round(percent) + "%")
                .orElse("--share:0%");
        if (rating.smallBase().isShown()) {
            markup.element("td", written(rating.mean(), rating), "class", "number bar", "style", share);
        } else {
            markup.element("td", written(rating.mean(), rating), "class", "number");
        }
        markup.element("td", written(rating.standardDeviation(), rating), "class", "number");
        extras.forEach(extra -> markup.element("td", extra.ofRating().apply(rating), "class", "number"));
        for (var option : points()) {
            markup.element("td", figures.share(rating.validPercent(option.code()), rating.n()), "class", "number");
        }
        if (!isBrief) {
            markup.element("td", figures.share(rating.top2Percent(), rating.n()), "class", "number");
        }
        markup.close();
    }

    private List<Option> points() {
        return isBrief ? List.of() : table.item().scale();
    }

    private String written(Optional<BigDecimal> value, Rating rating) {
        return value.map(found -> figures.ofRow(figures.decimal(found), rating.n()))
                .orElse("–");
    }

    /** The line under the table. */
    @Override
    public String base(String whom) {
        var asked = table.rows().stream().mapToInt(Rating::asked).max().orElse(0);
        return texts.word("base", whom, figures.count(asked)) + ". "
                + texts.word("gridNote", Integer.toString(SmallBase.LEAST));
    }
}
