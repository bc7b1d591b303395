package org.ovoz.fieldwork.offline;

import java.util.Optional;
import java.util.UUID;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * An interview as far as it has arrived.
 *
 * @param device that wrote its newest revision
 * @param hash of the newest revision; empty while there is none
 * @param sentAs the interview that it became here: sent, or a draft that somebody goes on with
 * @param corrects the sent interview of which it is a correction
 */
public record StoredInterview(
        UUID id,
        UUID worker,
        UUID device,
        State state,
        WaveId wave,
        CountryCode country,
        boolean practice,
        int revision,
        String hash,
        Optional<UUID> sentAs,
        Optional<UUID> corrects) {

    public enum State {
        /** Its newest revision is a draft. */
        DRAFT,
        /** A finished revision came; it was sent, or is kept for a lead. */
        FINISHED,
        /** Somebody goes on with it here. */
        TAKEN
    }
}
