package org.ovoz.intake.mapping;

/**
 * What a value of a file becomes.
 *
 * @param code the code, {@link Mapping#BLANK} or {@link Coding#UNKNOWN}
 * @param basis what that rests on
 */
record Meaning(int code, Basis basis) {

    static final Meaning UNKNOWN = new Meaning(Coding.UNKNOWN, Basis.UNKNOWN);

    /** What the meaning of a value rests on. Those that are asked have a text {@code intake.basis.<name>}. */
    enum Basis {
        /** Somebody said so. */
        DECIDED(false),
        /** Its label or its text says so, or the set that it belongs to. */
        CERTAIN(false),
        /** The number alone, in a column that bears the variable's name, as our coded files have it. */
        NAMED_NUMBER(false),
        /** The number alone. */
        NUMBER(true),
        /** The number, and a label that is only like ours. */
        ALIKE(true),
        /** The file declares it missing, or it looks so, and why is not certain: "no answer" is proposed. */
        MISSING(true),
        UNKNOWN(false);

        private final boolean asked;

        Basis(boolean asked) {
            this.asked = asked;
        }

        /** Whether somebody has to look at it before it is imported. */
        boolean isAsked() {
            return asked;
        }
    }
}
