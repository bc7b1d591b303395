package org.ovoz.tabulation.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.ui.markup.Markup;

/**
 * One table with a column for each country: percents of the valid answers, percents of the cases that answered a multiple
 * choice, or means. A dash stands where a country was not offered the answer.
 */
final class CountryColumns {

    private static final BigDecimal NOBODY = BigDecimal.ZERO.setScale(1);

    /** @param share the length of the bar beside the figure in percent of its room; empty for none */
    private record Cell(String figure, Optional<BigDecimal> share) {
        private static final Cell NONE = new Cell("–", Optional.empty());
    }

    private record Line(String label, List<Cell> cells) {}

    private final TableTexts texts;
    private final Figures figures;
    private final Map<CountryCode, String> countries;

    /** @param countries the names of the columns, in their order */
    CountryColumns(TableTexts texts, Map<CountryCode, String> countries) {
        this.texts = texts;
        this.figures = texts.figures();
        this.countries = new LinkedHashMap<>(countries);
    }

    /**
     * Valid percents.
     *
     * @param all the countries together, whose rows the table has
     */
    String percents(String caption, FrequencyTable all, Map<CountryCode, FrequencyTable> tables) {
        var lines = all.rows().stream().map(row -> {
            var option = all.variable().values().stream()
                    .filter(found -> found.code() == row.code())
                    .findFirst();
            return new Line(texts.value(all.variable(), row.code()), cells(country -> {
                var table = tables.get(country);
                var percent = table.rows().stream()
                        .filter(found -> found.code() == row.code())
                        .map(FrequencyTable.Row::validPercent)
                        .findFirst();
                return option.isPresent() && !isOffered(option.get(), country)
                        ? Cell.NONE
                        : share(percent.orElse(NOBODY), table.valid());
            }));
        });
        return write(caption, country -> tables.get(country).valid(), Stream.concat(lines, mean(all, tables)));
    }

    /** The means of a number. */
    private Stream<Line> mean(FrequencyTable all, Map<CountryCode, FrequencyTable> tables) {
        return all.variable().kind() == Variable.Kind.NUMBER
                ? Stream.of(new Line(texts.word("mean"), cells(country -> {
                    var of = tables.get(country).descriptives();
                    return of.n() == 0
                            ? Cell.NONE
                            : new Cell(figures.ofRow(figures.decimal(of.mean(), 2), of.n()), Optional.empty());
                })))
                : Stream.empty();
    }

    /** Percents of the cases that ticked something. */
    String ticks(String caption, MultipleResponseTable all, Map<CountryCode, MultipleResponseTable> tables) {
        var lines = all.rows().stream()
                .map(row -> new Line(texts.label(row.option().label()), cells(country -> {
                    var table = tables.get(country);
                    var percent = table.rows().stream()
                            .filter(found ->
                                    found.option().code() == row.option().code())
                            .map(MultipleResponseTable.Row::percentOfCases)
                            .findFirst();
                    return isOffered(row.option(), country)
                            ? share(percent.orElse(NOBODY), table.answered())
                            : Cell.NONE;
                })));
        return write(caption, country -> tables.get(country).answered(), lines);
    }

    /** Means of rows, the row with the highest mean of all countries together first. */
    String means(String caption, GridTable all, Map<CountryCode, GridTable> tables) {
        var highest = all.item().scale().stream().mapToInt(Option::code).max().orElse(1);
        var ranking = Ranking.of(all);
        var lines = Stream.concat(ranking.ranked().stream(), ranking.unranked().stream())
                .map(row -> new Line(
                        texts.label(row.row().label()),
                        cells(country -> tables.get(country).rows().stream()
                                .filter(rating -> rating.row().equals(row.row()))
                                .findFirst()
                                .map(rating -> mean(rating, highest))
                                .orElse(Cell.NONE))));
        return write(
                caption,
                country -> tables.get(country).rows().stream()
                        .mapToInt(Rating::asked)
                        .max()
                        .orElse(0),
                lines);
    }

    private List<Cell> cells(Function<CountryCode, Cell> cell) {
        return countries.keySet().stream().map(cell).toList();
    }

    private Cell share(BigDecimal percent, int base) {
        return new Cell(
                figures.share(percent, base), SmallBase.hasPercents(base) ? Optional.of(percent) : Optional.empty());
    }

    private Cell mean(Rating rating, int highest) {
        var share = rating.mean()
                .filter(_ -> rating.smallBase().isShown())
                .map(mean -> mean.movePointRight(2).divide(BigDecimal.valueOf(highest), RoundingMode.HALF_UP));
        return new Cell(
                rating.mean()
                        .map(mean -> figures.ofRow(figures.decimal(mean), rating.n()))
                        .orElse("–"),
                share);
    }

    private static boolean isOffered(Option option, CountryCode country) {
        return option.only().isEmpty() || option.only().contains(country);
    }

    private String write(String caption, ToIntFunction<CountryCode> base, Stream<Line> lines) {
        var markup =
                new Markup().open("table", "class", "frequencies countries").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        countries.forEach((country, name) -> markup.open("th", "scope", "col", "class", "number")
                .text(name + " ")
                .element("small", "n = " + figures.count(base.applyAsInt(country)))
                .close());
        markup.close().close().open("tbody");
        lines.forEach(line -> {
            markup.open("tr").element("th", line.label(), "scope", "row");
            line.cells()
                    .forEach(cell -> cell.share()
                            .ifPresentOrElse(
                                    share -> markup.element(
                                            "td",
                                            cell.figure(),
                                            "class",
                                            "number bar",
                                            "style",
                                            "--share:" + share.toPlainString() + "%"),
                                    () -> markup.element("td", cell.figure(), "class", "number")));
            markup.close();
        });
        return markup.close().close().toString();
    }
}
