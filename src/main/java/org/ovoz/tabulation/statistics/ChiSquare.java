package org.ovoz.tabulation.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Pearson's χ² of a table of counts with Cramér's V and adjusted standardized residuals. Empty rows and columns are left
 * out; where fewer than two of either remain there is nothing to test, and statistic, p and V are NaN.
 *
 * <p>Sources: K. Pearson, Philosophical Magazine 50 (1900), 157–175; H. Cramér, Mathematical Methods of Statistics
 * (1946), 282; S. J. Haberman, “The analysis of residuals in cross-classified tables”, Biometrics 29 (1973), 205–220.
 *
 * @param n all counts together
 * @param statistic Σ(O − E)²/E
 * @param df (rows − 1)(columns − 1), of those that are not empty
 * @param p the probability of a χ² at least as large
 * @param cramersV √(χ² / (n · min(rows − 1, columns − 1))), from 0 to 1
 * @param minExpected the smallest expected count
 * @param shareExpectedBelow5 the share of cells that expect fewer than 5, from 0 to 1
 * @param expected in the shape of the observed table; 0 in empty rows and columns
 * @param adjustedResiduals (O − E)/√(E(1 − row/n)(1 − column/n)), in the same shape; NaN where there is none
 */
public record ChiSquare(
        long n,
        double statistic,
        int df,
        double p,
        double cramersV,
        double minExpected,
        double shareExpectedBelow5,
        double[][] expected,
        double[][] adjustedResiduals) {

    private static final double FEW = 5;
    private static final double TOLERATED_SHARE = 0.2;

    /**
     * The test of a table, rows × columns.
     *
     * @throws IllegalArgumentException if the table is not rectangular or a count is negative
     */
    public static ChiSquare of(long[][] observed) {
        var margins = Margins.of(observed);
        var n = margins.total();
        var expected = new double[margins.rows().length][margins.columns().length];
        var residuals = new double[margins.rows().length][margins.columns().length];
        var statistic = 0.0;
        var least = Double.POSITIVE_INFINITY;
        var few = 0;
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                var rowTotal = margins.rows()[row];
                var columnTotal = margins.columns()[column];
                if (rowTotal == 0 || columnTotal == 0) {
                    residuals[row][column] = Double.NaN;
                    continue;
                }
                var e = (double) rowTotal * columnTotal / n;
                var difference = observed[row][column] - e;
                expected[row][column] = e;
                residuals[row][column] =
                        difference / Math.sqrt(e * (1 - (double) rowTotal / n) * (1 - (double) columnTotal / n));
                statistic += difference * difference / e;
                least = Math.min(least, e);
                few += e < FEW ? 1 : 0;
            }
        }
        return of(margins, statistic, least, few, expected, residuals);
    }

    private static ChiSquare of(
            Margins margins, double statistic, double least, int few, double[][] expected, double[][] residuals) {
        var rows = Margins.filled(margins.rows());
        var columns = Margins.filled(margins.columns());
        var share = (double) few / (rows * columns);
        if (rows < 2 || columns < 2) {
            return new ChiSquare(
                    margins.total(), Double.NaN, 0, Double.NaN, Double.NaN, least, share, expected, residuals);
        }
        var df = (rows - 1) * (columns - 1);
        return new ChiSquare(
                margins.total(),
                statistic,
                df,
                ChiSquaredDistribution.of(df).survivalProbability(statistic),
                Math.sqrt(statistic / (margins.total() * (double) Math.min(rows - 1, columns - 1))),
                least,
                share,
                expected,
                residuals);
    }

    /** Whether two rows and two columns are left, so that there is something to test. */
    public boolean isDefined() {
        return df > 0;
    }

    /**
     * Whether p is not to be trusted because too little is expected: in more than 20 % of the cells fewer than 5, or
     * fewer than 1 anywhere (W. G. Cochran, “Some methods for strengthening the common χ² tests”, Biometrics 10 (1954),
     * 417–451).
     */
    public boolean expectsTooLittle() {
        return isDefined() && (shareExpectedBelow5 > TOLERATED_SHARE || minExpected < 1);
    }
}
