package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.comparison.CountryStrata;
import org.ovoz.tabulation.statistics.ChiSquare;
import org.ovoz.tabulation.statistics.EffectSize;
import org.ovoz.tabulation.statistics.MonteCarlo;

/** Effects and tests as lines of text; the caveat of tests stands once, in {@link ResultNotes}. */
record TestWords(ResultWording words) {

    /** "Cramér's V = 0.23, small; n = 235", with the guide of J. Cohen (1988) that V is read by. */
    String association(CrossTable table) {
        var test = table.chiSquare();
        if (!test.isDefined()) {
            return words.word("effect.none");
        }
        return guarded(
                table,
                words.word(
                        "effect.v",
                        decimal(test.cramersV()),
                        words.word("effect." + size(table, test)),
                        count(table.n())));
    }

    /** An effect as far as its groups carry it. */
    String guarded(CrossTable table, String effect) {
        return switch (table.smallBase()) {
            case PERCENTS -> effect;
            case COUNTS_FIRST -> effect + " " + words.tables().word("small.warning");
            case COUNTS_ONLY -> words.tables().word("small.effect", count(table.n()));
        };
    }

    /** "Base: …; n = 12 with an answer to both; 2 without." */
    String base(AnalysisContext context, CrossTable table) {
        return words.word("cross.base", context.whom(context.asked()), count(table.n()), count(table.missing()));
    }

    private static String size(CrossTable table, ChiSquare test) {
        var df = Math.min(table.rowCodes().size(), table.columnCodes().size()) - 1;
        return EffectSize.ofCramersV(test.cramersV(), df).key();
    }

    /** "ε² = 0.08; n = 230", or the rank-biserial correlation of two groups. */
    String order(CrossTable table) {
        var test = table.kruskalWallis();
        if (!test.isDefined()) {
            return words.word("effect.none");
        }
        if (table.columnCodes().size() == 2) {
            var r = decimal(table.mannWhitney().rankBiserial());
            return guarded(table, words.word("effect.biserial", r, count(test.n())));
        }
        return guarded(table, words.word("effect.epsilon", decimal(test.epsilonSquared()), count(test.n())));
    }

    /** χ² with what must be said of small expected counts. */
    List<String> chiSquare(CrossTable table) {
        var test = table.chiSquare();
        if (!test.isDefined() || !table.smallBase().isShown()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(words.word(
                "test.chiSquare", words.figures().decimal(test.statistic(), 2), count(test.df()), p(test.p())));
        if (test.expectsTooLittle()) {
            lines.add(words.word(
                    "test.fewExpected",
                    words.figures().decimal(test.shareExpectedBelow5() * 100, 1),
                    words.figures().decimal(test.minExpected(), 2)));
        }
        table.monteCarloP()
                .ifPresent(p -> lines.add(
                        words.word("test.monteCarlo", p(p), count(MonteCarlo.TABLES), Long.toString(MonteCarlo.SEED))));
        table.fisherP().ifPresent(p -> lines.add(words.word("test.fisher", p(p))));
        return lines;
    }

    /** Two groups within the countries of the cases. */
    Optional<String> withinCountries(Cases cases, CrossTable table) {
        return !table.smallBase().isShown()
                ? Optional.empty()
                : CountryStrata.test(cases, table)
                        .map(test -> words.word(
                                "test.strata",
                                count(test.strata()),
                                decimal(test.statistic()),
                                p(test.p()),
                                decimal(test.oddsRatio())));
    }

    /** Mann–Whitney of two groups, Kruskal–Wallis of more. */
    List<String> ranks(CrossTable table) {
        var test = table.kruskalWallis();
        if (!test.isDefined() || !table.smallBase().isShown()) {
            return List.of();
        }
        if (table.columnCodes().size() == 2) {
            var two = table.mannWhitney();
            return List.of(
                    words.word("test.mannWhitney", words.figures().decimal(two.u(), 1), decimal(two.z()), p(two.p())));
        }
        return List.of(
                words.word("test.kruskalWallis", words.figures().decimal(test.h(), 2), count(test.df()), p(test.p())));
    }

    String p(double p) {
        return words.figures().p(p);
    }

    private String decimal(double value) {
        return words.figures().decimal(value, 2);
    }

    private String count(long value) {
        return words.figures().count(value);
    }
}
