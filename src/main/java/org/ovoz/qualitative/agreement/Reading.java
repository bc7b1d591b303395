package org.ovoz.qualitative.agreement;

/** What α says of a code; each has a text {@code agreement.reading.<name>}. */
public enum Reading {
    RELIABLE,
    TENTATIVE,
    REVISE,
    /** There is no α. */
    NONE;

    private static final double RELIABLE_FROM = 0.800;
    private static final double TENTATIVE_FROM = 0.667;

    /** By the bounds that Krippendorff names. */
    public static Reading of(double alpha) {
        if (Double.isNaN(alpha)) {
            return NONE;
        }
        return alpha >= RELIABLE_FROM ? RELIABLE : alpha >= TENTATIVE_FROM ? TENTATIVE : REVISE;
    }
}
