package org.ovoz.intake.file;

/**
 * A column whose cells were not kept.
 *
 * @param key the column's key, by which a person can decide to take it
 * @param why it was left out
 */
public record LeftOut(String heading, String key, Why why) {

    /** What it may tell of somebody. Each has a text {@code intake.why.<name>}. */
    public enum Why {
        /** Used for recognising cases, never stored. */
        CASE_NUMBER(false),
        CONTACT(false),
        MACHINE(false),
        PLACE(false),
        SERVICE(true),
        LIKE_EMAIL(false),
        LIKE_MACHINE(false),
        LIKE_PLACE(true),
        LIKE_PHONE(true);

        private final boolean takeable;

        Why(boolean takeable) {
            this.takeable = takeable;
        }

        /** Whether a person may decide to take it all the same. */
        public boolean isTakeable() {
            return takeable;
        }
    }
}
