package org.ovoz.tabulation.statistics;

/**
 * How far two people who sorted the same things agree beyond chance: J. Cohen, “A coefficient of agreement for nominal
 * scales”, Educational and Psychological Measurement 20 (1960), 37–46.
 *
 * @param n things that both sorted
 * @param agreement the share on which both agree; NaN without any
 * @param expected the share on which they would by chance, each with their own frequencies; NaN without any
 * @param kappa (agreement − expected)/(1 − expected); NaN where both use one and the same category only
 */
public record CohensKappa(long n, double agreement, double expected, double kappa) {

    /**
     * From how often each category of the first (rows) met each of the second (columns).
     *
     * @throws IllegalArgumentException if the table is not square
     */
    public static CohensKappa of(long[][] table) {
        var categories = table.length;
        var rows = new long[categories];
        var columns = new long[categories];
        long n = 0;
        long same = 0;
        for (int row = 0; row < categories; row++) {
            if (table[row].length != categories) {
                throw new IllegalArgumentException("not square");
            }
            for (int column = 0; column < categories; column++) {
                rows[row] += table[row][column];
                columns[column] += table[row][column];
                n += table[row][column];
            }
            same += table[row][row];
        }
        return n == 0 ? new CohensKappa(0, Double.NaN, Double.NaN, Double.NaN) : of(n, same, products(rows, columns));
    }

    private static double products(long[] rows, long[] columns) {
        var sum = 0.0;
        for (int category = 0; category < rows.length; category++) {
            sum += (double) rows[category] * columns[category];
        }
        return sum;
    }

    /** In counts as long as it can be, so that "always the same category" is found exactly. */
    private static CohensKappa of(long n, long same, double products) {
        var square = (double) n * n;
        var kappa = products == square ? Double.NaN : ((double) same * n - products) / (square - products);
        return new CohensKappa(n, (double) same / n, products / square, kappa);
    }

    public boolean isDefined() {
        return !Double.isNaN(kappa);
    }
}
