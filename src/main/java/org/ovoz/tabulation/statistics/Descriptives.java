package org.ovoz.tabulation.statistics;

import java.util.SortedMap;

/**
 * What SPSS calls descriptives, of coded answers.
 *
 * @param n how many answers
 * @param mean NaN without answers
 * @param standardDeviation of the sample, divided by n − 1; NaN below two answers
 * @param median the middle answer, or the mean of the two in the middle; NaN without answers
 */
public record Descriptives(long n, double mean, double standardDeviation, double median) {

    /**
     * Of answers that were counted.
     *
     * @param codes ascending
     * @param counts one per code
     */
    public static Descriptives of(int[] codes, long[] counts) {
        var n = 0L;
        var sum = 0.0;
        for (int code = 0; code < codes.length; code++) {
            n += counts[code];
            sum += (double) codes[code] * counts[code];
        }
        var mean = sum / n;
        var squares = 0.0;
        for (int code = 0; code < codes.length; code++) {
            squares += counts[code] * (codes[code] - mean) * (codes[code] - mean);
        }
        var deviation = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
        var median = n == 0 ? Double.NaN : (at(codes, counts, (n - 1) / 2) + at(codes, counts, n / 2)) / 2.0;
        return new Descriptives(n, n == 0 ? Double.NaN : mean, deviation, median);
    }

    /** Of answers that were counted, by their codes in ascending order. */
    public static Descriptives of(SortedMap<Integer, Integer> counts) {
        return of(
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToLong(Integer::longValue).toArray());
    }

    /** The same where a code of 1 stands for so much. */
    public Descriptives in(double unit) {
        return unit == 1 ? this : new Descriptives(n, mean * unit, standardDeviation * unit, median * unit);
    }

    /** The answer in this place, from 0, when all are sorted. */
    private static int at(int[] codes, long[] counts, long place) {
        var code = 0;
        for (var left = place; left >= counts[code]; code++) {
            left -= counts[code];
        }
        return codes[code];
    }
}
