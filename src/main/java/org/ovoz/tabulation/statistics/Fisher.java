package org.ovoz.tabulation.statistics;

import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Fisher's exact test of a 2 × 2 table: R. A. Fisher, Statistical Methods for Research Workers (5th ed. 1934), § 21.02.
 */
public final class Fisher {

    private Fisher() {}

    /**
     * The two-sided p value: the probability of all tables with the same margins that are not more likely; 1 when a
     * margin is 0.
     *
     * @throws IllegalArgumentException if the table is not 2 × 2
     */
    public static double p(long[][] twoByTwo) {
        if (twoByTwo.length != 2 || twoByTwo[0].length != 2 || twoByTwo[1].length != 2) {
            throw new IllegalArgumentException("Fisher's test needs a table of 2 × 2");
        }
        var margins = Margins.of(twoByTwo);
        if (Margins.filled(margins.rows()) < 2 || Margins.filled(margins.columns()) < 2) {
            return 1;
        }
        var table = new int[2][2];
        for (int cell = 0; cell < 4; cell++) {
            table[cell / 2][cell % 2] = Math.toIntExact(twoByTwo[cell / 2][cell % 2]);
        }
        return FisherExactTest.withDefaults().test(table).getPValue();
    }
}
