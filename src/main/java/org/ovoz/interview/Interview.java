package org.ovoz.interview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;

/**
 * One respondent's case.
 *
 * @param orderSeed decides the random order of rows and options, the same at every visit
 * @param answers codes and texts, the case facts included
 * @param revision how often the answers had changed when they were read
 */
public record Interview(
        InterviewId id, Origin origin, Progress progress, State state, long orderSeed, Answers answers, int revision) {

    /** One that is not stored yet. */
    public Interview(InterviewId id, Origin origin, Progress progress, State state, long orderSeed, Answers answers) {
        this(id, origin, progress, state, orderSeed, answers, 0);
    }

    /**
     * Where an interview comes from.
     *
     * @param questionnaire id of the questionnaire it was started with, or, once it is sent, was sent with
     * @param version of that questionnaire
     * @param channel where the link was found, or null
     * @param interviewer who holds it, or null
     * @param practice counts nowhere
     * @param synthetic invented for the demonstration
     */
    public record Origin(
            WaveId wave,
            String questionnaire,
            int version,
            CountryCode country,
            Mode mode,
            @Nullable String channel,
            @Nullable UUID interviewer,
            boolean practice,
            boolean synthetic) {

        static Origin of(NewInterview begun, Questionnaire questionnaire) {
            return new Origin(
                    begun.wave(),
                    questionnaire.id(),
                    questionnaire.version(),
                    begun.country(),
                    begun.mode(),
                    begun.channel(),
                    begun.interviewer(),
                    begun.practice(),
                    false);
        }

        /** Of an interview that was held elsewhere and comes with its answers. */
        public static Origin elsewhere(
                WaveId wave,
                Questionnaire questionnaire,
                CountryCode country,
                Mode mode,
                @Nullable String channel,
                boolean synthetic) {
            return new Origin(
                    wave, questionnaire.id(), questionnaire.version(), country, mode, channel, null, false, synthetic);
        }
    }

    /**
     * How far an interview is.
     *
     * @param lastPage id of the page that was shown last, or null
     * @param seconds spent on the pages altogether
     */
    public record Progress(
            Language language,
            @Nullable String lastPage,
            int seconds,
            LocalDate startedOn,
            @Nullable LocalDate completedOn) {

        static Progress begun(Language language, LocalDate today) {
            return new Progress(language, null, 0, today, null);
        }

        /** Begun and sent on one day. */
        public static Progress completed(Language language, int seconds, LocalDate day) {
            return new Progress(language, null, seconds, day, day);
        }
    }

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
        return state == State.COMPLETE && !practice();
    }

    /** The same with other answers. */
    public Interview with(Answers newAnswers) {
        return new Interview(id, origin, progress, state, orderSeed, newAnswers, revision);
    }

    /** The same after one more change of its answers. */
    Interview revised(Answers newAnswers) {
        return new Interview(id, origin, progress, state, orderSeed, newAnswers, revision + 1);
    }

    public WaveId wave() {
        return origin.wave();
    }

    public String questionnaire() {
        return origin.questionnaire();
    }

    public int version() {
        return origin.version();
    }

    public CountryCode country() {
        return origin.country();
    }

    public Mode mode() {
        return origin.mode();
    }

    public @Nullable String channel() {
        return origin.channel();
    }

    public boolean practice() {
        return origin.practice();
    }

    public Language language() {
        return progress.language();
    }

    public int seconds() {
        return progress.seconds();
    }

    public @Nullable LocalDate completedOn() {
        return progress.completedOn();
    }
}
