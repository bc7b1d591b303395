package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.TinyStudy.BARRIERS;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.NETS;
import static org.ovoz.tabulation.TinyStudy.TJ;
import static org.ovoz.tabulation.TinyStudy.kz;
import static org.ovoz.tabulation.TinyStudy.with;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.columns.UnknownVariable;

class CrossTableTests {

    private final Cases cases = TinyStudy.cases(
            work(1, 1), work(1, 1), work(2, 1), work(2, 2), work(-9, 2), work(1, -8), work(-1, 1), work(-9, -9));

    private final CrossTable table = CrossTable.of(cases, "work", "mode");

    @Test
    void countsCasesThatAreValidInBoth() {
        assertThat(table.rowCodes()).containsExactly(1, 2);
        assertThat(table.columnCodes()).containsExactly(1, 2);
        assertThat(table.counts()).isDeepEqualTo(new long[][] {{2, 0}, {1, 1}});
        assertThat(table.n()).isEqualTo(4);
        assertThat(table.rowTotals()).containsExactly(2, 2);
        assertThat(table.columnTotals()).containsExactly(3, 1);
    }

    @Test
    void keepsMissingAnswersApartFromThoseNotAsked() {
        assertThat(table.asked()).isEqualTo(7);
        assertThat(table.missing()).isEqualTo(3);
        assertThat(table.rowCounts().missingCodes()).containsOnly(entry(-9, 2));
        assertThat(table.rowCounts().of(-1)).isEqualTo(1);
        assertThat(table.columnCounts().byCode()).containsEntry(-8, 1).containsEntry(1, 4);
    }

    @Test
    void givesPercentsOfRowColumnAndTable() {
        assertThat(table.rowPercent(1, 1)).isEqualByComparingTo("50.0");
        assertThat(table.columnPercent(0, 0)).isEqualByComparingTo("66.7");
        assertThat(table.totalPercent(0, 0)).isEqualByComparingTo("50.0");
    }

    @Test
    void countsOnlyTheSelectedCases() {
        var online = cases.snapshot().select(Selection.ALL.with("mode", Set.of(1)));
        assertThat(CrossTable.of(online, "work", "country").counts()).isDeepEqualTo(new long[][] {{2}, {1}});
        assertThat(CrossTable.of(online, "work", "country").chiSquare().isDefined())
                .isFalse();
    }

    @Test
    void needsVariablesThatExist() {
        assertThatThrownBy(() -> CrossTable.of(cases, "work", "weather")).isInstanceOf(UnknownVariable.class);
    }

    @Test
    void countsWideCodesAndManyBlocksAsASimpleLoopDoes() {
        var random = new SplittableRandom(7);
        var answers = IntStream.range(0, 9000)
                .mapToObj(_ -> with(
                        with(work(random.nextInt(-1, 4), random.nextInt(1, 3)), "members", random.nextInt(-1, 400)),
                        "country",
                        random.nextBoolean() ? 1 : 3))
                .toArray(int[][]::new);
        var some = TinyStudy.columns(answers).snapshot().select(Selection.ALL.with("country", Set.of(3)));
        for (var row : List.of("work", "members")) {
            var counts = some.counts(row, "mode");
            for (int mode = 1; mode <= 2; mode++) {
                for (int code : Set.of(-1, 0, 1, 3, 200, 399)) {
                    assertThat(counts.get(mode).of(code)).isEqualTo(count(answers, row, code, mode));
                }
            }
        }
    }

    /** Cases of country 3. */
    private static int count(int[][] answers, String row, int code, int mode) {
        return (int) Arrays.stream(answers)
                .filter(codes -> Arrays.equals(codes, with(with(with(codes, "country", 3), "mode", mode), row, code)))
                .count();
    }

    @Test
    void testsEveryOptionOfAMultipleChoiceByItself() {
        var ticks = TickTable.of(
                TinyStudy.cases(
                        nets(1, 1, 0), nets(1, 1, 0), nets(1, 0, 1), nets(2, 0, 1), nets(2, 0, 1), nets(2, -9, -9)),
                NETS,
                "mode");
        assertThat(ticks.rows()).extracting(row -> row.option().name()).startsWith("facebook", "twitter");
        var facebook = ticks.rows().getFirst();
        assertThat(facebook.table().n()).isEqualTo(5);
        assertThat(facebook.ticks(0)).isEqualTo(2);
        assertThat(facebook.ticks(1)).isZero();
        assertThat(facebook.p()).isEqualTo(facebook.table().fisherP().getAsDouble());
        assertThat(facebook.p()).isCloseTo(0.4, within(1e-12));
        assertThat(facebook.adjustedP()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void givesAGridForEveryGroup() {
        var grids = GridTable.of(
                TinyStudy.cases(
                        with(kz("barrier_law", 4), "mode", 1),
                        with(kz("barrier_law", 2), "mode", 2),
                        with(kz("barrier_law", 3), "mode", 2)),
                BARRIERS,
                "mode");
        assertThat(grids).containsOnlyKeys(1, 2);
        var law = grids.get(2).rows().get(1);
        assertThat(law.descriptives().mean()).isEqualTo(2.5);
        assertThat(law.bottom2()).isEqualTo(1);
        assertThat(law.meanInterval()).isPresent();
        assertThat(grids.get(1).rows().get(1).meanInterval()).isEmpty();
    }

    @Test
    void leavesCountriesWithoutAnswersOutOfThePooledPercents() {
        var pooled = Pooled.of(TinyStudy.cases(work(1, 1), work(1, 1), work(2, 1)), "work", List.of(KZ, TJ));
        assertThat(pooled.countries()).containsExactly(KZ);
        assertThat(pooled.rows().getFirst().equalCountry()).isEqualByComparingTo("66.7");
    }

    @Test
    void smallBasesGiveTheirCountsFirst() {
        assertThat(SmallBase.of(9)).isEqualTo(SmallBase.COUNTS_ONLY);
        assertThat(SmallBase.of(10)).isEqualTo(SmallBase.COUNTS_FIRST);
        assertThat(SmallBase.of(29)).isEqualTo(SmallBase.COUNTS_FIRST);
        assertThat(SmallBase.of(30)).isEqualTo(SmallBase.PERCENTS);
    }

    private static int[] work(int code, int mode) {
        return with(kz("work", code), "mode", mode);
    }

    private static int[] nets(int mode, int facebook, int twitter) {
        return with(with(work(1, mode), "nets_facebook", facebook), "nets_twitter", twitter);
    }
}
