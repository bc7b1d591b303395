package org.ovoz.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.SmallBase;

/** Statistics as the study prints them, beside their unrounded numbers: halves away from zero, a point as decimal mark. */
final class Printed {

    private static final double SMALLEST_P = 0.001;

    private Printed() {}

    /** The number for JSON, which knows no NaN and no infinity: null instead. */
    static @Nullable Double exact(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** A share of a base as percent, unrounded; null where the base carries none, as in every table. */
    static @Nullable Double percent(long frequency, long base) {
        return SmallBase.hasPercents(base) ? 100.0 * frequency / base : null;
    }

    /** A rounded percent; null where its base carries none. */
    static @Nullable BigDecimal percent(BigDecimal percent, long base) {
        return SmallBase.hasPercents(base) ? percent : null;
    }

    /** A statistic of groups; null where these carry none, or there is none. */
    static @Nullable Double exact(double number, SmallBase base) {
        return base.isShown() ? exact(number) : null;
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
