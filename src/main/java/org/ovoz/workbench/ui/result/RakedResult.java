package org.ovoz.workbench.ui.result;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.tabulation.Raked;
import org.ovoz.tabulation.RakedTable;
import org.ovoz.tabulation.RakedWeights;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/**
 * The percents of each country beside those that known margins of its population would give: how much the result hangs
 * on who answered. Never shown unasked, and never instead of the unweighted percents.
 */
final class RakedResult {

    private final AnalysisContext context;
    private final ResultWording words;

    RakedResult(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
    }

    /** A table per country; words instead where there can be none. */
    Stream<ResultTable> sheets() {
        return sheets(this::sheet);
    }

    /** What another kind of table makes of each country whose population is known. */
    Stream<ResultTable> sheets(BiFunction<CountryCode, Population, ResultTable> ofCountry) {
        if (!context.shows(Statistic.RAKED)) {
            return Stream.empty();
        }
        if (!context.analysis().filter().selection().isAll()) {
            return Stream.of(refusal(words.word("raked.filtered")));
        }
        var tables = populations().entrySet().stream().map(entry -> ofCountry.apply(entry.getKey(), entry.getValue()));
        return Stream.concat(tables, unknown());
    }

    /** What another kind of table makes of all countries whose population is known, at once. */
    Stream<ResultTable> together(Function<Map<CountryCode, Population>, ResultTable> ofAll) {
        if (!context.shows(Statistic.RAKED)) {
            return Stream.empty();
        }
        if (!context.analysis().filter().selection().isAll()) {
            return Stream.of(refusal(words.word("raked.filtered")));
        }
        var known = populations();
        return Stream.concat(known.isEmpty() ? Stream.empty() : Stream.of(ofAll.apply(known)), unknown());
    }

    /** Says that parts of the cases are not weighted. */
    Stream<ResultTable> notOfParts() {
        return Stream.of(refusal(words.word("raked.filtered")));
    }

    private Map<CountryCode, Population> populations() {
        var populations = new LinkedHashMap<CountryCode, Population>();
        context.asked()
                .forEach(country -> context.scope()
                        .population(context.analysis(), country)
                        .ifPresent(population -> populations.put(country, population)));
        return populations;
    }

    private Stream<ResultTable> unknown() {
        var known = populations();
        var unknown = context.asked().stream()
                .filter(country -> !known.containsKey(country))
                .map(words::country)
                .collect(Collectors.joining(", "));
        return unknown.isEmpty() ? Stream.empty() : Stream.of(refusal(words.word("raked.unknown", unknown)));
    }

    private ResultTable refusal(String why) {
        return ResultTable.refusal(words.word("raked.caption", context.label()), why);
    }

    private ResultTable sheet(CountryCode country, Population population) {
        var caption = caption(country);
        var raked = RakedTable.of(context.cases(), context.row().name(), country, population.margins());
        return raked instanceof RakedTable table
                ? noted(ResultTable.of(caption, markup(caption, table)), table, population.source())
                : refused(caption, country, raked);
    }

    String caption(CountryCode country) {
        return words.word("raked.caption", context.label() + " – " + words.country(country));
    }

    /** Why there is no table. */
    ResultTable refused(String caption, CountryCode country, Raked raked) {
        return refusal(caption, country, why(raked));
    }

    String why(Raked raked) {
        return switch (raked) {
            case Raked.EmptyCategory empty -> unmet("raked.empty", empty.margin(), empty.code());
            case Raked.WithoutShare without -> unmet("raked.noShare", without.margin(), without.code());
            case Raked.NoAnswers _, RakedTable _ -> words.word("nobody");
        };
    }

    /** A refusal stands without its caption, so it names the country. */
    private ResultTable refusal(String caption, CountryCode country, String why) {
        return ResultTable.refusal(caption, words.country(country) + ". " + why);
    }

    private String unmet(String key, String margin, int code) {
        var variable = context.cases().variable(margin);
        return words.word(key, words.tables().value(variable, code), words.label(variable.label()));
    }

    /** With how good the weights are, where the margins come from, and the caveat. */
    ResultTable noted(ResultTable plain, RakedTable table, String source) {
        return caveats(plain.note(quality(table)).note(source(table.margins(), source)), table.converged());
    }

    /** Where margins come from, and which they are. */
    String source(Collection<String> margins, String source) {
        return words.word(
                "raked.source", margins.stream().map(this::variable).collect(Collectors.joining("; ")), source);
    }

    /** With what holds of every weighted table. */
    ResultTable caveats(ResultTable sheet, List<RakedWeights> weights) {
        return caveats(sheet, weights.stream().allMatch(RakedWeights::converged));
    }

    private ResultTable caveats(ResultTable sheet, boolean converged) {
        var noted = sheet.caveat(words.word("raked.caveat"));
        return converged ? noted : noted.warn(words.word("raked.notConverged"));
    }

    private String quality(RakedTable table) {
        var figures = words.figures();
        var line = words.word(
                "raked.quality",
                figures.count(table.valid()),
                figures.decimal(table.effectiveN(), 1),
                figures.decimal(table.designEffect(), 2),
                figures.decimal(table.smallest(), 2),
                figures.decimal(table.largest(), 2));
        return table.unraked() == 0 ? line : line + " " + words.word("raked.unraked", figures.count(table.unraked()));
    }

    private String markup(String caption, RakedTable table) {
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        number(markup, "th", words.tables().word("frequency"));
        for (var column : new String[] {"unweighted", "weighted", "difference"}) {
            number(markup, "th", words.word("raked." + column));
        }
        markup.close().close().open("tbody");
        rows(table).forEach(row -> row(markup, row, table));
        markup.open("tr", "class", "total").element("th", words.tables().word("total"), "scope", "row");
        number(markup, "td", words.figures().count(table.valid()));
        var all = words.figures().share(new BigDecimal("100.0"), table.valid());
        number(markup, "td", all);
        number(markup, "td", all);
        number(markup, "td", "");
        return markup.close().close().close().toString();
    }

    /** In the order of the table that they are compared with. */
    private Stream<RakedTable.Row> rows(RakedTable table) {
        return context.shows(Statistic.ORDER)
                ? table.rows().stream()
                : table.rows().stream()
                        .sorted(Comparator.comparingInt(RakedTable.Row::frequency)
                                .reversed());
    }

    private void row(Markup markup, RakedTable.Row row, RakedTable table) {
        var figures = words.figures();
        markup.open("tr").element("th", words.tables().value(table.variable(), row.code()), "scope", "row");
        number(markup, "td", figures.count(row.frequency()));
        number(markup, "td", figures.share(row.unweighted(), table.valid()));
        number(markup, "td", figures.share(row.weighted(), table.valid()));
        number(markup, "td", figures.share(row.difference(), table.valid()));
        markup.close();
    }

    private static void number(Markup markup, String tag, String text) {
        if (tag.equals("th")) {
            markup.element(tag, text, "scope", "col", "class", "number");
        } else {
            markup.element(tag, text, "class", "number");
        }
    }

    private String variable(String name) {
        return words.label(context.cases().variable(name).label());
    }
}
