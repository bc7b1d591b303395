package org.ovoz.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ovoz.disclosure.ProtectedTable.Mean;
import org.ovoz.questionnaire.ResultsPlan.Grouping;

/**
 * The table of a rating of which only n, mean and standard deviation are printed, with one decimal. The three numbers
 * can tell how many chose which point, so every distribution that gives the same three is listed: the table is published
 * only if they leave each point at least k − 1 possible counts, for every number of missing answers that is possible.
 */
final class MeanOnly {

    /** Above this many answers the list would be too long; then only groups are published. */
    static final int AUDITED = 150;

    private static final MathContext EXACT = new MathContext(40, RoundingMode.HALF_UP);

    private final List<Integer> points;
    private final int k;

    MeanOnly(List<Integer> points, int k) {
        this.points = points;
        this.k = k;
    }

    /** Whether there are enough answers for a mean, and not too many to list. */
    boolean isFor(Distribution ratings, int meanFrom) {
        return ratings.n() >= meanFrom
                && valid(ratings).low() >= meanFrom
                && valid(ratings).high() <= AUDITED;
    }

    /** The table; empty where the mean would tell too much. */
    Optional<ProtectedTable> table(Distribution ratings) {
        var mean = mean(ratings);
        var valid = valid(ratings);
        for (int n = valid.low(); n <= valid.high(); n++) {
            if (!new Search(n, mean, !valid.isExact()).leavesEnough()) {
                return Optional.empty();
            }
        }
        var grouping = new Grouping(List.of(points));
        return Optional.of(
                new ProtectedTable(ratings.n(), grouping, List.of(valid), missing(ratings), Optional.of(mean)));
    }

    private Range missing(Distribution ratings) {
        return ratings.missing() > 0 && ratings.missing() < k ? new Range(1, k - 1) : Range.exactly(ratings.missing());
    }

    private Range valid(Distribution ratings) {
        var missing = missing(ratings);
        return new Range(Math.max(0, ratings.n() - missing.high()), ratings.n() - missing.low());
    }

    /** Mean and sample standard deviation of the valid ratings, with one decimal, halves away from zero. */
    static Mean mean(Distribution ratings) {
        var n = ratings.counts().valid();
        long sum = 0;
        long squares = 0;
        for (var point : ratings.counts().validCodes().entrySet()) {
            sum += (long) point.getKey() * point.getValue();
            squares += (long) point.getKey() * point.getKey() * point.getValue();
        }
        return new Mean(
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP),
                BigDecimal.valueOf(n * squares - sum * sum)
                        .divide(BigDecimal.valueOf((long) n * (n - 1)), EXACT)
                        .sqrt(EXACT)
                        .setScale(1, RoundingMode.HALF_UP));
    }

    /** The distributions of n ratings that have a mean and standard deviation: a great many, so only numbers are kept. */
    private final class Search {

        private final int n;
        private final boolean always;
        private final long leastSum;
        private final long mostSum;
        private final long leastVariation;
        private final long mostVariation;
        private final int[] values = points.stream().mapToInt(Integer::intValue).toArray();
        private final int[] counts = new int[values.length];

        /** By point and count: whether a distribution was found in which so many chose the point. */
        private final boolean[][] found;

        private final int[] possible = new int[values.length];
        private final boolean[] someLeftOver = new boolean[values.length];
        private boolean enough;

        /**
         * @param always whether a mean alone is printed even where no point is small, because missing answers are few
         */
        private Search(int n, Mean mean, boolean always) {
            this.n = n;
            this.always = always;
            var tenths = mean.mean().movePointRight(1).longValueExact();
            leastSum = Math.ceilDiv((2 * tenths - 1) * n, 20);
            mostSum = Math.floorDiv((2 * tenths + 1) * n - 1, 20);
            var deviation = mean.sd().movePointRight(1).longValueExact();
            var pairs = (long) n * (n - 1);
            leastVariation = deviation == 0 ? 0 : (2 * deviation - 1) * (2 * deviation - 1) * pairs;
            mostVariation = (2 * deviation + 1) * (2 * deviation + 1) * pairs - 1;
            found = new boolean[values.length][n + 1];
        }

        private boolean leavesEnough() {
            fill(0, n, 0);
            return enough;
        }

        /** Fills the points from one on; the last two follow from n and the sum. */
        private void fill(int point, int left, long sum) {
            if (point == values.length - 2) {
                close(left, sum);
                return;
            }
            for (int count = 0; count <= left && !enough; count++) {
                counts[point] = count;
                fill(point + 1, left - count, sum + (long) count * values[point]);
            }
        }

        private void close(int left, long sum) {
            var low = values[values.length - 2];
            var step = values[values.length - 1] - low;
            var without = sum + (long) left * low;
            var from = Math.max(0, Math.ceilDiv(leastSum - without, step));
            var to = Math.min(left, Math.floorDiv(mostSum - without, step));
            for (long last = from; last <= to; last++) {
                counts[counts.length - 2] = (int) (left - last);
                counts[counts.length - 1] = (int) last;
                take(without + last * step);
            }
        }

        /** Where no answer is missing, only distributions with a small point: others would have been printed whole. */
        private void take(long sum) {
            long squares = 0;
            var small = always;
            for (int point = 0; point < counts.length; point++) {
                squares += (long) counts[point] * values[point] * values[point];
                small |= counts[point] > 0 && counts[point] < k;
            }
            var variation = 400 * (n * squares - sum * sum);
            if (small && variation >= leastVariation && variation <= mostVariation) {
                for (int point = 0; point < counts.length; point++) {
                    keep(point, counts[point]);
                }
            }
        }

        private void keep(int point, int count) {
            if (!found[point][count]) {
                found[point][count] = true;
                possible[point]++;
                someLeftOver[point] |= count <= n - k;
                enough = IntStream.range(0, values.length).allMatch(one -> possible[one] >= k - 1 && someLeftOver[one]);
            }
        }
    }
}
