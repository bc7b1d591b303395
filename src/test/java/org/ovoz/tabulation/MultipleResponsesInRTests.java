package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.FrequencyTable.Empty.SHOWN;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.NETS;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

/** Multiple responses as R counts them in the same random ticks; PSPP has no command for them. */
@Slow
class MultipleResponsesInRTests {

    private static final long SEED = 20_180_401;
    private static final List<String> NAMES =
            NETS.options().stream().map(NETS::variable).toList();

    @Test
    void percentsOfCasesOfResponsesAndOfThoseAskedAreTheSame() {
        var random = new SplittableRandom(SEED);
        var samples = IntStream.range(0, 60).mapToObj(_ -> sample(random)).toList();
        var said = R.run(
                samples.stream().map(sample -> """
                        m <- %s; k <- m[m[,1] >= 0 & rowSums(m) > 0, , drop = FALSE]; asked <- sum(m[,1] != -1)
                        say(asked, nrow(k), sum(k)); say(colSums(k)); say(100*colMeans(k)); say(100*colSums(k)/sum(k))
                        say(100*colSums(k)/asked)""".formatted(R.matrix(sample))).collect(Collectors.joining("\n")));
        for (int i = 0; i < samples.size(); i++) {
            var table = MultipleResponseTable.of(cases(samples.get(i)), NETS, List.of(KZ), SHOWN);
            assertThat(said.get(5 * i)).containsExactly(table.asked(), table.answered(), table.responses());
            for (var row : table.rows()) {
                var option = NETS.options().indexOf(row.option());
                assertThat(said.get(5 * i + 1)[option]).isEqualTo(row.ticks());
                close(said.get(5 * i + 2)[option], row.percentOfCases().doubleValue());
                close(said.get(5 * i + 3)[option], row.percentOfResponses().doubleValue());
                close(said.get(5 * i + 4)[option], row.percentOfAsked().doubleValue());
            }
        }
    }

    /** Some cases have a missing code in every option; "none" stands alone. */
    private static long[][] sample(SplittableRandom random) {
        return IntStream.range(0, 20 + random.nextInt(200))
                .mapToObj(_ -> switch (random.nextInt(8)) {
                    case 0 -> LongStream.generate(() -> -9).limit(4).toArray();
                    case 1 -> LongStream.generate(() -> -1).limit(4).toArray();
                    case 2 -> new long[] {0, 0, 0, 1};
                    default -> new long[] {1, random.nextInt(2), random.nextInt(2), 0};
                })
                .toArray(long[][]::new);
    }

    private static Cases cases(long[][] sample) {
        return TinyStudy.cases(Arrays.stream(sample)
                .map(ticks -> {
                    var codes = TinyStudy.kz("work", 1);
                    for (int option = 0; option < ticks.length; option++) {
                        codes = TinyStudy.with(codes, NAMES.get(option), (int) ticks[option]);
                    }
                    return codes;
                })
                .toArray(int[][]::new));
    }

    private static void close(double said, double ours) {
        assertThat(ours).isCloseTo(said, within(0.0500001));
    }
}
