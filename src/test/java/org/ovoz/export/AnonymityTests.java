package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AnonymityTests {

    private static Map<List<Integer>, Integer> random(Random random) {
        var cells = new HashMap<List<Integer>, Integer>();
        var cases = random.nextInt(400);
        var occupations = 1 + random.nextInt(12);
        for (int i = 0; i < cases; i++) {
            var country = 1 + (int) (4 * Math.pow(random.nextDouble(), 3));
            var occupation = random.nextInt(8) == 0 ? -9 : random.nextInt(occupations);
            cells.merge(List.of(country, occupation, 1 + random.nextInt(2)), 1, Integer::sum);
        }
        return cells;
    }

    @RepeatedTest(200)
    void tellsEveryCombinationAtLeastKTimesAndNeverAnotherValue(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var k = 2 + random.nextInt(9);
        var cells = random(random);
        var anonymity = Anonymity.of(cells, k);
        var told = new HashMap<List<Integer>, Integer>();
        cells.forEach((cell, count) -> anonymity.released(cell).ifPresent(released -> {
            told.merge(released, count, Integer::sum);
            for (int i = 0; i < cell.size(); i++) {
                assertThat(released.get(i)).isIn(cell.get(i), Anonymity.SUPPRESSED);
            }
            assertThat(released.getFirst()).isEqualTo(cell.getFirst());
        }));
        assertThat(told.values())
                .as("seed %d", repetition.getCurrentRepetition())
                .allMatch(count -> count >= k);
    }

    @RepeatedTest(50)
    void leavesOutOnlyCountriesWithFewerThanK(RepetitionInfo repetition) {
        var cells = random(new Random(repetition.getCurrentRepetition()));
        var anonymity = Anonymity.of(cells, 5);
        var sizes = new HashMap<Integer, Integer>();
        cells.forEach((cell, count) -> sizes.merge(cell.getFirst(), count, Integer::sum));
        cells.keySet()
                .forEach(cell -> assertThat(anonymity.released(cell).isPresent())
                        .as(cell.toString())
                        .isEqualTo(sizes.get(cell.getFirst()) >= 5));
    }

    @Test
    void givesUpGenderFirstAndKeepsLargeCellsWhole() {
        var cells = Map.of(List.of(1, 1, 1), 9, List.of(1, 2, 1), 3, List.of(1, 2, 2), 2, List.of(1, 3, 1), 6);
        var anonymity = Anonymity.of(cells, 5);
        assertThat(anonymity.released(List.of(1, 1, 1))).contains(List.of(1, 1, 1));
        assertThat(anonymity.released(List.of(1, 2, 1))).contains(List.of(1, 2, Anonymity.SUPPRESSED));
        assertThat(anonymity.released(List.of(1, 2, 2))).contains(List.of(1, 2, Anonymity.SUPPRESSED));
    }

    @Test
    void hidesOneAmongTheSmallestOthers() {
        var cells = Map.of(List.of(1, 1, 1), 9, List.of(1, 2, 1), 1, List.of(1, 3, 1), 6);
        var anonymity = Anonymity.of(cells, 5);
        var hidden = List.of(1, Anonymity.SUPPRESSED, Anonymity.SUPPRESSED);
        assertThat(anonymity.released(List.of(1, 2, 1))).contains(hidden);
        assertThat(anonymity.released(List.of(1, 3, 1))).contains(hidden);
        assertThat(anonymity.released(List.of(1, 1, 1))).contains(List.of(1, 1, 1));
    }
}
