package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.RelatedRatings;
import org.ovoz.tabulation.RelatedTicks;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.EffectSize;
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
        var sheet = ResultTable.of(caption, markup.close().close().toString());
        var friedman = related.friedman();
        if (friedman.isDefined() && SmallBase.hasPercents(friedman.n())) {
            sheet = sheet.lead(words.word(
                            "effect.kendall",
                            decimal(friedman.kendallsW()),
                            words.word("effect.size."
                                    + EffectSize.ofR(friedman.kendallsW()).key()),
                            words.figures().count(friedman.n())))
                    .note(words.word(
                            "test.friedman",
                            decimal(friedman.statistic()),
                            words.figures().count(friedman.df()),
                            words.figures().p(friedman.p()),
                            words.figures().count(friedman.n())));
        } else {
            sheet = sheet.note(words.word("test.friedman.none"));
        }
        return related.isNeighboursOnly()
                ? sheet.caveat(words.word("related.ratingsNote")).caveat(words.word("related.neighbours"))
                : sheet.caveat(words.word("related.ratingsNote"));
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
        var sheet = ResultTable.of(caption, markup.close().close().toString())
                .lead(words.word(
                        "effect.cochran",
                        decimal(cochran.etaSquared()),
                        words.word("effect.size."
                                + EffectSize.ofR(cochran.etaSquared()).key()),
                        words.figures().count(cochran.n())))
                .note(words.word(
                        "test.cochran",
                        decimal(cochran.q()),
                        words.figures().count(cochran.df()),
                        words.figures().p(cochran.p()),
                        words.figures().count(cochran.n())))
                .caveat(words.word("related.ticksNote"));
        return related.isNeighboursOnly() ? sheet.caveat(words.word("related.neighbours")) : sheet;
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
