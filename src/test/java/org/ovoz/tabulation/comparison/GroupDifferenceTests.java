package org.ovoz.tabulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.TinyStudy.kz;
import static org.ovoz.tabulation.TinyStudy.with;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.TinyStudy;

class GroupDifferenceTests {

    @Test
    void comparesSharesAsNewcombePrintedThem() {
        var table = CrossTable.of(
                TinyStudy.cases(all(work(1, 1, 56), work(2, 1, 14), work(1, 2, 48), work(2, 2, 32))), "work", "mode");
        var pair = only(table, 1);
        assertThat(pair.one()).isEqualTo(1);
        assertThat(pair.other()).isEqualTo(2);
        assertThat(pair.n()).isEqualTo(70);
        assertThat(pair.otherN()).isEqualTo(80);
        assertThat(pair.smallBase()).isEqualTo(SmallBase.PERCENTS);
        var difference = pair.difference().orElseThrow();
        assertThat(difference.value()).isEqualTo(0.2);
        assertThat(difference.interval().low()).isCloseTo(0.0524, within(0.00005));
        assertThat(difference.interval().high()).isCloseTo(0.3339, within(0.00005));
        assertThat(only(table, 2).difference().orElseThrow().value()).isEqualTo(-0.2);
    }

    @Test
    void countsNobodyWhereAnAnswerWasNeverGiven() {
        var table = CrossTable.of(TinyStudy.cases(all(work(2, 1, 12), work(2, 2, 9))), "work", "mode");
        assertThat(only(table, 1).difference().orElseThrow().value()).isZero();
        assertThat(only(table, 1).smallBase()).isEqualTo(SmallBase.COUNTS_ONLY);
    }

    /** The answer 4 was offered in Tajikistan only. */
    @Test
    void comparesNoCountryWithoutTheAnswerButOtherGroups() {
        var kazakhstan = work(1, 1, 20);
        var tajikistan = Stream.of(work(4, 2, 20))
                .map(codes -> with(codes, "country", 3))
                .toArray(int[][]::new);
        var cases = TinyStudy.cases(all(kazakhstan, tajikistan));
        var byCountry = CrossTable.of(cases, "work", "country");
        assertThat(only(byCountry, 4).difference()).isEmpty();
        assertThat(only(byCountry, 1).difference()).isPresent();
        assertThat(only(CrossTable.of(cases, "work", "mode"), 4).difference()).isPresent();
    }

    @Test
    void comparesMeansOfEveryTwoGroups() {
        var cases = TinyStudy.cases(all(
                group(1, new int[] {1, 2, 3, 4, 5}), group(2, new int[] {2, 2, 2}), group(3, new int[] {3, 3, 4, 4})));
        var pairs = GroupDifference.ofMeans(CrossTable.of(cases, "barrier_law", "work"));
        assertThat(pairs).extracting(GroupDifference::one).containsExactly(1, 1, 2);
        assertThat(pairs).extracting(GroupDifference::other).containsExactly(2, 3, 3);
        assertThat(pairs.get(1).difference().orElseThrow().value()).isCloseTo(-0.5, within(1e-12));
        assertThat(pairs).extracting(GroupDifference::n).containsExactly(5L, 5L, 3L);
        assertThat(pairs).extracting(GroupDifference::otherN).containsExactly(3L, 4L, 4L);
    }

    private static GroupDifference only(CrossTable table, int answer) {
        var pairs = GroupDifference.ofShares(table, answer);
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private static int[][] work(int code, int mode, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> with(kz("work", code), "mode", mode))
                .toArray(int[][]::new);
    }

    private static int[][] group(int work, int[] ratings) {
        return IntStream.of(ratings)
                .mapToObj(rating -> with(kz("work", work), "barrier_law", rating))
                .toArray(int[][]::new);
    }

    private static int[][] all(int[][]... groups) {
        return Stream.of(groups).flatMap(Stream::of).toArray(int[][]::new);
    }
}
