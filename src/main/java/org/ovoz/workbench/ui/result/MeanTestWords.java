package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.statistics.Anova;
import org.ovoz.tabulation.statistics.EffectSize;
import org.ovoz.tabulation.statistics.TTest;

/** Tests of means as lines of text: t of two groups, analysis of variance of more, each without equal variances too. */
record MeanTestWords(ResultWording words) {

    /** @param isNumber whether the row is a number; the steps of a scale need not be equally wide, which is said */
    List<String> lines(CrossTable table, boolean isNumber) {
        if (!table.smallBase().isShown()) {
            return List.of(words.tables()
                    .word("small.effect", words.figures().count(table.n())));
        }
        var lines = new ArrayList<String>(
                table.columnCodes().size() == 2 ? two(table, table.tTest()) : several(table, table.anova()));
        if (!lines.isEmpty() && !isNumber) {
            lines.add(words.word("test.means.scale"));
        }
        return lines;
    }

    private List<String> two(CrossTable table, TTest test) {
        if (!test.isDefined()) {
            return List.of(words.word("test.means.none"));
        }
        var effect = words.word(
                "effect.d",
                decimal(test.cohensD()),
                decimal(test.hedgesG()),
                words.word("effect.size." + EffectSize.ofD(test.hedgesG()).key()));
        return List.of(
                words.word(
                        "test.student",
                        decimal(test.student().t()),
                        words.figures().count((long) test.student().df()),
                        words.figures().p(test.student().p())),
                words.word(
                        "test.welch",
                        decimal(test.welch().t()),
                        decimal(test.welch().df()),
                        words.figures().p(test.welch().p())),
                new TestWords(words).guarded(table, effect));
    }

    private List<String> several(CrossTable table, Anova test) {
        if (!test.isDefined()) {
            return List.of(words.word("test.means.none"));
        }
        var effect = words.word(
                "effect.eta",
                decimal(test.etaSquared()),
                decimal(test.omegaSquared()),
                words.word("effect.size." + EffectSize.ofEtaSquared(test.etaSquared()).key()));
        var fisher = words.word(
                "test.anova",
                decimal(test.fisher().f()),
                words.figures().count((long) test.fisher().df()),
                words.figures().count((long) test.fisher().otherDf()),
                words.figures().p(test.fisher().p()));
        var welch = test.hasWelch()
                ? words.word(
                        "test.welchAnova",
                        decimal(test.welch().f()),
                        words.figures().count((long) test.welch().df()),
                        decimal(test.welch().otherDf()),
                        words.figures().p(test.welch().p()))
                : words.word("test.welchAnova.none");
        return List.of(fisher, welch, new TestWords(words).guarded(table, effect));
    }

    private String decimal(double value) {
        return words.figures().decimal(value, 2);
    }
}
