package org.ovoz.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Statistics as the study prints them, beside their unrounded numbers: halves away from zero, a point as decimal mark. */
final class Printed {

    private static final double SMALLEST_P = 0.001;

    private Printed() {}

    /** The number for JSON, which knows no NaN and no infinity: null instead. */
    static @Nullable Double exact(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** A share of a base as percent, unrounded; 0 of an empty base. */
    static double percent(long frequency, long base) {
        return base == 0 ? 0 : 100.0 * frequency / base;
    }

    /** With this many decimals; null where there is no number. */
    static @Nullable String decimals(double number, int places) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(places, RoundingMode.HALF_UP)
                        .toPlainString()
                : null;
    }

    /** A p value or an effect size: without the zero before the point, as neither can be above 1. */
    static @Nullable String fraction(double number, int places) {
        var printed = decimals(number, places);
        return printed == null ? null : printed.replaceFirst("^(-?)0\\.", "$1.");
    }

    /** A p value with three decimals, {@code < .001} below that. */
    static @Nullable String p(double p) {
        return p < SMALLEST_P ? "< .001" : fraction(p, 3);
    }
}
