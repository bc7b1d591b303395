package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

/** With equal weights the figures of the tests, and with any those that R makes of weighted ranks and shares. */
@Slow
class WeightedAssociationTests {

    private static final long SEED = 20_261_130;

    @Test
    void equalWeightsGiveTheFiguresOfTheTests() {
        var tables = RandomCounts.tables(SEED, 200);
        for (var table : tables) {
            var weights = Arrays.stream(table)
                    .map(row -> Arrays.stream(row).mapToDouble(n -> n).toArray())
                    .toArray(double[][]::new);
            same(WeightedAssociation.cramersV(weights), ChiSquare.of(table).cramersV());
            var codes = IntStream.range(0, table.length).toArray();
            same(
                    WeightedAssociation.epsilonSquared(weights),
                    KruskalWallis.of(codes, table).epsilonSquared());
        }
    }

    private static void same(double ours, double known) {
        assertThat(Double.isNaN(ours)).isEqualTo(Double.isNaN(known));
        if (!Double.isNaN(known)) {
            assertThat(ours).isCloseTo(known, within(1e-9));
        }
    }

    @Test
    void anyWeightsGiveTheFiguresOfR() {
        var random = new SplittableRandom(SEED);
        var tables = IntStream.range(0, 60)
                .mapToObj(_ -> random(random, random.nextInt(2, 6), random.nextInt(2, 5)))
                .toList();
        var said =
                R.run("""
                ranks <- function(w) cumsum(w) - w / 2
                of <- function(m) {
                  r <- rowSums(m); g <- colSums(m); n <- sum(m); e <- outer(r, g) / n
                  v <- sqrt(sum((m - e)^2 / e) / (n * (min(dim(m)) - 1)))
                  x <- ranks(r)[row(m)]; y <- ranks(g)[col(m)]
                  rho <- cov.wt(cbind(x, y), wt = as.vector(m) / n, cor = TRUE)$cor[1, 2]
                  between <- summary(lm(x ~ factor(as.vector(col(m))), weights = as.vector(m)))$r.squared
                  say(v, between, rho)
                }
                """ + tables.stream().map(WeightedAssociationTests::call).collect(Collectors.joining("\n")));
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            assertThat(List.of(
                            WeightedAssociation.cramersV(table),
                            WeightedAssociation.epsilonSquared(table),
                            WeightedAssociation.spearman(table)))
                    .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-7 ? 0 : 1)
                    .containsExactly(said.get(i)[0], said.get(i)[1], said.get(i)[2]);
        }
    }

    @Test
    void nothingIsSaidWhereThereIsNothingToCompare() {
        for (var table : new double[][][] {{}, {{1, 2}}, {{1}, {2}}, {{0, 0}, {1, 2}}, {{0, 0}, {0, 0}}}) {
            assertThat(WeightedAssociation.cramersV(table)).isNaN();
            assertThat(WeightedAssociation.epsilonSquared(table)).isNaN();
            assertThat(WeightedAssociation.spearman(table)).isNaN();
        }
    }

    private static double[][] random(SplittableRandom random, int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(_ -> IntStream.range(0, columns)
                        .mapToDouble(_ -> random.nextDouble(0.1, 40))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static String call(double[][] table) {
        var cells = Arrays.stream(table)
                .flatMapToDouble(Arrays::stream)
                .mapToObj(cell -> String.format(Locale.ROOT, "%.17g", cell))
                .collect(Collectors.joining(", "));
        return "of(matrix(c(%s), nrow = %d, byrow = TRUE))".formatted(cells, table.length);
    }
}
