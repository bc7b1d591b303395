package org.ovoz.workbench.ui.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.RakedWeights;
import org.ovoz.tabulation.WeightedCounts;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Subject;

/**
 * Groups side by side, as they answered and weighted by known margins of their population: of cross tables, multiple
 * choices, grids and banners. Countries that are compared have their own margins each; other groups have those of their
 * country, a table for each country. The weights are those of the whole country, whatever the group.
 */
final class RakedGroups {

    /** A group, and how it answers a variable; nothing of a group whose wave does not have it. */
    record Column(String label, Function<String, Optional<WeightedCounts>> counts) {

        /** Every variable is counted once, however many lines it has. */
        static Column of(String label, Function<String, Optional<WeightedCounts>> counting) {
            var counted = new HashMap<String, Optional<WeightedCounts>>();
            return new Column(label, name -> counted.computeIfAbsent(name, counting));
        }
    }

    /** A line of a table: the share of an answer, or the mean of a variable. */
    private record Line(String label, String variable, int code, boolean isMean, boolean hasBase) {}

    /** A question of the table; its answers share their base. */
    private record Block(String heading, String base, List<Line> lines) {}

    private final AnalysisContext context;
    private final ResultWording words;
    private final RakedResult raked;

    RakedGroups(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        this.raked = new RakedResult(context);
    }

    /** The weighted tables; words instead where there can be none. */
    Stream<ResultTable> sheets() {
        return context.analysis().column().equals(Analysis.COUNTRY)
                ? raked.together(this::countries)
                : raked.sheets(this::within);
    }

    /** Every country as a column with weights of its own. */
    private ResultTable countries(Map<CountryCode, Population> populations) {
        var caption = words.word("raked.caption", context.caption());
        var all = new LinkedHashMap<CountryCode, RakedWeights>();
        var refused = new ArrayList<String>();
        populations.forEach((country, population) -> {
            var found = RakedWeights.of(context.cases(), country, population.margins());
            var weights = found.weights();
            if (weights == null) {
                refused.add(
                        words.country(country) + ". " + raked.why(found.unmet().orElseThrow()));
            } else {
                all.put(country, weights);
            }
        });
        var columns = new RakedColumns(context).ofCountries(all);
        var sheet = columns.isEmpty()
                ? ResultTable.refusal(caption, String.join(" ", refused))
                : table(caption, columns, false);
        if (!columns.isEmpty()) {
            for (var why : refused) {
                sheet = sheet.warn(why);
            }
            for (var entry : populations.entrySet()) {
                sheet = sheet.note(words.country(entry.getKey()) + ". "
                        + raked.source(
                                entry.getValue().margins().keySet(),
                                entry.getValue().source()));
            }
            sheet = raked.caveats(sheet, List.copyOf(all.values()));
        }
        return sheet;
    }

    /** The groups of one country. */
    private ResultTable within(CountryCode country, Population population) {
        var caption = raked.caption(country);
        var found = RakedWeights.of(context.cases(), country, population.margins());
        var weights = found.weights();
        if (weights == null) {
            return raked.refused(caption, country, found.unmet().orElseThrow());
        }
        var columns = new RakedColumns(context).within(country, weights);
        var sheet = columns.isEmpty()
                ? ResultTable.refusal(caption, words.country(country) + ". " + words.word("nobody"))
                : table(caption, columns, true)
                        .note(raked.source(population.margins().keySet(), population.source()));
        return columns.isEmpty() ? sheet : raked.caveats(sheet, List.of(weights));
    }

    /** A table of the questions of the analysis in these columns. */
    ResultTable table(String caption, List<Column> columns, boolean isOfOneCountry) {
        var subjects = Guard.rows(context);
        var blocks = subjects.stream()
                .filter(subject ->
                        new Guard(context.about(subject)).refusalOfSources().isEmpty())
                .map(subject -> block(subject, columns, subjects.size() > 1))
                .toList();
        if (blocks.isEmpty()) {
            return ResultTable.refusal(
                    caption, new Guard(context).refusalOfSources().orElseGet(() -> words.word("nobody")));
        }
        var markup = new Markup().open("table", "class", "frequencies cross").element("caption", caption);
        markup.open("thead").open("tr").element("td", "").element("td", "");
        columns.forEach(column -> markup.element("th", column.label(), "scope", "col", "class", "number"));
        markup.close().close();
        blocks.forEach(block -> write(markup, block, columns));
        return ResultTable.of(caption, markup.close().toString())
                .caveat(words.word(isOfOneCountry ? "raked.groups.base" : "raked.countries.base"));
    }

    private Block block(Subject subject, List<Column> columns, boolean isOneOfSeveral) {
        var heading = isOneOfSeveral ? words.label(subject) : "";
        return switch (subject.kind()) {
            case SINGLE, FACT, RATING -> new Block(heading, subject.name(), answers(subject, columns));
            case NUMBER ->
                new Block(heading, "", List.of(new Line(words.tables().word("mean"), subject.name(), 0, true, true)));
            case MULTIPLE, GRID ->
                new Block(
                        heading,
                        "",
                        Guard.variables(subject).stream()
                                .map(name -> new Line(
                                        words.label(
                                                context.cases().variable(name).label()),
                                        name,
                                        1,
                                        subject.kind() == Subject.Kind.GRID,
                                        true))
                                .filter(line -> columns.stream()
                                        .anyMatch(column -> column.counts()
                                                .apply(line.variable())
                                                .filter(counts -> counts.n() > 0)
                                                .isPresent()))
                                .toList());
            case ALL -> new Block(heading, "", List.of());
        };
    }

    private List<Line> answers(Subject subject, List<Column> columns) {
        var codes = new TreeSet<Integer>();
        columns.forEach(column -> column.counts()
                .apply(subject.name())
                .ifPresent(counts -> codes.addAll(counts.counts().validCodes().keySet())));
        var variable = context.cases().variable(subject.name());
        return codes.stream()
                .map(code -> new Line(words.tables().value(variable, code), subject.name(), code, false, false))
                .toList();
    }

    private void write(Markup markup, Block block, List<Column> columns) {
        markup.open("tbody");
        if (!block.heading().isEmpty()) {
            var all = Integer.toString(2 + columns.size());
            markup.open("tr")
                    .element("th", block.heading(), "scope", "rowgroup", "colspan", all, "class", "group")
                    .close();
        }
        if (!block.base().isEmpty()) {
            markup.open("tr").element("th", "").element("th", words.word("raked.n"), "scope", "row", "class", "line");
            columns.forEach(column -> number(markup, base(column.counts().apply(block.base()))));
            markup.close();
        }
        block.lines().forEach(line -> write(markup, line, columns));
        markup.close();
    }

    private void write(Markup markup, Line line, List<Column> columns) {
        var mean = line.isMean() ? "mean." : "";
        var height = line.hasBase() ? "4" : "3";
        markup.open("tr").element("th", line.label(), "scope", "rowgroup", "rowspan", height, "class", "category");
        if (line.hasBase()) {
            figures(markup, "raked.n", line, columns, this::base);
            markup.close().open("tr");
        }
        figures(markup, "raked." + mean + "unweighted", line, columns, of -> figure(line, of, false));
        markup.close().open("tr");
        figures(markup, "raked." + mean + "weighted", line, columns, of -> figure(line, of, true));
        markup.close().open("tr");
        figures(markup, "raked." + mean + "difference", line, columns, of -> difference(line, of));
        markup.close();
    }

    private void figures(
            Markup markup,
            String key,
            Line line,
            List<Column> columns,
            Function<Optional<WeightedCounts>, String> written) {
        markup.element("th", words.word(key), "scope", "row", "class", "line");
        columns.forEach(column -> number(markup, written.apply(column.counts().apply(line.variable()))));
    }

    private String base(Optional<WeightedCounts> counts) {
        return counts.filter(of -> of.n() > 0)
                .map(of ->
                        words.figures().count(of.n()) + " (" + words.figures().decimal(of.effectiveN(), 1) + ")")
                .orElse("0");
    }

    private String figure(Line line, Optional<WeightedCounts> counts, boolean isWeighted) {
        return counts.filter(of -> of.n() > 0)
                .map(of -> written(
                        line,
                        line.isMean()
                                ? isWeighted ? of.weightedMean() : of.mean()
                                : isWeighted ? of.weightedPercent(line.code()) : of.percent(line.code()),
                        of.n()))
                .orElse("–");
    }

    private String difference(Line line, Optional<WeightedCounts> counts) {
        return counts.filter(of -> of.n() > 0)
                .map(of -> written(
                        line,
                        line.isMean()
                                ? of.weightedMean() - of.mean()
                                : of.weightedPercent(line.code()) - of.percent(line.code()),
                        of.n()))
                .orElse("–");
    }

    private String written(Line line, double figure, int n) {
        if (!line.isMean()) {
            return words.figures().share(BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP), n);
        }
        Variable variable = context.cases().variable(line.variable());
        return words.figures()
                .ofRow(words.figures().decimal(figure * variable.amount(1).doubleValue(), 2), n);
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }
}
