package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.statistics.RandomCounts.codes;
import static org.ovoz.tabulation.statistics.RandomCounts.column;
import static org.ovoz.tabulation.statistics.RandomCounts.tables;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

/** Tests of means, of orders and of related answers, against what R computes from the same random answers. */
@Slow
class MeansAndPairsInRTests {

    private static final long SEED = 20_261_129;

    private static final String UNFOLD = """
            unfold <- function(m) { x <<- rep(row(m), m); g <<- rep(col(m), m) }
            """;

    @Test
    void studentAndWelchAreThoseOfTTest() {
        var tables = tables(SEED, 150).stream()
                .map(table -> Arrays.stream(table)
                        .map(row -> Arrays.copyOf(row, 2))
                        .toArray(long[][]::new))
                .filter(table -> TTest.of(group(table, 0), group(table, 1)).isDefined())
                .toList();
        var said = R.run(UNFOLD + script(tables, table -> """
                unfold(%s); a <- x[g == 1]; b <- x[g == 2]; s <- t.test(a, b, var.equal = TRUE); w <- t.test(a, b)
                n <- length(a); m <- length(b); d <- (mean(a)-mean(b))/sqrt(((n-1)*var(a)+(m-1)*var(b))/(n+m-2))
                say(s$statistic, s$parameter, s$p.value, w$statistic, w$parameter, w$p.value, d, d*(1-3/(4*(n+m-2)-1)))""".formatted(R.matrix(table))));
        for (int i = 0; i < tables.size(); i++) {
            var ours = TTest.of(group(tables.get(i), 0), group(tables.get(i), 1));
            close(
                    said.get(i),
                    1e-8,
                    ours.student().t(),
                    ours.student().df(),
                    ours.student().p(),
                    ours.welch().t(),
                    ours.welch().df(),
                    ours.welch().p(),
                    ours.cohensD(),
                    ours.hedgesG());
        }
        assertThat(tables).hasSizeGreaterThan(90);
    }

    @Test
    void analysesOfVarianceAreThoseOfOnewayTest() {
        var tables = tables(SEED + 1, 200).stream()
                .filter(table -> Anova.of(groups(table)).hasWelch())
                .toList();
        var said = R.run(UNFOLD + script(tables, table -> """
                unfold(%s); g <- factor(g); a <- oneway.test(x ~ g, var.equal = TRUE); w <- oneway.test(x ~ g)
                s <- summary(aov(x ~ g))[[1]]; ss <- s[["Sum Sq"]]; ms <- s[["Mean Sq"]][2]; df <- s[["Df"]][1]
                say(a$statistic, a$parameter, a$p.value, w$statistic, w$parameter, w$p.value, ss[1]/sum(ss), \
                max(0, (ss[1]-df*ms)/(sum(ss)+ms)))""".formatted(R.matrix(table))));
        for (int i = 0; i < tables.size(); i++) {
            var ours = Anova.of(groups(tables.get(i)));
            close(
                    said.get(i),
                    1e-8,
                    ours.fisher().f(),
                    ours.fisher().df(),
                    ours.fisher().otherDf(),
                    ours.fisher().p(),
                    ours.welch().f(),
                    ours.welch().df(),
                    ours.welch().otherDf(),
                    ours.welch().p(),
                    ours.etaSquared(),
                    ours.omegaSquared());
        }
        assertThat(tables).hasSizeGreaterThan(100);
    }

    @Test
    void welchWithTwoGroupsIsTheSquareOfWelchsT() {
        var table = new long[][] {{9, 1}, {4, 2}, {3, 11}};
        var t = TTest.of(group(table, 0), group(table, 1));
        var f = Anova.of(groups(table));
        assertThat(f.welch().f()).isCloseTo(t.welch().t() * t.welch().t(), within(1e-9));
        assertThat(f.fisher().p()).isCloseTo(t.student().p(), within(1e-9));
    }

    @Test
    void spearmanIsThatOfCorTest() {
        var tables = tables(SEED + 2, 150).stream()
                .filter(table -> spearman(table).isDefined())
                .toList();
        var said = R.run(UNFOLD + script(tables, table -> """
                unfold(%s); t <- cor.test(x, g, method = 'spearman', exact = FALSE); r <- t$estimate; n <- length(x)
                z <- atanh(r) + c(-1, 1)*qnorm(.975)*sqrt((1 + r^2/2)/(n - 3)); say(r, t$p.value, tanh(z))""".formatted(R.matrix(table))));
        var compared = 0;
        for (int i = 0; i < tables.size(); i++) {
            var ours = spearman(tables.get(i));
            if (ours.interval().isPresent()) {
                var interval = ours.interval().get();
                close(said.get(i), 1e-8, ours.rho(), ours.p(), interval.low(), interval.high());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(120);
    }

    @Test
    void signedRanksAreThoseOfWilcoxTest() {
        var random = new SplittableRandom(SEED);
        var pairs = IntStream.range(0, 100)
                .mapToObj(_ -> IntStream.range(0, 3 + random.nextInt(200))
                        .mapToObj(_ -> new long[] {1 + random.nextInt(5), 1 + random.nextInt(random.nextInt(5) + 1)})
                        .toArray(long[][]::new))
                .filter(pair -> signedRanks(pair).isDefined())
                .toList();
        var said = R.run(script(pairs, pair -> """
                a <- %s; b <- %s; t <- wilcox.test(a, b, paired = TRUE, exact = FALSE, correct = FALSE)
                d <- (a-b)[a != b]; r <- rank(abs(d)); say(sum(a > b), sum(a < b), t$statistic, t$p.value, \
                (sum(r[d > 0])-sum(r[d < 0]))/sum(r))""".formatted(R.vector(column(pair, 0)), R.vector(column(pair, 1)))));
        for (int i = 0; i < pairs.size(); i++) {
            var ours = signedRanks(pairs.get(i));
            close(said.get(i), 1e-8, ours.higher(), ours.lower(), ours.rankSum(), ours.p(), ours.r());
            assertThat(ours.z() > 0).isEqualTo(ours.r() > 0);
        }
        assertThat(pairs).hasSizeGreaterThan(90);
    }

    @Test
    void mcNemarIsTheBinomialTest() {
        var random = new SplittableRandom(SEED);
        var pairs = IntStream.range(0, 80)
                .mapToObj(_ -> new long[] {random.nextInt(60), 1 + random.nextInt(200)})
                .toList();
        var said = R.run(script(
                pairs, pair -> "say(binom.test(%d, %d)$p.value)".formatted(pair[0], pair[0] + pair[1])));
        for (int i = 0; i < pairs.size(); i++) {
            close(said.get(i), 1e-9, McNemar.of(1000, pairs.get(i)[0], pairs.get(i)[1]).p());
        }
        assertThat(McNemar.of(10, 0, 0).p()).isEqualTo(1);
    }

    private static Descriptives group(long[][] table, int group) {
        return Descriptives.of(codes(table), column(table, group));
    }

    private static List<Descriptives> groups(long[][] table) {
        return IntStream.range(0, table[0].length)
                .mapToObj(group -> group(table, group))
                .toList();
    }

    private static Spearman spearman(long[][] table) {
        var pairs = new TreeMap<Integer, TreeMap<Integer, Integer>>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                if (table[row][column] > 0) {
                    pairs.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, (int) table[row][column]);
                }
            }
        }
        return Spearman.of(pairs);
    }

    private static WilcoxonSignedRanks signedRanks(long[][] pairs) {
        return WilcoxonSignedRanks.of(Arrays.stream(pairs)
                .collect(Collectors.groupingBy(pair -> (int) (pair[0] - pair[1]), Collectors.counting())));
    }

    private static <T> String script(List<T> inputs, Function<T, String> code) {
        return inputs.stream().map(code).collect(Collectors.joining("\n"));
    }

    /** Relative to large numbers, absolute to small ones. */
    private static void close(double[] said, double tolerance, double... ours) {
        assertThat(ours).as(Arrays.toString(said)).hasSameSizeAs(said);
        for (int i = 0; i < said.length; i++) {
            assertThat(ours[i]).isCloseTo(said[i], within(tolerance * Math.max(1, Math.abs(said[i]))));
        }
    }
}
