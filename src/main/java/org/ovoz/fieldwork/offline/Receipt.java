package org.ovoz.fieldwork.offline;

import java.util.Locale;
import java.util.UUID;

/**
 * What the server says it has: only with a signature that verifies has a revision arrived.
 *
 * @param interview or the contact that was sent
 * @param hash of what was sent
 * @param signature over {@link #signed}, by Ed25519, in Base64
 */
public record Receipt(UUID interview, int revision, String hash, Outcome outcome, String signature) {

    /** What became of a revision. All of them are acknowledged: the device may let go of what it sent. */
    public enum Outcome {
        STORED,
        /** A later one of the same device is here. */
        SUPERSEDED,
        /** Kept beside another content of the same interview, for a lead to decide. */
        CONFLICT,
        /** Kept for a lead: it cannot be counted as it is. */
        KEPT;

        /** The word in the receipt. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Receipt of(SealedInterview sealed, Outcome outcome, ArrivalKeys keys) {
        return of(sealed.interview(), sealed.revision(), sealed.hash(), outcome, keys);
    }

    static Receipt of(UUID id, int revision, String hash, Outcome outcome, ArrivalKeys keys) {
        return new Receipt(id, revision, hash, outcome, keys.sign(signed(id, revision, hash, outcome)));
    }

    /** The text that is signed. */
    public static String signed(UUID interview, int revision, String hash, Outcome outcome) {
        return "ovoz-receipt-1\n%s\n%d\n%s\n%s\n".formatted(interview, revision, hash, outcome.word());
    }
}
