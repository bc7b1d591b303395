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
 * @param excluded whether it was left out of all counts by a recorded decision
 */
public record SentCase(
        InterviewId id,
        CountryCode country,
        Paradata paradata,
        int[] codes,
        Map<String, String> texts,
        boolean excluded) {

    /**
     * How an interview was held.
     *
     * @param seconds spent on the pages, or 0 where that is not known
     * @param interviewer who held it, or null
     * @param channel the name that the link carried, or null
     */
    public record Paradata(
            Mode mode,
            Language language,
            @Nullable UUID interviewer,
            int seconds,
            LocalDate startedOn,
            LocalDate completedOn,
            @Nullable String channel) {

        /** Of one that came by no link with a name. */
        public Paradata(
                Mode mode,
                Language language,
                @Nullable UUID interviewer,
                int seconds,
                LocalDate startedOn,
                LocalDate completedOn) {
            this(mode, language, interviewer, seconds, startedOn, completedOn, null);
        }
    }

    public Mode mode() {
        return paradata.mode();
    }

    public Language language() {
        return paradata.language();
    }

    public int seconds() {
        return paradata.seconds();
    }

    @Override
    public String toString() {
        return "SentCase[" + id + "]";
    }
}
