package org.ovoz.tabulation.statistics;

/**
 * What rank tests need, from counts: equal codes share the mean of their ranks.
 *
 * @param n all cases
 * @param sizes cases per group
 * @param rankSums sum of ranks per group
 * @param ties Σ(t³ − t) over the codes, each chosen by t cases
 */
record Ranks(long n, long[] sizes, double[] rankSums, double ties) {

    /** The ranks of a table, rows = codes in ascending order, columns = groups. */
    static Ranks of(long[][] counts) {
        var margins = Margins.of(counts);
        var sums = new double[margins.columns().length];
        var ties = 0.0;
        var below = 0L;
        for (int code = 0; code < counts.length; code++) {
            var tied = margins.rows()[code];
            var rank = below + (tied + 1) / 2.0;
            for (int group = 0; group < sums.length; group++) {
                sums[group] += rank * counts[code][group];
            }
            ties += (double) tied * tied * tied - tied;
            below += tied;
        }
        return new Ranks(margins.total(), margins.columns(), sums, ties);
    }

    /** The ranks after checking that the codes ascend. */
    static Ranks of(int[] codes, long[][] counts) {
        if (codes.length != counts.length) {
            throw new IllegalArgumentException("every code needs a row of counts");
        }
        for (int code = 1; code < codes.length; code++) {
            if (codes[code - 1] >= codes[code]) {
                throw new IllegalArgumentException("the codes do not ascend");
            }
        }
        return of(counts);
    }

    double mean(int group) {
        return sizes[group] == 0 ? Double.NaN : rankSums[group] / sizes[group];
    }

    /** The variance of one rank, n(n + 1)/12 less what ties take: Σ(t³ − t)/(12(n − 1)). */
    double variance() {
        return (double) n * (n + 1) / 12 - ties / (12.0 * (n - 1));
    }
}
