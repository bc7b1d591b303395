package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.statistics.RandomCounts.codes;
import static org.ovoz.tabulation.statistics.RandomCounts.column;
import static org.ovoz.tabulation.statistics.RandomCounts.tables;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

/** What R computes from the same random counts. */
@Slow
class StatisticsInRTests {

    private static final long SEED = 20_261_125;

    /** The answers as R sees them: x the codes, g the groups. */
    private static final String UNFOLD = """
            unfold <- function(m) { x <<- rep(row(m), m); g <<- rep(col(m), m) }
            """;

    @Test
    void wilsonIsThePropTestWithoutCorrection() {
        var random = new SplittableRandom(SEED);
        var pairs = IntStream.range(0, 200)
                .mapToObj(_ -> random.nextInt(1, 400))
                .map(n -> new long[] {random.nextInt(n + 1), n})
                .toList();
        var said = R.run(
                script(pairs, pair -> "say(prop.test(%d,%d,correct=FALSE)$conf.int)".formatted(pair[0], pair[1])));
        for (int i = 0; i < pairs.size(); i++) {
            var ours = Wilson.interval(pairs.get(i)[0], pairs.get(i)[1]);
            close(said.get(i), 1e-7, ours.low(), ours.high());
        }
    }

    @Test
    void chiSquareExpectedCountsAndResidualsAreThoseOfChisqTest() {
        var tables =
                tables(SEED, 150).stream().filter(RandomCounts::canBeTested).toList();
        var said = R.run(script(tables, table -> """
                m <- %s; k <- m[rowSums(m) > 0, colSums(m) > 0, drop = FALSE]; t <- chisq.test(k, correct = FALSE)
                say(t$statistic, t$parameter, t$p.value, sqrt(t$statistic/(sum(k)*(min(dim(k))-1))), min(t$expected), \
                mean(t$expected < 5)); say(t(t$expected)); say(t(t$stdres))""".formatted(R.matrix(table))));
        for (int i = 0; i < tables.size(); i++) {
            var ours = ChiSquare.of(tables.get(i));
            close(
                    said.get(3 * i),
                    1e-9,
                    ours.statistic(),
                    ours.df(),
                    ours.p(),
                    ours.cramersV(),
                    ours.minExpected(),
                    ours.shareExpectedBelow5());
            close(
                    said.get(3 * i + 1),
                    1e-9,
                    flat(ours.expected()).filter(e -> e > 0).toArray());
            close(
                    said.get(3 * i + 2),
                    1e-9,
                    flat(ours.adjustedResiduals()).filter(Double::isFinite).toArray());
        }
        assertThat(tables).hasSizeGreaterThan(130);
    }

    @Test
    void monteCarloIsCloseToTheSimulationOfChisqTest() {
        var tables =
                tables(SEED + 1, 60).stream().filter(RandomCounts::canBeTested).toList();
        var said = R.run("set.seed(1)\n" + script(tables, table -> """
                m <- %s; k <- m[rowSums(m) > 0, colSums(m) > 0, drop = FALSE]
                say(chisq.test(k, simulate.p.value = TRUE, B = 20000)$p.value)""".formatted(R.matrix(table))));
        for (int i = 0; i < tables.size(); i++) {
            var ours = MonteCarlo.p(tables.get(i));
            var error = Math.sqrt(ours * (1 - ours) * (1.0 / MonteCarlo.TABLES + 1.0 / 20_000));
            assertThat(ours).isCloseTo(said.get(i)[0], within(5 * error + 2e-4));
        }
    }

    @Test
    void fisherIsFisherTest() {
        var random = new SplittableRandom(SEED);
        var tables = IntStream.range(0, 150)
                .mapToObj(_ -> RandomCounts.table(random, 2, 2))
                .toList();
        var said = R.run(script(tables, table -> "say(fisher.test(" + R.matrix(table) + ")$p.value)"));
        for (int i = 0; i < tables.size(); i++) {
            close(said.get(i), 1e-7, Fisher.p(tables.get(i)));
        }
    }

    @Test
    void kruskalWallisAndDunnAreThoseOfRanks() {
        var tables =
                tables(SEED + 2, 120).stream().filter(RandomCounts::canBeTested).toList();
        var said = R.run(UNFOLD + """
                dunn <- function() {
                  r <- rank(x); n <- length(x); t <- table(x); p <- z <- c(); k <- sort(unique(g))
                  for (i in seq_along(k)) for (j in seq_along(k)) if (i < j) {
                    a <- r[g == k[i]]; b <- r[g == k[j]]
                    s <- sqrt((n*(n+1)/12 - sum(t^3-t)/(12*(n-1))) * (1/length(a) + 1/length(b)))
                    z <- c(z, (mean(a)-mean(b))/s) }
                  p <- 2*pnorm(-abs(z)); say(z); say(p.adjust(p, 'holm')) }
                """ + script(tables, table -> """
                unfold(%s); t <- kruskal.test(x, g)
                say(t$statistic, t$parameter, t$p.value, t$statistic/(length(x)-1)); say(tapply(rank(x), g, mean)); dunn()""".formatted(R.matrix(table))));
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            var ours = KruskalWallis.of(codes(table), table);
            var pairs = Dunn.pairs(codes(table), table);
            close(said.get(4 * i), 1e-9, ours.h(), ours.df(), ours.p(), ours.epsilonSquared());
            close(
                    said.get(4 * i + 1),
                    1e-9,
                    Arrays.stream(ours.meanRanks()).filter(Double::isFinite).toArray());
            close(
                    said.get(4 * i + 2),
                    1e-9,
                    pairs.stream().mapToDouble(Dunn.Pair::z).toArray());
            close(
                    said.get(4 * i + 3),
                    1e-9,
                    pairs.stream().mapToDouble(Dunn.Pair::adjustedP).toArray());
        }
    }

    @Test
    void mannWhitneyIsWilcoxTestWithoutContinuityCorrection() {
        var random = new SplittableRandom(SEED);
        var tables = IntStream.range(0, 120)
                .mapToObj(_ -> RandomCounts.table(random, 2 + random.nextInt(5), 2))
                .filter(RandomCounts::canBeTested)
                .toList();
        var said = R.run(UNFOLD + script(tables, table -> """
                unfold(%s); t <- wilcox.test(x[g == 1], x[g == 2], correct = FALSE, exact = FALSE)
                say(min(t$statistic, sum(g == 1)*sum(g == 2) - t$statistic), t$p.value)""".formatted(R.matrix(table))));
        for (int i = 0; i < tables.size(); i++) {
            var ours = MannWhitney.of(codes(tables.get(i)), tables.get(i));
            close(said.get(i), 1e-9, ours.u(), ours.p());
            assertThat(ours.rankBiserial() > 0).isEqualTo(ours.z() > 0);
        }
    }

    @Test
    void meansDeviationsMediansAndIntervalsAreThoseOfTTest() {
        var tables = tables(SEED + 3, 120).stream()
                .filter(table -> Arrays.stream(column(table, 0))
                                .filter(count -> count > 0)
                                .count()
                        > 1)
                .toList();
        var said = R.run(script(
                tables,
                table -> "x <- " + R.cases(codes(table), column(table, 0))
                        + "; say(mean(x), sd(x), median(x), t.test(x)$conf.int)"));
        for (int i = 0; i < tables.size(); i++) {
            var ours = Descriptives.of(codes(tables.get(i)), column(tables.get(i), 0));
            var interval = Students.interval(ours.mean(), ours.standardDeviation(), ours.n())
                    .orElseThrow();
            close(
                    said.get(i),
                    1e-9,
                    ours.mean(),
                    ours.standardDeviation(),
                    ours.median(),
                    interval.low(),
                    interval.high());
        }
    }

    @Test
    void holmIsThatOfPAdjust() {
        var random = new SplittableRandom(SEED);
        var lists = IntStream.range(0, 50)
                .mapToObj(_ -> random.doubles(1 + random.nextInt(12))
                        .map(p -> p * p * p)
                        .toArray())
                .toList();
        var said = R.run(script(lists, p -> "say(p.adjust(" + R.vector(p) + ",'holm'))"));
        for (int i = 0; i < lists.size(); i++) {
            close(said.get(i), 1e-12, Holm.adjust(lists.get(i)));
        }
    }

    @Test
    void strataAreTestedAsByMantelhaenTest() {
        var random = new SplittableRandom(SEED);
        var studies = IntStream.range(0, 60)
                .mapToObj(_ -> IntStream.range(0, 4)
                        .mapToObj(_ -> new long[][] {
                            {1 + random.nextInt(20), 1 + random.nextInt(20)},
                            {1 + random.nextInt(20), 1 + random.nextInt(20)}
                        })
                        .toArray(long[][][]::new))
                .toList();
        var said = R.run(script(
                studies,
                strata -> "t <- mantelhaen.test(array("
                        + Arrays.stream(strata)
                                .map(table -> R.vector(table[0][0], table[1][0], table[0][1], table[1][1]))
                                .collect(Collectors.joining(",", "c(", ")"))
                        + ",c(2,2,4)),correct=FALSE); say(t$statistic, t$p.value, t$estimate)"));
        for (int i = 0; i < studies.size(); i++) {
            var ours = CochranMantelHaenszel.of(studies.get(i));
            close(said.get(i), 1e-9, ours.statistic(), ours.p(), ours.oddsRatio());
        }
    }

    @Test
    void alphaIsThatOfTheCovariances() {
        var random = new SplittableRandom(SEED);
        var grids = IntStream.range(0, 40)
                .mapToObj(_ -> IntStream.range(0, 3 + random.nextInt(40))
                        .mapToObj(_ -> random.longs(4, 1, 6).toArray())
                        .toArray(long[][]::new))
                .toList();
        var said = R.run(script(grids, grid -> "s <- cov(" + R.matrix(grid) + "); say(4/3*(1-sum(diag(s))/sum(s)))"));
        for (int i = 0; i < grids.size(); i++) {
            var grid = grids.get(i);
            var sums = IntStream.range(0, 4)
                    .mapToLong(item -> Arrays.stream(column(grid, item)).sum())
                    .toArray();
            var squares = IntStream.range(0, 4)
                    .mapToLong(item ->
                            Arrays.stream(column(grid, item)).map(x -> x * x).sum())
                    .toArray();
            var totals = Arrays.stream(grid)
                    .mapToLong(answers -> Arrays.stream(answers).sum())
                    .map(total -> total * total)
                    .sum();
            close(
                    said.get(i),
                    1e-9,
                    Cronbach.of(grid.length, sums, squares, totals).alpha());
        }
    }

    @Test
    void rakingIsTheProportionalFittingOfLoglin() {
        var random = new SplittableRandom(SEED);
        var samples = IntStream.range(0, 30)
                .mapToObj(_ -> IntStream.range(0, 3)
                        .mapToObj(_ -> random.longs(4, 1, 30).toArray())
                        .toArray(long[][]::new))
                .toList();
        var rows = new double[] {0.5, 0.3, 0.2};
        var columns = new double[] {0.1, 0.2, 0.3, 0.4};
        var said = R.run(script(samples, sample -> """
                m <- %s; f <- loglin(outer(%s, %s)*sum(m), list(1, 2), start = m, fit = TRUE, print = FALSE, \
                eps = 1e-9, iter = 1000)$fit
                w <- f/m; say(t(w)); say(sum(f)^2/sum(m*w^2))""".formatted(R.matrix(sample), R.vector(rows), R.vector(columns))));
        for (int i = 0; i < samples.size(); i++) {
            var cells =
                    Arrays.stream(samples.get(i)).flatMapToLong(Arrays::stream).toArray();
            var categories = IntStream.range(0, 12)
                    .mapToObj(cell -> new int[] {cell / 4, cell % 4})
                    .toArray(int[][]::new);
            var ours = Raking.of(cells, categories, new double[][] {rows, columns});
            assertThat(ours.converged()).isTrue();
            close(said.get(2 * i), 1e-4, ours.weights());
            close(said.get(2 * i + 1), 1e-4, ours.effectiveN());
        }
    }

    private static <T> String script(List<T> inputs, Function<T, String> code) {
        return inputs.stream().map(code).collect(Collectors.joining("\n"));
    }

    private static DoubleStream flat(double[][] table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream);
    }

    /** Relative to large numbers, absolute to small ones. */
    private static void close(double[] said, double tolerance, double... ours) {
        assertThat(ours).as(Arrays.toString(said)).hasSameSizeAs(said);
        for (int i = 0; i < said.length; i++) {
            assertThat(ours[i]).isCloseTo(said[i], within(tolerance * Math.max(1, Math.abs(said[i]))));
        }
    }
}
