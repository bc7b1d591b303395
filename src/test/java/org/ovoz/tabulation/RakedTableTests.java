package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.TJ;
import static org.ovoz.tabulation.TinyStudy.kz;
import static org.ovoz.tabulation.TinyStudy.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

@Slow
class RakedTableTests {

    private static final Map<Integer, Double> MODES = Map.of(1, 0.3, 2, 0.7);
    private static final Map<Integer, Double> WORKS = Map.of(1, 0.5, 2, 0.2, 3, 0.3);

    private static int[] answered(int mode, int work, int finance) {
        return with(with(kz("mode", mode), "work", work), "barrier_finance", finance);
    }

    private static RakedTable raked(List<int[]> cases) {
        return (RakedTable) RakedTable.of(
                TinyStudy.cases(cases.toArray(int[][]::new)),
                "barrier_finance",
                KZ,
                Map.of("mode", MODES, "work", WORKS));
    }

    private static List<int[]> random(long seed) {
        var random = new SplittableRandom(seed);
        var cases = new ArrayList<int[]>();
        for (int i = 0; i < 200; i++) {
            cases.add(answered(random.nextInt(1, 3), random.nextInt(1, 4), random.nextInt(1, 6)));
        }
        return cases;
    }

    @Test
    void weighsAsRDoes() {
        for (long seed : new long[] {1, 2, 3}) {
            var cases = random(seed);
            var table = raked(cases);
            var data = cases.stream()
                    .map(codes -> codes[1] + "," + codes[2] + "," + codes[7])
                    .collect(Collectors.joining("\n", "mode,work,finance\n", "\n"));
            var judge = R.run("""
                    if (!requireNamespace("survey", quietly = TRUE)) quit()
                    suppressPackageStartupMessages(library(survey))
                    d <- read.csv(text = "%s")
                    design <- rake(svydesign(~1, data = d, weights = ~rep(1, nrow(d))), list(~mode, ~work),
                      list(data.frame(mode = 1:2, Freq = 200 * c(.3, .7)), data.frame(work = 1:3, Freq = 200 * c(.5, .2, .3))),
                      control = list(maxit = 100, epsilon = 1e-9))
                    w <- weights(design)
                    say(sum(w)^2 / sum(w^2), 100 * tapply(w, d$finance, sum) / sum(w))
                    """.formatted(data));
            assumeThat(judge).as("R has its package survey").isNotEmpty();
            var said = judge.getFirst();
            assertThat(table.effectiveN()).as("seed %d", seed).isCloseTo(said[0], within(1e-2));
            for (int row = 0; row < table.rows().size(); row++) {
                assertThat(table.rows().get(row).weighted().doubleValue())
                        .as("seed %d", seed)
                        .isCloseTo(said[row + 1], within(0.051));
            }
        }
    }

    /** Weighted column percents of a cross table, and the effective n of every group. */
    @Test
    void weighsGroupsAsRDoes() {
        for (long seed : new long[] {5, 6}) {
            var cases = random(seed);
            var weights = Objects.requireNonNull(RakedWeights.of(
                            TinyStudy.cases(cases.toArray(int[][]::new)), KZ, Map.of("mode", MODES, "work", WORKS))
                    .weights());
            var groups = weights.counts("barrier_finance", "mode");
            var data = cases.stream()
                    .map(codes -> codes[1] + "," + codes[2] + "," + codes[7])
                    .collect(Collectors.joining("\n", "mode,work,finance\n", "\n"));
            var judge = R.run("""
                    if (!requireNamespace("survey", quietly = TRUE)) quit()
                    suppressPackageStartupMessages(library(survey))
                    d <- read.csv(text = "%s")
                    design <- rake(svydesign(~1, data = d, weights = ~rep(1, nrow(d))), list(~mode, ~work),
                      list(data.frame(mode = 1:2, Freq = 200 * c(.3, .7)), data.frame(work = 1:3, Freq = 200 * c(.5, .2, .3))),
                      control = list(maxit = 100, epsilon = 1e-9))
                    d$w <- weights(design)
                    for (m in 1:2) {
                      g <- d[d$mode == m, ]
                      say(sum(g$w)^2 / sum(g$w^2), sum(g$w * g$finance) / sum(g$w),
                        100 * tapply(g$w, factor(g$finance, 1:5), sum, default = 0) / sum(g$w))
                    }
                    """.formatted(data));
            assumeThat(judge).as("R has its package survey").isNotEmpty();
            for (int mode = 1; mode <= 2; mode++) {
                var counts = groups.get(mode);
                var said = judge.get(mode - 1);
                assertThat(counts.effectiveN()).isCloseTo(said[0], within(1e-2));
                assertThat(counts.weightedMean()).isCloseTo(said[1], within(1e-4));
                for (int code = 1; code <= 5; code++) {
                    assertThat(counts.weightedPercent(code)).isCloseTo(said[code + 1], within(1e-3));
                }
            }
            assertThat(weights.counts("mode").weightedPercent(1)).isCloseTo(30, within(1e-3));
            var together = groups.get(1).plus(groups.get(2));
            assertThat(together.sum())
                    .isCloseTo(weights.counts("barrier_finance").sum(), within(1e-9));
        }
    }

    @Test
    void leavesTheAnswersAsTheyAreBesideTheWeightedOnes() {
        var table = raked(random(4));
        assertThat(table.valid()).isEqualTo(200);
        assertThat(table.converged()).isTrue();
        assertThat(table.rows().stream().mapToInt(RakedTable.Row::frequency).sum())
                .isEqualTo(200);
        assertThat(table.effectiveN()).isLessThan(200);
    }

    @Test
    void keepsCasesWithoutAnAnswerToAMargin() {
        var cases = random(5);
        cases.add(answered(1, -9, 5));
        assertThat(raked(cases).valid()).isEqualTo(201);
        assertThat(raked(cases).unraked()).isEqualTo(1);
    }

    @Test
    void refusesMarginsThatTheSampleCannotMeet() {
        var all = TinyStudy.cases(answered(1, 1, 1), answered(1, 2, 2));
        assertThat(RakedTable.of(all, "barrier_finance", KZ, Map.of("mode", MODES)))
                .isEqualTo(new Raked.EmptyCategory("mode", 2));
        assertThat(RakedTable.of(all, "barrier_finance", KZ, Map.of("work", Map.of(1, 1.0, 2, 0.0))))
                .isEqualTo(new Raked.WithoutShare("work", 2));
        assertThat(RakedTable.of(all, "barrier_finance", TJ, Map.of("mode", Map.of(1, 1.0))))
                .isEqualTo(new Raked.NoAnswers());
    }

    @Test
    void saysWhenTheMarginsContradictEachOther() {
        var table = (RakedTable) RakedTable.of(
                TinyStudy.cases(answered(1, 1, 1), answered(2, 2, 2)),
                "barrier_finance",
                KZ,
                Map.of("mode", MODES, "work", Map.of(1, 0.6, 2, 0.4)));
        assertThat(table.converged()).isFalse();
    }

    /** One of four cases stands for half of the population: weights 2 and ⅔, n_eff = 4² / (2² + 3·(⅔)²) = 3. */
    @Test
    void tellsWhatTheWeightsCost() {
        var table = (RakedTable) RakedTable.of(
                TinyStudy.cases(answered(1, 1, 1), answered(2, 1, 2), answered(2, 1, 2), answered(2, 1, 2)),
                "barrier_finance",
                KZ,
                Map.of("mode", Map.of(1, 0.5, 2, 0.5)));
        assertThat(table.largest()).isCloseTo(2, within(1e-9));
        assertThat(table.smallest()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(table.effectiveN()).isCloseTo(3, within(1e-9));
        assertThat(table.designEffect()).isCloseTo(4.0 / 3, within(1e-9));
        assertThat(table.rows().getFirst().weighted()).isEqualByComparingTo("50.0");
        assertThat(table.rows().getFirst().difference()).isEqualByComparingTo("25.0");
    }
}
