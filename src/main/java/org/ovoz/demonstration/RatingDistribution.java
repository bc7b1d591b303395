package org.ovoz.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * How many people gave each rating from 1 to 5. Found by trying every possible one and taking the one that is nearest
 * to a bell shape.
 *
 * @param frequencies of the ratings 1 to 5
 */
record RatingDistribution(List<Integer> frequencies) {

    static final int RATINGS = 5;

    RatingDistribution {
        frequencies = List.copyOf(frequencies);
    }

    /**
     * The distribution of {@code n} ratings with exactly this sum.
     *
     * @param spread of the bell shape
     */
    static RatingDistribution ofSum(int n, int sum, double spread) {
        return nearest(n, List.of(sum), spread, _ -> true);
    }

    /**
     * The distribution of {@code n} ratings whose mean and sample standard deviation are these when rounded to two
     * decimals.
     *
     * @throws IllegalArgumentException if there is none
     */
    static RatingDistribution ofMoments(int n, BigDecimal mean, BigDecimal deviation) {
        var sums = new ArrayList<Integer>();
        for (int sum = n; sum <= RATINGS * n; sum++) {
            if (BigDecimal.valueOf(sum)
                            .divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP)
                            .compareTo(mean)
                    == 0) {
                sums.add(sum);
            }
        }
        var pairs = BigDecimal.valueOf((long) n * (n - 1));
        return nearest(n, sums, deviation.doubleValue(), deviations -> {
            var rounded = BigDecimal.valueOf(
                            StrictMath.sqrt(BigDecimal.valueOf(deviations).doubleValue() / pairs.doubleValue()))
                    .setScale(2, RoundingMode.HALF_UP);
            return rounded.compareTo(deviation) == 0;
        });
    }

    /** The ratings in ascending order. */
    List<Integer> ratings() {
        var ratings = new ArrayList<Integer>();
        for (int rating = 1; rating <= RATINGS; rating++) {
            for (int i = 0; i < frequencies.get(rating - 1); i++) {
                ratings.add(rating);
            }
        }
        return ratings;
    }

    private static RatingDistribution nearest(int n, List<Integer> sums, double spread, LongPredicate deviationsFit) {
        int[] best = null;
        var least = Double.MAX_VALUE;
        for (var sum : sums) {
            var shape = bell(n, (double) sum / n, spread);
            for (int one = 0; one <= n; one++) {
                for (int two = 0; one + two <= n; two++) {
                    for (int three = 0; one + two + three <= n; three++) {
                        var rest = n - one - two - three;
                        var five = sum - one - 2 * two - 3 * three - 4 * rest;
                        var tried = new int[] {one, two, three, rest - five, five};
                        if (five < 0 || five > rest) {
                            continue;
                        }
                        var distance = distance(tried, shape);
                        if (distance < least && deviationsFit.test(squaredDeviations(tried, n, sum))) {
                            best = tried;
                            least = distance;
                        }
                    }
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no " + n + " ratings have this mean and deviation");
        }
        return new RatingDistribution(Arrays.stream(best).boxed().toList());
    }

    /** n·Σx² − (Σx)². */
    private static long squaredDeviations(int[] frequencies, int n, long sum) {
        long squares = 0;
        for (int rating = 1; rating <= RATINGS; rating++) {
            squares += (long) rating * rating * frequencies[rating - 1];
        }
        return n * squares - sum * sum;
    }

    private static double distance(int[] frequencies, double[] shape) {
        double distance = 0;
        for (int i = 0; i < RATINGS; i++) {
            distance += (frequencies[i] - shape[i]) * (frequencies[i] - shape[i]);
        }
        return distance;
    }

    private static double[] bell(int n, double centre, double spread) {
        var shape = new double[RATINGS];
        double total = 0;
        for (int i = 0; i < RATINGS; i++) {
            var distance = (i + 1 - centre) / spread;
            shape[i] = StrictMath.exp(-distance * distance / 2);
            total += shape[i];
        }
        for (int i = 0; i < RATINGS; i++) {
            shape[i] *= n / total;
        }
        return shape;
    }
}
