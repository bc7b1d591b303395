package org.ovoz.workbench;

/** An address of the workbench, or a stored table, names something that this study does not have. */
public final class UnreadableAddress extends Exception {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    UnreadableAddress(String parameter) {
        super("cannot read the parameter " + parameter);
        this.parameter = parameter;
    }

    /** The part that cannot be read: one of the names in {@link Address}. */
    public String parameter() {
        return parameter;
    }
}
