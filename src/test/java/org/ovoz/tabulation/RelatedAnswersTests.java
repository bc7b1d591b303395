package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.TinyStudy.KZ;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;

/** Rows that the same people rated and options that the same people ticked: R and PSPP test them alike. */
@Slow
class RelatedAnswersTests {

    private static final List<String> TICKS = List.of("nets_facebook", "nets_twitter", "nets_other");
    private static final List<String> RATINGS = List.of("barrier_finance", "barrier_law");
    private static final int STUDIES = 40;

    private final Random random = new Random(11);

    @TempDir
    Path folder;

    private record Answers(Cases cases, List<int[]> complete) {}

    /** Random cases; those with a missing answer to one of the variables are not complete. */
    private Answers some(List<String> variables, int lowest, int codes) {
        var all = new ArrayList<int[]>();
        var complete = new ArrayList<int[]>();
        var bias = random.nextInt(codes);
        for (int i = 0; i < 12 + random.nextInt(200); i++) {
            var line = IntStream.range(0, variables.size())
                    .map(variable -> random.nextInt(12) == 0
                            ? -7
                            : lowest + Math.max(0, random.nextInt(codes) - (variable == 0 ? 0 : random.nextInt(bias + 1))))
                    .toArray();
            var one = TinyStudy.kz("work", 1);
            for (int variable = 0; variable < line.length; variable++) {
                one = TinyStudy.with(one, variables.get(variable), line[variable]);
            }
            all.add(one);
            if (Arrays.stream(line).noneMatch(code -> code < 0)) {
                complete.add(line);
            }
        }
        return new Answers(TinyStudy.cases(all.toArray(int[][]::new)), complete);
    }

    @Test
    void ranksOfPairsAreThoseOfFriedmanTestAndPspp() {
        var studies = IntStream.range(0, STUDIES)
                .mapToObj(_ -> some(RATINGS, 1, 5))
                .filter(study -> study.complete().size() > 2)
                .toList();
        var said = R.run(studies.stream()
                .map(study -> "t <- friedman.test(%s); say(t$statistic, t$parameter, t$p.value)"
                        .formatted(matrix(study)))
                .collect(Collectors.joining("\n")));
        var printed = pspp(studies, RATINGS, "NPAR TESTS /WILCOXON=one two.");
        var compared = 0;
        for (int i = 0; i < studies.size(); i++) {
            var ours = RelatedRatings.of(studies.get(i).cases(), TinyStudy.BARRIERS, List.of(KZ));
            if (!ours.friedman().isDefined()) {
                continue;
            }
            close(said.get(i), ours.friedman().statistic(), ours.friedman().df(), ours.friedman().p());
            var test = RelatedRatings.pair(studies.get(i).cases(), "barrier_finance", "barrier_law");
            var lines = printed.get(2 * i + 1).lines();
            assertThat(Math.abs(test.z())).isCloseTo(Math.abs(number(lines, 1)), within(0.00501));
            assertThat(test.p()).isCloseTo(number(lines, 2), within(0.000501));
            compared++;
        }
        assertThat(compared).isGreaterThan(STUDIES / 2);
    }

    @Test
    void ticksAreThoseOfCochranInPspp() {
        var studies = IntStream.range(0, STUDIES).mapToObj(_ -> some(TICKS, 0, 2)).toList();
        var printed = pspp(studies, TICKS, "NPAR TESTS /COCHRAN=one two three.");
        var compared = 0;
        for (int i = 0; i < studies.size(); i++) {
            var ours = RelatedTicks.of(studies.get(i).cases(), TinyStudy.NETS, List.of(KZ)).cochran();
            var lines = printed.get(2 * i + 1).lines();
            assertThat(ours.n()).isEqualTo(studies.get(i).complete().size());
            if (ours.isDefined()) {
                assertThat(ours.q()).isCloseTo(number(lines, 2), within(0.00501));
                assertThat(ours.p()).isCloseTo(number(lines, 4), within(0.000501));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(STUDIES / 2);
    }

    @Test
    void pairsOfTicksCountWhoTickedOnlyOneOfThem() {
        var study = some(TICKS, 0, 2);
        for (var pair : RelatedTicks.of(study.cases(), TinyStudy.NETS, List.of(KZ)).pairs()) {
            var one = TICKS.indexOf("nets_" + pair.one().name());
            var other = TICKS.indexOf("nets_" + pair.other().name());
            assertThat(pair.test().onlyOne())
                    .isEqualTo(study.complete().stream()
                            .filter(line -> line[one] == 1 && line[other] == 0)
                            .count());
            assertThat(pair.test().onlyOther())
                    .isEqualTo(study.complete().stream()
                            .filter(line -> line[one] == 0 && line[other] == 1)
                            .count());
        }
    }

    @Test
    void leavesNoneAndWhatWasNotOfferedEverywhereOut() {
        var related = RelatedTicks.of(some(TICKS, 0, 2).cases(), TinyStudy.NETS, List.of(KZ, TinyStudy.TJ));
        assertThat(related.options()).extracting(option -> option.name()).doesNotContain("none");
        var ratings = RelatedRatings.of(some(RATINGS, 1, 5).cases(), TinyStudy.BARRIERS, List.of(KZ, TinyStudy.TJ));
        assertThat(ratings.rows()).extracting(row -> row.name()).doesNotContain("staff");
    }

    private List<Pspp.Table> pspp(List<Answers> studies, List<String> variables, String command) {
        var names = String.join(" ", List.of("one", "two", "three").subList(0, variables.size()));
        return Pspp.run(
                folder,
                studies.stream()
                        .map(study -> "DATA LIST FREE /%s.%nBEGIN DATA%n%s%nEND DATA.%n%s%n"
                                .formatted(names, lines(study), command))
                        .collect(Collectors.joining()));
    }

    private static String lines(Answers study) {
        return study.complete().stream()
                .map(line -> IntStream.of(line).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String matrix(Answers study) {
        return R.matrix(study.complete().stream()
                .map(line -> IntStream.of(line).asLongStream().toArray())
                .toArray(long[][]::new));
    }

    /** The last cell of a line. */
    private static double number(List<List<String>> lines, int line) {
        var text = lines.get(line).getLast();
        return text.isEmpty() || text.equals(".") ? Double.NaN : Double.parseDouble(text);
    }

    private static void close(double[] said, double... ours) {
        assertThat(ours).hasSameSizeAs(said);
        for (int i = 0; i < said.length; i++) {
            assertThat(ours[i]).isCloseTo(said[i], within(1e-8 * Math.max(1, Math.abs(said[i]))));
        }
    }
}
