package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.RakedWeights;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.WeightedCounts;
import org.ovoz.tabulation.comparison.ComparisonTable;
import org.ovoz.tabulation.statistics.WeightedAssociation;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Statistic;

/**
 * How strong each line of a result is that has nothing but effects – every question by groups, ranks against a number – as
 * its cases answered, and weighted by known margins. Countries that are compared have their own margins each; other groups
 * have those of their country, a table for each country.
 */
final class RakedEffects {

    /** A line, and how its effect is computed from a table of weights, rows its codes and columns the groups. */
    private record Line(String label, String variable, ToDoubleFunction<double[][]> effect) {}

    private final AnalysisContext context;
    private final ResultWording words;
    private final RakedResult raked;
    private final List<Line> lines;

    private RakedEffects(AnalysisContext context, List<Line> lines) {
        this.context = context;
        this.words = context.words();
        this.raked = new RakedResult(context);
        this.lines = lines;
    }

    /** Of every question by groups, in the order of that table. */
    static Stream<ResultTable> ofAll(AnalysisContext context, Function<Variable, String> label) {
        if (!context.shows(Statistic.RAKED)) {
            return Stream.empty();
        }
        var by = context.analysis().column();
        var lines =
                ComparisonTable.of(context.cases(), context.questionnaire(), by, context.countries()).lines().stream()
                        .map(line -> new Line(
                                label.apply(line.variable()),
                                line.variable().name(),
                                line.kind() == ComparisonTable.Kind.ORDERED
                                        ? WeightedAssociation::epsilonSquared
                                        : WeightedAssociation::cramersV))
                        .toList();
        return new RakedEffects(context, lines).sheets();
    }

    /** Of variables against the number on the columns. */
    static Stream<ResultTable> ofRanks(AnalysisContext context, List<Variable> variables) {
        var words = context.words();
        var lines = variables.stream()
                .map(one -> new Line(words.label(one.label()), one.name(), WeightedAssociation::spearman))
                .toList();
        return new RakedEffects(context, lines).sheets();
    }

    private Stream<ResultTable> sheets() {
        return context.analysis().column().equals(Analysis.COUNTRY)
                ? raked.together(this::countries)
                : raked.sheets(this::within);
    }

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
        if (all.size() < 2) {
            refused.add(words.word("raked.effects.two"));
            return ResultTable.refusal(caption, String.join(" ", refused));
        }
        var sheet = table(caption, variable -> {
            var groups = new TreeMap<Integer, WeightedCounts>();
            all.values().forEach(weights -> groups.put(groups.size(), weights.counts(variable)));
            return groups;
        });
        for (var why : refused) {
            sheet = sheet.warn(why);
        }
        for (var country : all.keySet()) {
            var population = populations.get(country);
            sheet = sheet.note(words.country(country) + ". "
                    + raked.source(population.margins().keySet(), population.source()));
        }
        return raked.caveats(sheet, List.copyOf(all.values()));
    }

    private ResultTable within(CountryCode country, Population population) {
        var caption = raked.caption(country);
        var found = RakedWeights.of(context.cases(), country, population.margins());
        var weights = found.weights();
        if (weights == null) {
            return raked.refused(caption, country, found.unmet().orElseThrow());
        }
        var by = context.analysis().column();
        var sheet = table(caption, variable -> weights.counts(variable, by))
                .note(raked.source(population.margins().keySet(), population.source()));
        return raked.caveats(sheet, List.of(weights));
    }

    private ResultTable table(String caption, Function<String, NavigableMap<Integer, WeightedCounts>> groupsOf) {
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        Stream.of("n", words.word("raked.effect.unweighted"), words.word("raked.effect.weighted"), difference())
                .forEach(head -> markup.element("th", head, "scope", "col", "class", "number"));
        markup.close().close().open("tbody");
        lines.forEach(line -> write(markup, line, groupsOf.apply(line.variable())));
        return ResultTable.of(caption, markup.close().close().toString()).caveat(words.word("raked.effects"));
    }

    private String difference() {
        return words.word("raked.mean.difference");
    }

    private void write(Markup markup, Line line, NavigableMap<Integer, WeightedCounts> groups) {
        var codes = new TreeSet<Integer>();
        groups.values()
                .forEach(group -> codes.addAll(group.counts().validCodes().keySet()));
        var given = line.effect()
                .applyAsDouble(
                        matrix(codes, groups, (group, code) -> group.counts().of(code)));
        var weighted = line.effect()
                .applyAsDouble(
                        matrix(codes, groups, (group, code) -> group.weights().getOrDefault(code, 0.0)));
        var sizes = groups.values().stream().mapToLong(WeightedCounts::n).toArray();
        var base = SmallBase.ofGroups(sizes);
        markup.open("tr").element("th", line.label(), "scope", "row");
        number(markup, words.figures().count(Arrays.stream(sizes).sum()));
        for (var figure : new double[] {given, weighted, weighted - given}) {
            number(markup, words.figures().compared(words.figures().decimal(figure, 2), base));
        }
        markup.close();
    }

    /** What stands in a cell. */
    private interface Cell {
        double of(WeightedCounts group, int code);
    }

    private static double[][] matrix(TreeSet<Integer> codes, NavigableMap<Integer, WeightedCounts> groups, Cell cell) {
        return codes.stream()
                .map(code -> groups.values().stream()
                        .mapToDouble(group -> cell.of(group, code))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }
}
