package org.ovoz.interview;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an interview. Typed texts are not in it, only that they changed.
 *
 * @param number from 1
 * @param item whose answer changed, or null
 * @param before codes by variable before a correction
 * @param after codes by variable after it
 * @param actor the user who did it, or null for the respondent
 * @param reason of a correction or exclusion, or null
 */
public record InterviewEvent(
        int number,
        Kind kind,
        @Nullable String item,
        Map<String, Integer> before,
        Map<String, Integer> after,
        @Nullable UUID actor,
        @Nullable String reason,
        LocalDate day) {

    public enum Kind {
        STARTED,
        ANSWERED,
        SENT,
        CORRECTED,
        EXCLUDED,
        INCLUDED,
        /** Taken over from a file. */
        IMPORTED
    }

    /** What happened, never which codes, because this may reach a log. */
    @Override
    public String toString() {
        return "InterviewEvent[" + number + ", " + kind + "]";
    }
}
