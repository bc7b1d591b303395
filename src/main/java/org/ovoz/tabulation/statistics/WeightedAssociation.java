package org.ovoz.tabulation.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far two variables hang together in a table of sums of weights: rows and columns are codes in ascending order. With
 * equal weights these are the figures of {@link ChiSquare}, {@link KruskalWallis} and {@link Spearman}; there is no test of
 * them, which would need the design of a random sample.
 */
public final class WeightedAssociation {

    private WeightedAssociation() {}

    /** Cramér's V: √(φ² / min(rows − 1, columns − 1)); NaN where fewer than two rows or columns have any weight. */
    public static double cramersV(double[][] weights) {
        var rows = rows(weights);
        var columns = columns(weights);
        var total = Arrays.stream(rows).sum();
        var least = Math.min(used(rows), used(columns)) - 1;
        if (least < 1) {
            return Double.NaN;
        }
        var phiSquared = -1.0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                if (weights[row][column] > 0) {
                    phiSquared += weights[row][column] / rows[row] * weights[row][column] / columns[column];
                }
            }
        }
        return total == 0 ? Double.NaN : Math.sqrt(Math.max(0, phiSquared) / least);
    }

    /** ε²: the share of the variance of the rows' ranks that lies between the columns; NaN where there is nothing to compare. */
    public static double epsilonSquared(double[][] weights) {
        var rows = rows(weights);
        var columns = columns(weights);
        if (used(rows) < 2 || used(columns) < 2) {
            return Double.NaN;
        }
        var ranks = ranks(rows);
        var between = 0.0;
        for (int column = 0; column < columns.length; column++) {
            if (columns[column] > 0) {
                var at = column;
                var mean = sum(rows.length, row -> weights[row][at] * ranks[row]) / columns[column];
                between += columns[column] * mean * mean;
            }
        }
        return between / sum(rows.length, row -> rows[row] * ranks[row] * ranks[row]);
    }

    /** Spearman's ρ: the correlation of the ranks of rows and columns; NaN where one of them has one code only. */
    public static double spearman(double[][] weights) {
        var rows = rows(weights);
        var columns = columns(weights);
        if (used(rows) < 2 || used(columns) < 2) {
            return Double.NaN;
        }
        var ofRows = ranks(rows);
        var ofColumns = ranks(columns);
        var together = sum(
                rows.length,
                row -> ofRows[row] * sum(columns.length, column -> weights[row][column] * ofColumns[column]));
        var apart = sum(rows.length, row -> rows[row] * ofRows[row] * ofRows[row])
                * sum(columns.length, column -> columns[column] * ofColumns[column] * ofColumns[column]);
        return together / Math.sqrt(apart);
    }

    private static double[] rows(double[][] weights) {
        return Arrays.stream(weights)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    private static double[] columns(double[][] weights) {
        var width = weights.length == 0 ? 0 : weights[0].length;
        return IntStream.range(0, width)
                .mapToDouble(column -> sum(weights.length, row -> weights[row][column]))
                .toArray();
    }

    private static long used(double[] sums) {
        return Arrays.stream(sums).filter(sum -> sum > 0).count();
    }

    /** The middle of what each code takes of all weights, less the middle of all. */
    private static double[] ranks(double[] sums) {
        var ranks = new double[sums.length];
        var middle = Arrays.stream(sums).sum() / 2;
        var below = 0.0;
        for (int code = 0; code < sums.length; code++) {
            ranks[code] = below + sums[code] / 2 - middle;
            below += sums[code];
        }
        return ranks;
    }

    private static double sum(int size, IntToDoubleFunction part) {
        return IntStream.range(0, size).mapToDouble(part).sum();
    }
}
