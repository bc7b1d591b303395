package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

/**
 * Agreement against R: κ as Debian's {@code psych} computes it where that is installed, and both coefficients as their
 * authors' tables define them, written there another way than here: pair by pair in a matrix of coincidences.
 */
@Slow
class AgreementInRTests {

    private static final String DEFINED = """
            kappa2 <- function(t) { n <- sum(t); po <- sum(diag(t))/n; pe <- sum(rowSums(t)*colSums(t))/n^2
              if (pe == 1) NA else (po-pe)/(1-pe) }
            alpha <- function(m) { k <- ncol(m); o <- matrix(0, k, k)
              for (u in seq_len(nrow(m))) { v <- rep(seq_len(k), m[u,]); if (length(v) > 1)
                for (i in seq_along(v)) for (j in seq_along(v)) if (i != j)
                  o[v[i],v[j]] <- o[v[i],v[j]] + 1/(length(v)-1) }
              nc <- rowSums(o); n <- sum(nc); e <- outer(nc, nc)/(n-1); diag(e) <- nc*(nc-1)/(n-1)
              do <- sum(o)-sum(diag(o)); de <- sum(e)-sum(diag(e)); if (de == 0) NA else 1-do/de }
            """;

    private final SplittableRandom random = new SplittableRandom(20_261_130);

    private long[][] table(int categories) {
        var table = new long[categories][categories];
        for (var row : table) {
            Arrays.setAll(row, _ -> random.nextInt(12));
        }
        return table;
    }

    private List<long[]> units(int units, int coders, int categories) {
        var all = new ArrayList<long[]>();
        for (int unit = 0; unit < units; unit++) {
            var counts = new long[categories];
            var usual = random.nextInt(categories);
            for (int coder = 0; coder < coders; coder++) {
                if (random.nextInt(5) > 0) {
                    counts[random.nextInt(3) > 0 ? usual : random.nextInt(categories)]++;
                }
            }
            all.add(counts);
        }
        return all;
    }

    @Test
    void kappaIsThatOfPsychAndOfItsDefinition() {
        var tables = new ArrayList<long[][]>();
        for (int i = 0; i < 60; i++) {
            tables.add(table(2 + i % 4));
        }
        var said = R.run(DEFINED + """
                psych <- requireNamespace('psych', quietly = TRUE)
                both <- function(t) say(kappa2(t), if (psych) suppressMessages(psych::cohen.kappa(t)$kappa) else kappa2(t))
                """
                + tables.stream().map(table -> "both(" + R.matrix(table) + ")").collect(Collectors.joining("\n")));
        for (int i = 0; i < tables.size(); i++) {
            var kappa = CohensKappa.of(tables.get(i)).kappa();
            assertThat(kappa).isCloseTo(said.get(i)[0], within(1e-10)).isCloseTo(said.get(i)[1], within(1e-10));
        }
    }

    @Test
    void alphaIsThatOfItsCoincidences() {
        var sets = new ArrayList<List<long[]>>();
        for (int i = 0; i < 60; i++) {
            sets.add(units(5 + i, 2 + i % 4, 2 + i % 3));
        }
        var said = R.run(DEFINED
                + sets.stream()
                        .map(set -> "say(alpha(" + R.matrix(set.toArray(long[][]::new)) + "))")
                        .collect(Collectors.joining("\n")));
        for (int i = 0; i < sets.size(); i++) {
            assertThat(KrippendorffsAlpha.of(sets.get(i)).alpha()).isCloseTo(said.get(i)[0], within(1e-10));
        }
    }

    /** R draws other samples: the ends differ as far as a thousand samples let them. */
    @Test
    void intervalsAreThoseOfABootstrapInR() {
        var sets = List.of(units(120, 2, 2), units(80, 3, 3));
        var said = R.run(DEFINED + "set.seed(1)\n"
                + sets.stream()
                        .map(set -> """
                                m <- %s
                                b <- replicate(1000, alpha(m[sample(nrow(m), replace = TRUE), ]))
                                say(quantile(b, c(.025, .975), na.rm = TRUE))""".formatted(R.matrix(set.toArray(long[][]::new))))
                        .collect(Collectors.joining("\n")));
        for (int i = 0; i < sets.size(); i++) {
            var ours = KrippendorffsAlpha.interval(sets.get(i)).orElseThrow();
            assertThat(ours.low()).isCloseTo(said.get(i)[0], within(0.04));
            assertThat(ours.high()).isCloseTo(said.get(i)[1], within(0.04));
        }
    }
}
