package org.ovoz.qualitative.agreement;

/** A round or a decision that cannot be made as it was asked for; the page tells why. */
public final class RoundRefused extends RuntimeException {

    private final Why why;

    /** Each has a text {@code agreement.refused.<name>}. */
    public enum Why {
        SAME_CODER,
        CANNOT_CODE,
        SHARE,
        NOTHING_TO_DRAW,
        NOT_OPEN,
        STILL_OPEN,
        OTHER_COUNTRIES,
        NO_REASON,
        LONG_REASON,
        GONE
    }

    RoundRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
