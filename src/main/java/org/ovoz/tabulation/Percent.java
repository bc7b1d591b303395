package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percents as they are printed: from the exact fraction, one decimal, halves away from zero (2 of 32 is 6.3). */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** {@code frequency} as percent of {@code base}; 0.0 of an empty base. */
    public static BigDecimal of(long frequency, long base) {
        return base == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(frequency)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
    }
}
