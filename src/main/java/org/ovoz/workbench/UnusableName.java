package org.ovoz.workbench;

/** A named table was not saved because of its name; nothing was changed. */
public final class UnusableName extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; each has a text {@code workbench.name.<reason>}. */
    public enum Reason {
        MISSING,
        LONG,
        TAKEN
    }

    private final Reason reason;

    UnusableName(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
