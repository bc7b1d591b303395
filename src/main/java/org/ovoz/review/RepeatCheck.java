package org.ovoz.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;

/**
 * An interview that was drawn to be checked by a second conversation.
 *
 * @param outcome what came of it, or null until it is known
 */
public record RepeatCheck(
        InterviewId interview,
        CountryCode country,
        UUID interviewer,
        @Nullable Outcome outcome) {

    /** What came of a check. */
    public enum Outcome {
        TOOK_PLACE,
        NOT_REACHED,
        DID_NOT_TAKE_PLACE
    }

    @Override
    public String toString() {
        return "RepeatCheck[" + interview + "]";
    }
}
