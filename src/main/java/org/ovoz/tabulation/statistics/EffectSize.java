package org.ovoz.tabulation.statistics;

/**
 * How large an association is, in words: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (2nd edition
 * 1988), 223–227. A convention for reading, not a property of the data.
 */
public enum EffectSize {
    NEGLIGIBLE,
    SMALL,
    MEDIUM,
    LARGE;

    /**
     * Of Cramér's V: .1 small, .3 medium, .5 large, divided by the square root of the degrees of freedom of V.
     *
     * @param df the smaller of rows and columns, less one
     */
    public static EffectSize ofCramersV(double v, int df) {
        var w = v * Math.sqrt(df);
        return w < 0.1 ? NEGLIGIBLE : w < 0.3 ? SMALL : w < 0.5 ? MEDIUM : LARGE;
    }
}
