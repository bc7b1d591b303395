package org.ovoz.workbench.ui.result;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.comparison.Comparability;
import org.ovoz.tabulation.comparison.ComparisonTable;
import org.ovoz.ui.Punctuation;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/** Every question by groups, a line each, the strongest effect first; on request the tests with Holm over all lines. */
final class AllByGroup {

    private final AnalysisContext context;
    private final ResultWording words;
    private final boolean isTested;
    private final TestWords tests;

    AllByGroup(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        this.isTested = context.shows(Statistic.TESTS);
        this.tests = new TestWords(words);
    }

    /** The table, and if it is asked for, the same effects with weights. */
    List<ResultTable> sheets() {
        var sheet = sheet();
        return sheet.hasTable()
                ? Stream.concat(Stream.of(sheet), RakedEffects.ofAll(context, this::label))
                        .toList()
                : List.of(sheet);
    }

    private ResultTable sheet() {
        var caption = context.caption();
        if (context.column() == null) {
            return ResultTable.refusal(caption, words.word("all.column"));
        }
        var table = ComparisonTable.of(
                context.cases(), context.questionnaire(), context.analysis().column(), context.countries());
        if (table.lines().stream().allMatch(line -> Double.isNaN(line.effect()))) {
            return ResultTable.refusal(caption, words.word("effect.none"));
        }
        var sheet = ResultTable.of(caption, write(caption, table));
        for (var warning : new Guard(context).warnings()) {
            sheet = sheet.warn(warning);
        }
        var doubtful = table.lines().stream()
                .filter(line -> line.comparability().isDoubtful())
                .map(line -> label(line.variable()))
                .collect(Collectors.joining("; "));
        if (!doubtful.isEmpty()) {
            sheet = sheet.warn(words.word("all.doubtful", doubtful));
        }
        sheet = sheet.note(words.word("all.note", context.whom(context.countries())));
        return isTested ? sheet.caveat(words.word("all.test")) : sheet;
    }

    private String write(String caption, ComparisonTable table) {
        var markup = new Markup().open("table", "class", "frequencies all").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        heads().forEach(head -> markup.element("th", head, "scope", "col", "class", "number"));
        markup.close().close();
        var p = isTested ? table.p() : List.<ComparisonTable.P>of();
        for (var kind : ComparisonTable.Kind.values()) {
            var lines = IntStream.range(0, table.lines().size())
                    .filter(line -> table.lines().get(line).kind() == kind)
                    .boxed()
                    .toList();
            if (!lines.isEmpty()) {
                part(markup, "all." + kind.name().toLowerCase(Locale.ROOT));
                lines.forEach(line -> line(markup, table.lines().get(line), isTested ? p.get(line) : null));
                markup.close();
            }
        }
        if (!table.refusals().isEmpty()) {
            part(markup, "all.refused");
            table.refusals().forEach(refusal -> refusal(markup, refusal));
            markup.close();
        }
        return markup.close().toString();
    }

    private List<String> heads() {
        var effect = words.word("statistic.effect");
        return isTested
                ? List.of("n", effect, "χ² / H", words.word("df"), "p", words.word("pairs.holm"))
                : List.of("n", effect);
    }

    /** Opens a part of the table under its title. */
    private void part(Markup markup, String title) {
        markup.open("tbody").open("tr");
        var width = Integer.toString(1 + heads().size());
        markup.element("th", words.word(title), "scope", "rowgroup", "colspan", width, "class", "group");
        markup.close();
    }

    private void line(Markup markup, ComparisonTable.Line line, ComparisonTable.@Nullable P p) {
        markup.open("tr").element("th", label(line.variable()), "scope", "row");
        number(markup, words.figures().count(line.table().n()));
        var figures = words.figures();
        var base = line.table().smallBase();
        number(markup, figures.compared(figures.decimal(line.effect(), 2), base));
        if (p != null) {
            number(markup, figures.compared(figures.decimal(line.statistic(), 2), base));
            number(markup, Double.isNaN(line.statistic()) || !base.isShown() ? "–" : figures.count(line.df()));
            number(markup, figures.compared(tests.p(p.p()), base));
            number(markup, figures.compared(tests.p(p.adjusted()), base));
        }
        markup.close();
    }

    private void refusal(Markup markup, ComparisonTable.Refusal refusal) {
        markup.open("tr").element("th", label(refusal.variable()), "scope", "row");
        markup.element(
                "td",
                words.word("all.notAsked", names(countries(refusal.comparability()))),
                "colspan",
                Integer.toString(heads().size()));
        markup.close();
    }

    private static Collection<CountryCode> countries(Comparability comparability) {
        return comparability.findings().stream()
                .filter(finding -> finding.reason().refuses())
                .flatMap(finding -> finding.countries().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String names(Collection<CountryCode> countries) {
        return countries.stream().map(words::country).collect(Collectors.joining(", "));
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }

    /** A row or an option says of which question. */
    private String label(Variable variable) {
        var own = words.label(variable.label());
        return variable.kind() == Variable.Kind.SINGLE
                ? own
                : context.questionnaire()
                        .item(variable.item())
                        .map(item -> Punctuation.labelled(words.question(item), own))
                        .orElse(own);
    }
}
