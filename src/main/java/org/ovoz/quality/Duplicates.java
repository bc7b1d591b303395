package org.ovoz.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final short[][] rows;
    private final QualityThresholds.Duplicate threshold;
    private final int mostDifferences;
    private final int[] partners;

    private Duplicates(short[][] rows, int questions, QualityThresholds.Duplicate threshold) {
        this.rows = rows;
        this.threshold = threshold;
        this.mostDifferences = (100 - threshold.percent()) * questions / 100;
        this.partners = new int[rows.length];
        Arrays.fill(partners, -1);
    }

    /**
     * For every row the number of a row that it duplicates, or −1.
     *
     * @param rows an answer per question; 0 where there is no valid one
     * @param questions how many each row has
     */
    static int[] find(short[][] rows, int questions, QualityThresholds.Duplicate threshold) {
        var search = new Duplicates(rows, questions, threshold);
        var judged = IntStream.range(0, rows.length).filter(search::hasEnough).toArray();
        search.compare(judged, IntStream.range(0, questions).toArray());
        return search.partners;
    }

    /** A duplicate has nearly all of the answers that both have together. */
    private boolean hasEnough(int row) {
        var answered = 0;
        for (var answer : rows[row]) {
            answered += answer == 0 ? 0 : 1;
        }
        return 100 * answered >= threshold.percent() * threshold.leastAnswers();
    }

    /** Finds all duplicates among some rows that agree in every question but those that are left. */
    private void compare(int[] some, int[] left) {
        if (some.length <= SMALL || left.length <= mostDifferences) {
            pairs(some);
            return;
        }
        for (var band : bands(left)) {
            var buckets = buckets(some, band);
            var others = IntStream.of(left)
                    .filter(question -> Arrays.binarySearch(band, question) < 0)
                    .toArray();
            buckets.forEach(bucket -> compare(bucket, others));
        }
    }

    /** Questions that stand next to each other are often answered alike, so they go into different bands. */
    private List<int[]> bands(int[] left) {
        var count = mostDifferences + 1;
        return IntStream.range(0, count)
                .mapToObj(band -> IntStream.range(0, left.length)
                        .filter(i -> i % count == band)
                        .map(i -> left[i])
                        .toArray())
                .toList();
    }

    /** Groups of at least two rows whose answers in a band have the same hash, one of them without a partner yet. */
    private List<int[]> buckets(int[] some, int[] band) {
        var keys = new long[some.length];
        var hashes = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            hashes[i] = hash(rows[some[i]], band);
            keys[i] = hashes[i] & 0xFFFFFFFF00000000L | i;
        }
        Arrays.sort(keys);
        var buckets = new ArrayList<int[]>();
        for (int from = 0; from < keys.length; ) {
            var to = from + 1;
            while (to < keys.length && keys[to] >>> 32 == keys[from] >>> 32) {
                to++;
            }
            if (to - from > 1) {
                var bucket = Arrays.stream(keys, from, to)
                        .mapToInt(key -> some[(int) key])
                        .toArray();
                if (IntStream.of(bucket).anyMatch(row -> partners[row] < 0)) {
                    buckets.add(bucket);
                }
            }
            from = to;
        }
        return buckets;
    }

    /** Every row is compared until it has a partner, and with those that have none yet; the others need no look. */
    private void pairs(int[] some) {
        var alone = new ArrayList<Integer>();
        for (int i = 0; i < some.length; i++) {
            var row = some[i];
            for (int j = 0; j < i && partners[row] < 0; j++) {
                match(row, some[j]);
            }
            alone.removeIf(other -> partners[other] >= 0 || match(row, other));
            if (partners[row] < 0) {
                alone.add(row);
            }
        }
    }

    private boolean match(int one, int other) {
        if (!same(rows[one], rows[other])) {
            return false;
        }
        partners[one] = partners[one] < 0 ? other : partners[one];
        partners[other] = partners[other] < 0 ? one : partners[other];
        return true;
    }

    private boolean same(short[] one, short[] other) {
        var answered = 0;
        var differences = 0;
        for (int question = 0; question < one.length; question++) {
            if (one[question] != 0 || other[question] != 0) {
                answered++;
                if (one[question] != other[question] && ++differences > mostDifferences) {
                    return false;
                }
            }
        }
        return answered >= threshold.leastAnswers()
                && 100L * (answered - differences) >= (long) threshold.percent() * answered;
    }

    private static long hash(short[] row, int[] band) {
        var hash = 0xCBF29CE484222325L;
        for (var question : band) {
            hash = (hash ^ row[question]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
