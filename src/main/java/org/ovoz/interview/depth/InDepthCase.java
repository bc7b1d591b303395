package org.ovoz.interview.depth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/**
 * An interview in depth as it was sent.
 *
 * @param wave of interviews in depth, with its guide
 * @param language of the conversation, and of the questions below
 * @param completedOn the day on which it was sent
 * @param linked the survey's interview of the same person, or null
 * @param answers in the order of the guide; questions without any answer are left out
 * @param synthetic invented for the demonstration
 */
public record InDepthCase(
        InterviewId id,
        WaveId wave,
        CountryCode country,
        Language language,
        LocalDate completedOn,
        Speaker speaker,
        @Nullable InterviewId linked,
        List<Answer> answers,
        boolean synthetic) {

    /** What kind of speaker it is. Whoever answers a guide that does not ask speaks for civil society. */
    public enum Kind {
        CIVIL_SOCIETY,
        EXPERT,
        JOURNALIST,
        EXPERT_AND_JOURNALIST
    }

    /** What may be said of the speaker where the interview is quoted; without an answer nothing. */
    public enum Anonymity {
        NOTHING,
        ROLE,
        NAME
    }

    /**
     * Who speaks, as far as anybody may know.
     *
     * @param pseudonym empty if none was given
     * @param place a region or town, or empty
     * @param recorded whether the speaker let the conversation be recorded
     * @param minutes how long the conversation took, or 0 where nobody said
     */
    public record Speaker(
            Kind kind, String pseudonym, String place, Anonymity anonymity, boolean recorded, int minutes) {}

    /**
     * The answer to an open question.
     *
     * @param number of the question in the guide, from 1, whichever were asked
     * @param variable of the text
     * @param question as it was asked, in the interview's language
     * @param closed what was chosen before the text, where the question has a closed part and it was answered
     * @param text empty where only the closed part was answered
     */
    public record Answer(int number, String variable, String question, Optional<Closed> closed, String text) {

        @Override
        public String toString() {
            return "Answer[" + number + "]";
        }
    }

    /**
     * What was chosen, or a number that was given.
     *
     * @param label in the interview's language; digits for a number
     */
    public record Closed(String variable, int code, String label) {}

    public InDepthCase {
        answers = List.copyOf(answers);
    }

    @Override
    public String toString() {
        return "InDepthCase[" + id + "]";
    }
}
