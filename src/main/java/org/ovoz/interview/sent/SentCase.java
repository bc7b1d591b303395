package org.ovoz.interview.sent;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/**
 * A sent interview with its answers and what is known about how it was held, for checks of the data's quality.
 *
 * @param codes one per coded variable of the wave's questionnaire, in its order
 * @param texts the typed texts that this server can read, by variable
 * @param seconds spent on the pages, or 0 where that is not known
 * @param interviewer who held it, or null
 * @param excluded whether it was left out of all counts by a recorded decision
 */
public record SentCase(
        InterviewId id,
        CountryCode country,
        Mode mode,
        Language language,
        int[] codes,
        Map<String, String> texts,
        int seconds,
        @Nullable UUID interviewer,
        LocalDate startedOn,
        LocalDate completedOn,
        boolean excluded) {

    @Override
    public String toString() {
        return "SentCase[" + id + "]";
    }
}
