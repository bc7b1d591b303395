package org.ovoz.qualitative.material;

import java.time.LocalDate;

/**
 * A version of a text: who made it, and why.
 *
 * @param isApart whether it shows what was masked later; it is read by an action of its own
 * @param isKept whether its words are still there
 */
public record Version(int number, Reason reason, boolean isApart, boolean isKept, String madeBy, LocalDate madeOn) {

    /** Each has a text {@code material.reason.<name>}. */
    public enum Reason {
        TAKEN_IN,
        CORRECTED,
        REDACTED,
        /** Masks were taken away. */
        UNMASKED
    }
}
