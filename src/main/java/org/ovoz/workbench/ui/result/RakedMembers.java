package org.ovoz.workbench.ui.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.tabulation.Raked;
import org.ovoz.tabulation.RakedTable;
import org.ovoz.tabulation.RakedWeights;
import org.ovoz.ui.markup.Markup;

/** The options of a multiple choice, or the means of the rows of a grid, beside those weighted by known margins. */
final class RakedMembers {

    /** A member as it was answered, and weighted. */
    private record Line(String label, RakedTable table) {}

    private final AnalysisContext context;
    private final ResultWording words;
    private final RakedResult raked;
    private final boolean isOfMeans;

    RakedMembers(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        this.raked = new RakedResult(context);
        this.isOfMeans = context.row().item() instanceof Item.Grid;
    }

    /** A table per country; words instead where there can be none. */
    Stream<ResultTable> sheets() {
        return raked.sheets(this::sheet);
    }

    private ResultTable sheet(CountryCode country, Population population) {
        var caption = raked.caption(country);
        var found = RakedWeights.of(context.cases(), country, population.margins());
        var weights = found.weights();
        if (weights == null) {
            return raked.refused(caption, country, found.unmet().orElseThrow());
        }
        var all = Guard.variables(context.row()).parallelStream()
                .map(context.cases()::variable)
                .filter(variable -> variable.isAskedIn(country))
                .map(variable -> Map.entry(
                        words.label(variable.label()), RakedTable.of(context.cases(), variable.name(), weights)))
                .toList();
        var lines = all.stream()
                .map(entry -> entry.getValue() instanceof RakedTable table ? new Line(entry.getKey(), table) : null)
                .filter(Objects::nonNull)
                .toList();
        return lines.isEmpty()
                ? raked.refused(caption, country, new Raked.NoAnswers())
                : raked.noted(
                        ResultTable.of(caption, markup(caption, lines)),
                        lines.getFirst().table(),
                        population.source());
    }

    private String markup(String caption, List<Line> lines) {
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        heading(markup, "n");
        for (var column : List.of("unweighted", "weighted", "difference")) {
            heading(markup, words.word((isOfMeans ? "raked.mean." : "raked.") + column));
        }
        markup.close().close().open("tbody");
        for (var line : lines) {
            var unweighted = figure(line.table(), false);
            var weighted = figure(line.table(), true);
            markup.open("tr").element("th", line.label(), "scope", "row");
            number(markup, words.figures().count(line.table().valid()));
            number(markup, written(unweighted, line.table()));
            number(markup, written(weighted, line.table()));
            number(markup, written(weighted - unweighted, line.table()));
            markup.close();
        }
        return markup.close().close().toString();
    }

    /** The mean of the codes, or the percent that ticked. */
    private double figure(RakedTable table, boolean isWeighted) {
        return table.rows().stream()
                .mapToDouble(row -> {
                    var percent = isWeighted ? row.weightedExact() : row.unweightedExact();
                    return isOfMeans ? row.code() * percent / 100 : row.code() == 1 ? percent : 0;
                })
                .sum();
    }

    private String written(double figure, RakedTable table) {
        return isOfMeans
                ? words.figures().ofRow(words.figures().decimal(figure, 2), table.valid())
                : words.figures().share(BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP), table.valid());
    }

    private static void heading(Markup markup, String text) {
        markup.element("th", text, "scope", "col", "class", "number");
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }
}
