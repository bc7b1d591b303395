package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.statistics.Students;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/**
 * What SPSS calls descriptives, without groups: of a number always, of answers in order where somebody asks for means. A line
 * for each country, and one for all of them together.
 */
final class MeanResult {

    private final AnalysisContext context;
    private final ResultWording words;
    private final Variable variable;

    MeanResult(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        this.variable = context.cases().variable(context.row().name());
    }

    /** The table; none where there is nothing to count, or nobody asked for means. */
    Stream<ResultTable> sheets() {
        var all = counts(context.asked());
        return isWanted() && all.valid() > 0 ? Stream.of(sheet(all)) : Stream.empty();
    }

    private boolean isWanted() {
        return context.row().kind() == Subject.Kind.NUMBER
                || context.row().isOrdered() && context.shows(Statistic.MEANS);
    }

    private ResultTable sheet(Counts all) {
        var caption = words.word("means.caption", context.caption());
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        Stream.of(
                        "n",
                        words.tables().word("mean"),
                        words.tables().word("sd"),
                        words.word("interval.low"),
                        words.word("interval.high"),
                        words.word("median"),
                        words.word("smallest"),
                        words.word("largest"))
                .forEach(heading -> markup.element("th", heading, "scope", "col", "class", "number"));
        markup.close().close().open("tbody");
        var asked = context.asked();
        if (asked.size() > 1) {
            asked.forEach(country -> line(markup, words.country(country), counts(List.of(country))));
        }
        line(
                markup,
                asked.size() == 1
                        ? words.country(asked.getFirst())
                        : words.tables().word("total"),
                all);
        return ResultTable.of(caption, markup.close().close().toString())
                .note(words.tables()
                                .word(
                                        "base",
                                        context.whom(asked),
                                        words.figures().count(all.asked())) + ".")
                .caveat(words.word("means.note"));
    }

    private Counts counts(List<CountryCode> countries) {
        return context.cases().counts(variable.name(), countries);
    }

    private void line(Markup markup, String label, Counts counts) {
        var of = Descriptives.of(counts.validCodes()).in(variable.amount(1).doubleValue());
        markup.open("tr").element("th", label, "scope", "row");
        number(markup, words.figures().count(of.n()));
        number(markup, figure(of.mean(), 2, of.n()));
        number(markup, figure(of.standardDeviation(), 2, of.n()));
        var interval =
                Students.interval(of.mean(), of.standardDeviation(), of.n()).filter(_ -> SmallBase.hasPercents(of.n()));
        number(markup, interval.map(Interval::low).map(this::end).orElse("–"));
        number(markup, interval.map(Interval::high).map(this::end).orElse("–"));
        number(markup, figure(of.median(), 1, of.n()));
        number(markup, of.n() == 0 ? "–" : amount(counts.validCodes().firstKey()));
        number(markup, of.n() == 0 ? "–" : amount(counts.validCodes().lastKey()));
        markup.close();
    }

    private String figure(double value, int decimals, long n) {
        return Double.isNaN(value) ? "–" : words.figures().ofRow(words.figures().decimal(value, decimals), n);
    }

    private String end(double value) {
        return words.figures().decimal(value, 2);
    }

    private String amount(int code) {
        return words.figures().decimal(variable.amount(code));
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }
}
