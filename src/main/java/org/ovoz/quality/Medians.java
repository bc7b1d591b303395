package org.ovoz.quality;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Medians of the time spent, by country, mode and language. A group that is too small gives way to a wider one: country
 * and mode, then the country. Interviews whose time is not known are in none.
 *
 * <p>All times are sorted once, group by group; the median of a wider group is found in the sorted times of its groups.
 */
final class Medians {

    private final int modes;
    private final int languages;
    private final long[] sorted;

    /** By number of a group, where its times begin; those of the last end where the times end. */
    private final int[] begin;

    private final double[] medians;

    /**
     * @param rows whose times count
     * @param times what the groups and the times of all rows are
     */
    Medians(int[] rows, Times times, int leastGroup) {
        this.modes = most(rows, times.mode());
        this.languages = most(rows, times.language());
        var groups = (most(rows, times.country()) + 1) * (modes + 1) * (languages + 1);
        this.sorted = IntStream.of(rows)
                .filter(row -> times.seconds()[row] > 0)
                .mapToLong(row -> (long) group(times, row) << Integer.SIZE | times.seconds()[row])
                .toArray();
        Arrays.parallelSort(sorted);
        this.begin = new int[groups + 1];
        for (int group = 0; group <= groups; group++) {
            begin[group] = place((long) group << Integer.SIZE);
        }
        this.medians = new double[groups];
        Arrays.setAll(medians, group -> judging(group, leastGroup));
    }

    /** Of every row the numbers of its country, mode and language, and the time spent. */
    record Times(int[] country, int[] mode, int[] language, int[] seconds) {}

    /** The median that an interview is compared with, in seconds; NaN where even its country has too few. */
    double of(Times times, int row) {
        return medians[group(times, row)];
    }

    private int group(Times times, int row) {
        return (times.country()[row] * (modes + 1) + times.mode()[row]) * (languages + 1) + times.language()[row];
    }

    private static int most(int[] rows, int[] numbers) {
        return IntStream.of(rows).map(row -> numbers[row]).max().orElse(0);
    }

    private double judging(int group, int leastGroup) {
        if (size(group, group + 1) == 0) {
            return Double.NaN;
        }
        var ofMode = group - group % (languages + 1);
        var ofCountry = group - group % ((modes + 1) * (languages + 1));
        if (size(group, group + 1) >= leastGroup) {
            return median(group, group + 1);
        }
        if (size(ofMode, ofMode + languages + 1) >= leastGroup) {
            return median(ofMode, ofMode + languages + 1);
        }
        var end = ofCountry + (modes + 1) * (languages + 1);
        return size(ofCountry, end) >= leastGroup ? median(ofCountry, end) : Double.NaN;
    }

    private int size(int from, int to) {
        return begin[to] - begin[from];
    }

    private double median(int from, int to) {
        var size = size(from, to);
        var upper = smallest(from, to, size / 2 + 1);
        return size % 2 == 1 ? upper : (smallest(from, to, size / 2) + (double) upper) / 2;
    }

    /** The least time that at least so many of the groups' times do not exceed. */
    private int smallest(int from, int to, int rank) {
        var low = 1;
        var high = Integer.MAX_VALUE;
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (notAbove(from, to, middle) >= rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int notAbove(int from, int to, int seconds) {
        var count = 0;
        for (int group = from; group < to; group++) {
            if (begin[group] < begin[group + 1]) {
                count += place(((long) group << Integer.SIZE | seconds) + 1) - begin[group];
            }
        }
        return count;
    }

    /** How many sorted times come before a key. */
    private int place(long key) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = low + high >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
