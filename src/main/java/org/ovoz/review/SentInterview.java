package org.ovoz.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/**
 * A counted interview as it is reviewed: facts of the case, no answers.
 *
 * @param seconds spent on the pages, or 0 where that is not known
 * @param interviewer who held it, or null
 * @param seen number of the latest event when it was read
 */
public record SentInterview(
        InterviewId id,
        CountryCode country,
        Mode mode,
        Language language,
        int seconds,
        @Nullable UUID interviewer,
        LocalDate completedOn,
        ReviewState state,
        int seen) {

    @Override
    public String toString() {
        return "SentInterview[" + id + "]";
    }
}
