package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.tabulation.TinyStudy.BARRIERS;
import static org.ovoz.tabulation.TinyStudy.KZ;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTableTests {

    @Test
    void givesMeanAndSampleStandardDeviationOfValidAnswersOnly() {
        var table = table(new int[] {1, 2, 3, 4, 5, -8, -6, -1}, new int[] {2, 2, 2, 2, 3, 3, 3, 3});
        var finance = table.rows().getFirst();
        assertThat(finance.n()).isEqualTo(5);
        assertThat(finance.asked()).isEqualTo(7);
        assertThat(finance.mean()).hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("3.00"));
        assertThat(finance.standardDeviation())
                .hasValueSatisfying(deviation -> assertThat(deviation).isEqualByComparingTo("1.58"));
        assertThat(finance.top2()).isEqualTo(2);
        assertThat(finance.top2Percent()).isEqualByComparingTo("40.0");
        assertThat(finance.bottom2Percent()).isEqualByComparingTo("40.0");
        assertThat(finance.missing()).extracting(row -> row.code()).containsExactly(-8, -6);
    }

    @Test
    void roundsMeansHalfUp() {
        var table = table(new int[] {2, 2, 2, 2, 2, 2, 2, 3}, new int[] {1, 1, 1, 1, 1, 1, 1, 1});
        assertThat(table.rows().getFirst().mean().orElseThrow()).hasToString("2.13");
        assertThat(table.rows().get(1).standardDeviation().orElseThrow()).hasToString("0.00");
    }

    @Test
    void hasNoDeviationOfOneAnswerAndNoMeanOfNone() {
        var table = table(new int[] {4}, new int[] {-9});
        assertThat(table.rows().getFirst().mean()).isPresent();
        assertThat(table.rows().getFirst().standardDeviation()).isEmpty();
        assertThat(table.rows().get(1).mean()).isEmpty();
    }

    @Test
    void leavesOutRowsThatAreNotAskedThere() {
        assertThat(table(new int[] {4}, new int[] {4}).rows())
                .extracting(rating -> rating.row().name())
                .containsExactly("finance", "law");
    }

    @Test
    void ranksByMeanThenByTheTwoHighestCodesAndNeverListsARowTwice() {
        var law = new int[] {1, 1, 4, 4, 5, 3, 3, 3, 3, 3};
        var finance = new int[] {3, 3, 3, 3, 3, 3, 3, 3, 3, 3};
        var ranking = Ranking.of(table(finance, law));
        assertThat(ranking.ranked()).extracting(rating -> rating.row().name()).containsExactly("law", "finance");
        assertThat(ranking.top(1)).hasSize(2);
        assertThat(ranking.more(1)).hasSize(1);
        assertThat(ranking.less(3, 1)).extracting(rating -> rating.row().name()).containsExactly("finance");
    }

    @Test
    void doesNotRankRowsWithFewAnswers() {
        var ranking = Ranking.of(table(new int[] {5, 5, 5}, new int[] {1, 1, 1}));
        assertThat(ranking.ranked()).isEmpty();
        assertThat(ranking.unranked()).hasSize(2);
        assertThat(ranking.top(3)).isEmpty();
    }

    /** Intervals of R: t.test(c(5,5,5,4,4,4,4,3,3,3)) 3.416 to 4.584, the second 3.123 to 3.877, the third 3.111 to 4.289. */
    @Test
    void ratesRowsAlikeWhenTheMeanOfEachLiesInTheIntervalOfTheOther() {
        var highest = new int[] {5, 5, 5, 4, 4, 4, 4, 3, 3, 3};
        var overlapping = new int[] {4, 4, 4, 4, 4, 3, 3, 3, 3, 3};
        var heavilyOverlapping = new int[] {5, 5, 4, 4, 4, 3, 3, 3, 3, 3};
        assertThat(Ranking.of(table(highest, overlapping)).alike()).isEmpty();
        var ranking = Ranking.of(table(highest, heavilyOverlapping));
        assertThat(ranking.alike()).containsExactly(ranking.ranked());
        assertThat(ranking.isCutAmongAlike(ranking.more(1))).isTrue();
        assertThat(ranking.isCutAmongAlike(ranking.more(2))).isFalse();
    }

    @Test
    void tellsRowsApartThatEverybodyRatedTheSameWay() {
        var fives = new int[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
        var fours = new int[] {4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
        assertThat(Ranking.of(table(fives, fours)).alike()).isEmpty();
        assertThat(Ranking.of(table(fives, fives)).alike()).hasSize(1);
        assertThat(Ranking.of(table(new int[] {5}, new int[] {1}), 1).alike())
                .as("nothing tells one answer from another")
                .hasSize(1);
    }

    private static GridTable table(int[] finance, int[] law) {
        var cases = IntStream.range(0, finance.length)
                .mapToObj(i -> TinyStudy.with(TinyStudy.kz("barrier_finance", finance[i]), "barrier_law", law[i]))
                .toArray(int[][]::new);
        return GridTable.of(TinyStudy.cases(cases), BARRIERS, KZ).orElseThrow();
    }
}
