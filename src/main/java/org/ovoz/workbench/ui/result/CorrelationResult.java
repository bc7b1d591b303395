package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.EffectSize;
import org.ovoz.tabulation.statistics.Holm;
import org.ovoz.tabulation.statistics.Spearman;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/** Ordered answers, numbers or the rows of a grid against a number: a line each, by the correlation of their ranks. */
final class CorrelationResult {

    private final AnalysisContext context;
    private final ResultWording words;

    CorrelationResult(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
    }

    /** The table, and if it is asked for, the same correlations with weights. */
    List<ResultTable> sheets() {
        var sheet = sheet();
        return sheet.hasTable()
                ? Stream.concat(Stream.of(sheet), RakedEffects.ofRanks(context, variables()))
                        .toList()
                : List.of(sheet);
    }

    private List<Variable> variables() {
        return Guard.variables(context.row()).stream()
                .map(context.cases()::variable)
                .filter(variable -> context.asked().stream().anyMatch(variable::isAskedIn))
                .toList();
    }

    private ResultTable sheet() {
        var caption = context.caption();
        var row = context.row();
        if (row.kind() != Subject.Kind.GRID
                && (!row.isOrdered() || row.kind() == Subject.Kind.MULTIPLE || row.kind() == Subject.Kind.ALL)) {
            return ResultTable.refusal(caption, words.word("correlation.order"));
        }
        var variables = variables();
        var tests = variables.stream()
                .map(variable -> CrossTable.spearman(
                        context.cases(), variable.name(), context.analysis().column()))
                .toList();
        if (tests.stream().noneMatch(Spearman::isDefined)) {
            return ResultTable.refusal(caption, words.word("effect.none"));
        }
        var sheet = ResultTable.of(caption, write(caption, variables, tests));
        for (var warning : new Guard(context).warnings()) {
            sheet = sheet.warn(warning);
        }
        return sheet.note(words.word("correlation.base", context.whom(context.asked())))
                .caveat(words.word("correlation.note"));
    }

    private String write(String caption, List<Variable> variables, List<Spearman> tests) {
        var headings = new ArrayList<>(List.of("n", "ρ"));
        if (context.shows(Statistic.INTERVALS)) {
            headings.add(words.word("interval.low"));
            headings.add(words.word("interval.high"));
        }
        headings.add(words.word("statistic.effect"));
        if (context.shows(Statistic.TESTS)) {
            headings.add("p");
            headings.add(words.word("pairs.holm"));
        }
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        headings.forEach(heading -> markup.element("th", heading, "scope", "col", "class", "number"));
        markup.close().close().open("tbody");
        var adjusted = Holm.adjust(tests.stream().mapToDouble(Spearman::p).toArray());
        for (int i = 0; i < tests.size(); i++) {
            line(markup, variables.get(i), tests.get(i), adjusted[i]);
        }
        return markup.close().close().toString();
    }

    private void line(Markup markup, Variable variable, Spearman test, double adjusted) {
        var figures = words.figures();
        var base = SmallBase.of(test.n());
        markup.open("tr").element("th", words.label(variable.label()), "scope", "row");
        number(markup, figures.count(test.n()));
        number(markup, figures.compared(figures.decimal(test.rho(), 2), base));
        if (context.shows(Statistic.INTERVALS)) {
            var interval = test.interval().filter(_ -> base.isShown());
            number(
                    markup,
                    interval.map(found -> figures.decimal(found.low(), 2)).orElse("–"));
            number(
                    markup,
                    interval.map(found -> figures.decimal(found.high(), 2)).orElse("–"));
        }
        number(
                markup,
                test.isDefined() && base.isShown()
                        ? words.word("effect.size." + EffectSize.ofR(test.rho()).key())
                        : "–");
        if (context.shows(Statistic.TESTS)) {
            number(markup, figures.compared(figures.p(test.p()), base));
            number(markup, figures.compared(figures.p(adjusted), base));
        }
        markup.close();
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }
}
