package org.ovoz.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.QualityThresholds;

/**
 * Finds interviews whose answers are nearly the same as another's.
 *
 * <p>Two rows are duplicates when, of the answers that at least one of them has, at least a share {@code t} are equal.
 * With {@code m} questions they differ in at most {@code d = ⌊(1 − t)·m⌋} of them. The questions are dealt into
 * {@code d + 1} bands; by the pigeonhole principle two duplicates agree completely in one band at least. So only rows
 * that agree in a band are compared, and compared exactly: every row that has a duplicate is found, and no other. A large
 * bucket is dealt again by its remaining questions, with the same guarantee. Without many near-identical rows the time
 * grows as {@code (d + 1)·n·log n}. (Bands of hashes: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4; here
 * with certainty instead of probability.)
 */
final class Duplicates {

    /** Buckets up to this size are compared pair by pair. */
    private static final int SMALL = 64;

    /** The rows that are searched; a row is fetched only when it is compared with another. */
    interface Rows {

        int count();

        /** An answer per question; {@link Question#NONE} where there is no valid one. */
        int[] answers(int row);

        /** How many of them there are. */
        int answered(int row);

        /** The hash of the answers in a band; see {@link Duplicates#hash}. */
        int hash(int band, int row);
    }

    private final Rows rows;
    private final int questions;
    private final QualityThresholds.Duplicate threshold;
    private final int mostDifferences;
    private final int[] partners;

    private Duplicates(Rows rows, int questions, QualityThresholds.Duplicate threshold) {
        this.rows = rows;
        this.questions = questions;
        this.threshold = threshold;
        this.mostDifferences = mostDifferences(questions, threshold);
        this.partners = new int[rows.count()];
        Arrays.fill(partners, -1);
    }

    /**
     * For every row the number of a row that it duplicates, or −1.
     *
     * @param questions how many answers each row has
     */
    static int[] find(Rows rows, int questions, QualityThresholds.Duplicate threshold) {
        var search = new Duplicates(rows, questions, threshold);
        search.search();
        return search.partners;
    }

    /** Into how many bands the questions are dealt. */
    static int bands(int questions, QualityThresholds.Duplicate threshold) {
        return mostDifferences(questions, threshold) + 1;
    }

    private static int mostDifferences(int questions, QualityThresholds.Duplicate threshold) {
        return (100 - threshold.percent()) * questions / 100;
    }

    static int answered(int[] answers) {
        var answered = 0;
        for (var answer : answers) {
            answered += answer == Question.NONE ? 0 : 1;
        }
        return answered;
    }

    /** Questions that stand next to each other are often answered alike, so they go into different bands. */
    static int hash(int[] answers, int band, int bands) {
        var hash = 0xCBF29CE484222325L;
        for (int question = band; question < answers.length; question += bands) {
            hash = mixed(hash, answers[question]);
        }
        return (int) (hash >>> Integer.SIZE);
    }

    private static long mixed(long hash, int answer) {
        var mixed = (hash ^ answer) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private void search() {
        var judged = IntStream.range(0, rows.count()).filter(this::hasEnough).toArray();
        var all = IntStream.range(0, questions).toArray();
        if (judged.length <= SMALL || questions <= mostDifferences) {
            new Bucket(judged).compare(all);
            return;
        }
        for (int band = 0; band <= mostDifferences; band++) {
            var number = band;
            var others = IntStream.of(all)
                    .filter(question -> question % (mostDifferences + 1) != number)
                    .toArray();
            buckets(judged, row -> rows.hash(number, row), row -> partners[row])
                    .forEach(bucket -> new Bucket(bucket).compare(others));
        }
    }

    /** A duplicate has nearly all of the answers that both have together. */
    private boolean hasEnough(int row) {
        return 100 * rows.answered(row) >= threshold.percent() * threshold.leastAnswers();
    }

    /** Groups of at least two of these with the same hash, one of them without a partner yet. */
    private static List<int[]> buckets(int[] some, IntToLongFunction hash, IntToLongFunction partner) {
        var keys = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            keys[i] = hash.applyAsLong(some[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        var buckets = new ArrayList<int[]>();
        for (int from = 0; from < keys.length; ) {
            var to = from + 1;
            while (to < keys.length && keys[to] >>> Integer.SIZE == keys[from] >>> Integer.SIZE) {
                to++;
            }
            if (to - from > 1) {
                var bucket = Arrays.stream(keys, from, to)
                        .mapToInt(key -> some[(int) key])
                        .toArray();
                if (IntStream.of(bucket).anyMatch(one -> partner.applyAsLong(one) < 0)) {
                    buckets.add(bucket);
                }
            }
            from = to;
        }
        return buckets;
    }

    /** Rows that agree in a band, with their answers. */
    private final class Bucket {

        private final int[] numbers;
        private final int[][] answers;

        Bucket(int[] numbers) {
            this.numbers = numbers;
            this.answers = new int[numbers.length][];
            Arrays.setAll(answers, one -> rows.answers(numbers[one]));
        }

        void compare(int[] left) {
            compare(IntStream.range(0, numbers.length).toArray(), left);
        }

        /** Finds all duplicates among some that agree in every question but those that are left. */
        private void compare(int[] some, int[] left) {
            if (some.length <= SMALL || left.length <= mostDifferences) {
                pairs(some);
                return;
            }
            for (int band = 0; band <= mostDifferences; band++) {
                var dealt = band(left, band);
                var others = IntStream.of(left)
                        .filter(question -> Arrays.binarySearch(dealt, question) < 0)
                        .toArray();
                buckets(some, one -> hash(answers[one], dealt), one -> partners[numbers[one]])
                        .forEach(bucket -> compare(bucket, others));
            }
        }

        private int[] band(int[] left, int band) {
            return IntStream.range(0, left.length)
                    .filter(i -> i % (mostDifferences + 1) == band)
                    .map(i -> left[i])
                    .toArray();
        }

        private static int hash(int[] row, int[] band) {
            var hash = 0xCBF29CE484222325L;
            for (var question : band) {
                hash = mixed(hash, row[question]);
            }
            return (int) (hash >>> Integer.SIZE);
        }

        /** Every one is compared until it has a partner, and with those that have none yet; the others need no look. */
        private void pairs(int[] some) {
            var alone = new ArrayList<Integer>();
            for (int i = 0; i < some.length; i++) {
                var one = some[i];
                for (int j = 0; j < i && partners[numbers[one]] < 0; j++) {
                    match(one, some[j]);
                }
                alone.removeIf(other -> partners[numbers[other]] >= 0 || match(one, other));
                if (partners[numbers[one]] < 0) {
                    alone.add(one);
                }
            }
        }

        private boolean match(int one, int other) {
            if (!same(answers[one], answers[other])) {
                return false;
            }
            keep(numbers[one], numbers[other]);
            keep(numbers[other], numbers[one]);
            return true;
        }

        private void keep(int row, int partner) {
            partners[row] = partners[row] < 0 ? partner : partners[row];
        }
    }

    private boolean same(int[] one, int[] other) {
        var answered = 0;
        var differences = 0;
        for (int question = 0; question < one.length; question++) {
            if (one[question] != Question.NONE || other[question] != Question.NONE) {
                answered++;
                if (one[question] != other[question] && ++differences > mostDifferences) {
                    return false;
                }
            }
        }
        return answered >= threshold.leastAnswers()
                && 100L * (answered - differences) >= (long) threshold.percent() * answered;
    }
}
