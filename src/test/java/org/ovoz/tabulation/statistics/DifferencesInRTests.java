package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.statistics.RandomCounts.codes;
import static org.ovoz.tabulation.statistics.RandomCounts.column;
import static org.ovoz.tabulation.statistics.RandomCounts.tables;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

/** What R computes from the same random groups. */
@Slow
class DifferencesInRTests {

    private static final long SEED = 20_261_125;

    /** R has no such interval; this one is put together from its Wilson intervals. */
    @Test
    void newcombeIsMadeOfTwoPropTests() {
        var random = new SplittableRandom(SEED + 4);
        var pairs = IntStream.range(0, 200)
                .mapToObj(_ -> new int[] {random.nextInt(1, 400), random.nextInt(1, 90)})
                .map(n -> new long[] {random.nextInt(n[0] + 1), n[0], random.nextInt(n[1] + 1), n[1]})
                .toList();
        var said = R.run("""
                newcombe <- function(a, m, b, n) {
                  i <- prop.test(a, m, correct = FALSE)$conf.int; j <- prop.test(b, n, correct = FALSE)$conf.int
                  p <- a/m; q <- b/n
                  say(p - q, p - q - sqrt((p-i[1])^2 + (j[2]-q)^2), p - q + sqrt((i[2]-p)^2 + (q-j[1])^2)) }
                """
                + pairs.stream()
                        .map(pair -> "newcombe(%d,%d,%d,%d)".formatted(pair[0], pair[1], pair[2], pair[3]))
                        .collect(Collectors.joining("\n")));
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var ours = Newcombe.difference(pair[0], pair[1], pair[2], pair[3]).orElseThrow();
            close(said.get(i), 1e-7, ours);
        }
    }

    @Test
    void welchIsThatOfTTest() {
        var tables = tables(SEED + 5, 150).stream()
                .filter(table ->
                        Welch.difference(group(table, 0), group(table, 1)).isPresent())
                .toList();
        var said = R.run(tables.stream()
                .map(table -> "x <- " + R.cases(codes(table), column(table, 0)) + "; y <- "
                        + R.cases(codes(table), column(table, 1)) + "; say(mean(x) - mean(y), t.test(x, y)$conf.int)")
                .collect(Collectors.joining("\n")));
        for (int i = 0; i < tables.size(); i++) {
            var ours = Welch.difference(group(tables.get(i), 0), group(tables.get(i), 1))
                    .orElseThrow();
            close(said.get(i), 1e-9, ours);
        }
        assertThat(tables).hasSizeGreaterThan(100);
    }

    private static Descriptives group(long[][] table, int column) {
        return Descriptives.of(codes(table), column(table, column));
    }

    private static void close(double[] said, double tolerance, Difference ours) {
        assertThat(new double[] {
                    ours.value(), ours.interval().low(), ours.interval().high()
                })
                .containsExactly(said, within(tolerance));
    }
}
