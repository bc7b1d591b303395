package org.ovoz.fieldwork.offline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.WaveId;

/**
 * A revision that was acknowledged.
 *
 * @param answers its envelope; null once something newer came or it became an interview
 * @param on the day on which it came
 */
public record StoredRevision(
        UUID interview,
        String hash,
        UUID device,
        int revision,
        boolean finished,
        WaveId wave,
        String questionnaire,
        int version,
        Receipt.Outcome outcome,
        Optional<KeptReason> reason,
        byte @Nullable [] answers,
        byte @Nullable [] texts,
        LocalDate on) {

    static StoredRevision of(
            SealedInterview sealed, Receipt.Outcome outcome, Optional<KeptReason> reason, boolean whole, LocalDate on) {
        return new StoredRevision(
                sealed.interview(),
                sealed.hash(),
                sealed.device(),
                sealed.revision(),
                sealed.finished(),
                sealed.wave(),
                sealed.questionnaire(),
                sealed.version(),
                outcome,
                reason,
                whole ? sealed.answers() : null,
                whole ? sealed.texts() : null,
                on);
    }

    @Override
    public String toString() {
        return "StoredRevision[" + interview + ", " + revision + ", " + outcome + "]";
    }
}
