package org.ovoz.workbench.ui.result;

import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.RelatedRatings;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.EffectSize;
import org.ovoz.tabulation.statistics.Spearman;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/** What can be said more where row and column are both in order: Spearman's ρ; of two rows of one grid also Wilcoxon. */
record OrderWords(AnalysisContext context, CrossTable table) {

    /** The table with these lines, as far as they are asked for. */
    ResultTable in(ResultTable sheet) {
        if (context.column() == null || !context.column().isOrdered() || !context.row().isOrdered()) {
            return sheet;
        }
        var test = table.spearman();
        var with = sheet;
        if (context.shows(Statistic.EFFECT) && test.isDefined()) {
            with = with.lead(effect(test));
        }
        if (context.shows(Statistic.TESTS) && test.isDefined() && SmallBase.hasPercents(test.n())) {
            with = with.note(context.words()
                    .word(
                            "test.spearman",
                            decimal(test.rho()),
                            context.words().figures().p(test.p())));
        }
        return context.shows(Statistic.TESTS) && areOfOneGrid() ? with.note(wilcoxon()) : with;
    }

    private String effect(Spearman test) {
        var words = context.words();
        if (!SmallBase.hasPercents(test.n())) {
            return words.tables().word("small.effect", words.figures().count(test.n()));
        }
        var interval = test.interval()
                .map(found -> "[" + decimal(found.low()) + "; " + decimal(found.high()) + "]")
                .orElse("–");
        return words.word(
                "effect.spearman",
                decimal(test.rho()),
                interval,
                words.word("effect.size." + EffectSize.ofR(test.rho()).key()),
                words.figures().count(test.n()));
    }

    private boolean areOfOneGrid() {
        var column = context.column();
        return column != null
                && column.kind() == Subject.Kind.RATING
                && context.row().kind() == Subject.Kind.RATING
                && context.row().item() != null
                && context.row().item().equals(column.item());
    }

    private String wilcoxon() {
        var words = context.words();
        var test = RelatedRatings.pair(
                context.cases(), context.row().name(), context.analysis().column());
        return !test.isDefined() || !SmallBase.hasPercents(test.n())
                ? words.word("test.wilcoxon.none")
                : words.word(
                        "test.wilcoxon",
                        words.figures().count(test.higher()),
                        words.figures().count(test.lower()),
                        decimal(test.z()),
                        words.figures().p(test.p()),
                        decimal(test.r()),
                        words.word("effect.size." + EffectSize.ofR(test.r()).key()));
    }

    private String decimal(double value) {
        return context.words().figures().decimal(value, 2);
    }
}
