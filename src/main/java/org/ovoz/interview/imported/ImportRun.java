package org.ovoz.interview.imported;

import java.util.UUID;
import org.ovoz.questionnaire.WaveId;

/**
 * An import from its beginning to its end.
 *
 * @param channel of the interviews that it brings
 * @param numbers the channel of the file whose case numbers it shares, often its own
 * @param actor who began it
 */
public record ImportRun(UUID id, WaveId wave, String channel, String numbers, UUID actor) {

    /** How an import stands. */
    public enum Outcome {
        /** Nothing is stored yet. */
        RUNNING,
        /** All interviews are stored, the tables have not been told. */
        STORED,
        DONE,
        CANCELLED,
        FAILED,
        /** The server stopped while it ran; nothing was stored. */
        STOPPED
    }
}
