package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.testing.Slow;

@Slow
class DuplicatesTests {

    private static final QualityThresholds.Duplicate AT_95 = new QualityThresholds.Duplicate(95, 20);

    private static final int NONE = Question.NONE;

    private static int[] find(int[][] rows, int questions, QualityThresholds.Duplicate threshold) {
        return Duplicates.find(
                new Duplicates.Rows() {

                    @Override
                    public int count() {
                        return rows.length;
                    }

                    @Override
                    public int[] answers(int row) {
                        return rows[row];
                    }

                    @Override
                    public int answered(int row) {
                        return Duplicates.answered(rows[row]);
                    }

                    @Override
                    public int hash(int band, int row) {
                        return Duplicates.hash(rows[row], band, Duplicates.bands(questions, threshold));
                    }
                },
                questions,
                threshold);
    }

    private static int[] row(int questions, int answer) {
        var row = new int[questions];
        Arrays.fill(row, answer);
        return row;
    }

    private static int[] with(int[] row, int... changed) {
        var copy = row.clone();
        for (var question : changed) {
            copy[question] = 9;
        }
        return copy;
    }

    @Test
    void takesExactlyTheShareThatIsAskedFor() {
        var one = row(40, 1);
        assertThat(find(new int[][] {one, with(one, 0, 39)}, 40, AT_95)).containsExactly(1, 0);
        assertThat(find(new int[][] {one, with(one, 0, 20, 39)}, 40, AT_95)).containsExactly(-1, -1);
    }

    @Test
    void takesAnAnswerBesideABlankForADifferenceAndTwoBlanksForNothing() {
        var half = row(40, NONE);
        Arrays.fill(half, 0, 20, 2);
        var oneMore = half.clone();
        oneMore[39] = 2;
        assertThat(find(new int[][] {half, half.clone()}, 40, AT_95)).containsExactly(1, 0);
        assertThat(find(new int[][] {half, oneMore}, 40, AT_95)).containsExactly(1, 0);
        var twoMore = oneMore.clone();
        twoMore[38] = 2;
        assertThat(find(new int[][] {half, twoMore}, 40, AT_95)).containsExactly(-1, -1);
    }

    @Test
    void leavesShortInterviewsAlone() {
        var few = row(40, NONE);
        Arrays.fill(few, 0, 19, 1);
        assertThat(find(new int[][] {few, few.clone()}, 40, AT_95)).containsExactly(-1, -1);
        assertThat(find(new int[][] {}, 40, AT_95)).isEmpty();
        assertThat(find(new int[][] {row(40, 1)}, 40, AT_95)).containsExactly(-1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsEveryPairThatComparingAllFindsAndNoOther(long seed) {
        var random = new Random(seed);
        var questions = 20 + random.nextInt(100);
        var threshold = new QualityThresholds.Duplicate(85 + random.nextInt(16), 10);
        var rows = rows(random, 700, questions, 1 + random.nextInt(4));
        plant(random, rows, questions * (100 - threshold.percent()) / 100 + 2);
        var found = find(rows.toArray(int[][]::new), questions, threshold);
        var expected = new TreeSet<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (same(rows.get(i), rows.get(j), threshold)) {
                    expected.addAll(List.of(i, j));
                }
            }
        }
        var flagged = new TreeSet<Integer>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                flagged.add(i);
                assertThat(same(rows.get(i), rows.get(found[i]), threshold)).isTrue();
            }
        }
        assertThat(expected).as("planted with seed " + seed).isNotEmpty();
        assertThat(flagged).as("seed " + seed).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void findsEveryPlantedPairAmongManyWithoutComparingAll(long seed) {
        var random = new Random(seed);
        var questions = 100;
        var rows = rows(random, 40_000, questions, 5);
        var planted = plant(random, rows, 5);
        // A robot that sends the same answers again and again, and thousands that hardly differ from it.
        var robot = rows.getFirst();
        for (int i = 0; i < 8_000; i++) {
            rows.add(with(robot, random.nextInt(questions), random.nextInt(questions)));
        }
        var begin = System.nanoTime();
        var found = find(rows.toArray(int[][]::new), questions, AT_95);
        System.out.printf("%,d rows in %d ms%n", rows.size(), (System.nanoTime() - begin) / 1_000_000);
        planted.forEach(row -> assertThat(found[row]).as("seed " + seed).isNotNegative());
        for (int row = rows.size() - 8_000; row < rows.size(); row++) {
            assertThat(found[row]).isNotNegative();
        }
    }

    private static ArrayList<int[]> rows(Random random, int count, int questions, int answers) {
        var rows = new ArrayList<int[]>();
        for (int i = 0; i < count; i++) {
            var row = new int[questions];
            for (int question = 0; question < questions; question++) {
                row[question] = (random.nextInt(8) == 0 ? NONE : 1 + random.nextInt(answers));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Copies of rows with at most some differences, anywhere; returns where they are. */
    private static List<Integer> plant(Random random, List<int[]> rows, int mostDifferences) {
        var copies = new ArrayList<int[]>();
        for (int i = 0; i < 60; i++) {
            var copy = rows.get(random.nextInt(rows.size())).clone();
            for (int change = random.nextInt(mostDifferences + 1); change > 0; change--) {
                copy[random.nextInt(copy.length)] = random.nextInt(4) - 1;
            }
            copies.add(copy);
        }
        var first = rows.size();
        rows.addAll(copies);
        var places = new ArrayList<Integer>();
        for (int i = first; i < rows.size(); i++) {
            var copy = rows.get(i);
            var row = i;
            if (rows.subList(0, first).stream().anyMatch(other -> same(other, copy, AT_95))) {
                places.add(row);
            }
        }
        Collections.shuffle(places, random);
        return places;
    }

    /** As the rule says it, question by question. */
    private static boolean same(int[] one, int[] other, QualityThresholds.Duplicate threshold) {
        var answered = 0;
        var equal = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != NONE || other[i] != NONE) {
                answered++;
                equal += one[i] == other[i] ? 1 : 0;
            }
        }
        return answered >= threshold.leastAnswers() && equal * 100 >= threshold.percent() * answered;
    }
}
