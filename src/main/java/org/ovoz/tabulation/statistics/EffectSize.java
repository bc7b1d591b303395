package org.ovoz.tabulation.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How large an effect is, in words: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (2nd edition 1988). A
 * convention for reading, not a property of the data. The words are those of the figure as it is printed, with two decimals:
 * a difference of 0.20 is never called negligible because it was 0.196.
 */
public enum EffectSize {
    NEGLIGIBLE,
    SMALL,
    MEDIUM,
    LARGE;

    /**
     * Of Cramér's V: .1 small, .3 medium, .5 large, divided by the square root of the degrees of freedom of V (Cohen,
     * 223–227).
     *
     * @param df the smaller of rows and columns, less one
     */
    public static EffectSize ofCramersV(double v, int df) {
        return of(printed(v) * Math.sqrt(df), 0.1, 0.3, 0.5);
    }

    /** Of a difference of means in standard deviations: .2 small, .5 medium, .8 large (Cohen, 24–27). */
    public static EffectSize ofD(double d) {
        return of(printed(d), 0.2, 0.5, 0.8);
    }

    /** Of a correlation or Kendall's W, .1 small, .3 medium, .5 large (Cohen, 79–81). */
    public static EffectSize ofR(double r) {
        return of(printed(r), 0.1, 0.3, 0.5);
    }

    /** Of η², .01 small, .06 medium, .14 large (Cohen, 284–287). */
    public static EffectSize ofEtaSquared(double etaSquared) {
        return of(printed(etaSquared), 0.01, 0.06, 0.14);
    }

    /** The name in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double printed(double figure) {
        return Double.isFinite(figure)
                ? BigDecimal.valueOf(Math.abs(figure))
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue()
                : figure;
    }

    private static EffectSize of(double figure, double small, double medium, double large) {
        return figure < small ? NEGLIGIBLE : figure < medium ? SMALL : figure < large ? MEDIUM : LARGE;
    }
}
