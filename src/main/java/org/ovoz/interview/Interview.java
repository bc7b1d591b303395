package org.ovoz.interview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/**
 * One respondent's case.
 *
 * @param questionnaire id of the questionnaire it was started with
 * @param version of that questionnaire
 * @param channel where the link was found, or null
 * @param interviewer who holds it, or null
 * @param practice counts nowhere
 * @param synthetic invented for the demonstration
 * @param orderSeed decides the random order of rows and options, the same at every visit
 * @param answers codes and texts, the case facts included
 * @param lastPage id of the page that was shown last, or null
 * @param seconds spent on the pages altogether
 */
public record Interview(
        InterviewId id,
        WaveId wave,
        String questionnaire,
        int version,
        CountryCode country,
        Mode mode,
        Language language,
        @Nullable String channel,
        @Nullable UUID interviewer,
        boolean practice,
        boolean synthetic,
        State state,
        long orderSeed,
        Answers answers,
        @Nullable String lastPage,
        int seconds,
        LocalDate startedOn,
        @Nullable LocalDate completedOn) {

    public enum State {
        /** Being answered. */
        DRAFT,
        /** Sent. Unless it is practice it counts, in every count, table and export alike. */
        COMPLETE,
        /** Sent, and left out of all counts by a recorded decision. */
        EXCLUDED,
        /** Sent without consent, or by somebody who is not meant, as far as its questionnaire asks: counts nowhere. */
        NOT_ELIGIBLE
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether it counts: in every count, table and export, or in none. */
    public boolean isCounted() {
        return state == State.COMPLETE && !practice;
    }

    /** The same with other answers. */
    public Interview with(Answers newAnswers) {
        return new Interview(
                id,
                wave,
                questionnaire,
                version,
                country,
                mode,
                language,
                channel,
                interviewer,
                practice,
                synthetic,
                state,
                orderSeed,
                newAnswers,
                lastPage,
                seconds,
                startedOn,
                completedOn);
    }
}
