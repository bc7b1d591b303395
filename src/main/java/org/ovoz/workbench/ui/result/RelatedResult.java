package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.RelatedRatings;
import org.ovoz.tabulation.RelatedTicks;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.CochranQ;
import org.ovoz.tabulation.statistics.EffectSize;
import org.ovoz.tabulation.statistics.Friedman;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;

/** Whether the same people rate the rows of a grid, or tick the options of a multiple choice, differently. */
final class RelatedResult {

    private final ResultWording words;

    private RelatedResult(ResultWording words) {
        this.words = words;
    }

    /** Friedman over the rows and Wilcoxon of pairs; nothing unless tests are asked for. */
    static Stream<ResultTable> ofRatings(AnalysisContext context, Item.Grid item) {
        return context.shows(Statistic.TESTS)
                ? Stream.of(new RelatedResult(context.words())
                        .ratings(context, RelatedRatings.of(context.cases(), item, context.asked())))
                : Stream.empty();
    }

    /** Cochran over the options and McNemar of pairs; nothing unless tests are asked for. */
    static Stream<ResultTable> ofTicks(AnalysisContext context, Item.MultipleChoice item) {
        return context.shows(Statistic.TESTS)
                ? Stream.of(new RelatedResult(context.words())
                        .ticks(context, RelatedTicks.of(context.cases(), item, context.asked())))
                : Stream.empty();
    }

    private ResultTable ratings(AnalysisContext context, RelatedRatings related) {
        var caption = words.word("related.ratings", context.caption());
        if (related.pairs().isEmpty()) {
            return ResultTable.refusal(caption, words.word("related.none"));
        }
        var markup = begin(
                caption,
                List.of(
                        "n",
                        words.word("related.higher"),
                        words.word("related.lower"),
                        "z",
                        "p",
                        words.word("pairs.holm"),
                        "r"));
        for (var pair : related.pairs()) {
            var test = pair.test();
            var base = pair.smallBase();
            line(
                    markup,
                    words.label(pair.one().label()),
                    words.label(pair.other().label()));
            number(markup, words.figures().count(test.n()));
            number(markup, words.figures().count(test.higher()));
            number(markup, words.figures().count(test.lower()));
            number(markup, words.figures().compared(decimal(test.z()), base));
            number(markup, words.figures().compared(words.figures().p(test.p()), base));
            number(markup, words.figures().compared(words.figures().p(pair.adjustedP()), base));
            number(markup, words.figures().compared(decimal(test.r()), base));
            markup.close();
        }
        var sheet = friedman(
                        related.friedman(),
                        ResultTable.of(caption, markup.close().close().toString()))
                .caveat(words.word("related.ratingsNote"));
        return related.isNeighboursOnly() ? sheet.caveat(words.word("related.neighbours")) : sheet;
    }

    private ResultTable friedman(Friedman test, ResultTable sheet) {
        return test.isDefined() && SmallBase.hasPercents(test.n())
                ? sheet.lead(words.word(
                                "effect.kendall",
                                decimal(test.kendallsW()),
                                words.word("effect.size."
                                        + EffectSize.ofR(test.kendallsW()).key()),
                                words.figures().count(test.n())))
                        .note(words.word(
                                "test.friedman",
                                decimal(test.statistic()),
                                words.figures().count(test.df()),
                                words.figures().p(test.p()),
                                words.figures().count(test.n())))
                : sheet.note(words.word("test.friedman.none"));
    }

    private ResultTable ticks(AnalysisContext context, RelatedTicks related) {
        var caption = words.word("related.ticks", context.caption());
        var cochran = related.cochran();
        if (!cochran.isDefined() || !related.smallBase().isShown()) {
            return ResultTable.refusal(caption, words.word("related.none"));
        }
        var markup = begin(
                caption,
                List.of(
                        words.word("related.onlyFirst"),
                        words.word("related.onlySecond"),
                        words.word("related.points"),
                        "p",
                        words.word("pairs.holm")));
        for (var pair : related.pairs()) {
            var test = pair.test();
            var base = related.smallBase();
            line(
                    markup,
                    words.label(pair.one().label()),
                    words.label(pair.other().label()));
            number(markup, words.figures().count(test.onlyOne()));
            number(markup, words.figures().count(test.onlyOther()));
            number(markup, words.figures().compared(words.figures().points(test.difference()), base));
            number(markup, words.figures().compared(words.figures().p(test.p()), base));
            number(markup, words.figures().compared(words.figures().p(pair.adjustedP()), base));
            markup.close();
        }
        var sheet = cochran(
                        cochran, ResultTable.of(caption, markup.close().close().toString()))
                .caveat(words.word("related.ticksNote"));
        return related.isNeighboursOnly() ? sheet.caveat(words.word("related.neighbours")) : sheet;
    }

    private ResultTable cochran(CochranQ test, ResultTable sheet) {
        return sheet.lead(words.word(
                        "effect.cochran",
                        decimal(test.etaSquared()),
                        words.word("effect.size."
                                + EffectSize.ofR(test.etaSquared()).key()),
                        words.figures().count(test.n())))
                .note(words.word(
                        "test.cochran",
                        decimal(test.q()),
                        words.figures().count(test.df()),
                        words.figures().p(test.p()),
                        words.figures().count(test.n())));
    }

    private static Markup begin(String caption, List<String> headings) {
        var markup =
                new Markup().open("table", "class", "frequencies differences").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        headings.forEach(heading -> markup.element("th", heading, "scope", "col", "class", "number"));
        return markup.close().close().open("tbody");
    }

    private static void line(Markup markup, String one, String other) {
        markup.open("tr").element("th", one + "\u00a0– " + other, "scope", "row");
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }

    private String decimal(double value) {
        return words.figures().decimal(value, 2);
    }
}
