package org.ovoz.tabulation.columns;

/** A table was asked of a variable that the cases do not have, or that has no codes. */
public final class UnknownVariable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnknownVariable(String variable) {
        super("There is no coded variable " + variable + " in this wave.");
    }
}
