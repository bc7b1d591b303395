package org.ovoz.interview.arrived;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;

/**
 * An interview as a device has held it.
 *
 * @param questionnaire the very version that it was held with
 * @param interviewer who held it
 * @param begunOn the day on which it was begun, no later than today
 * @param endedOn the day on which it was finished, no earlier
 * @param seconds spent on its pages
 * @param codes by variable; case facts among them are not looked at
 * @param texts by variable
 * @param remarks of the interviewer; empty if there are none
 */
public record ArrivedInterview(
        InterviewId id,
        WaveId wave,
        Questionnaire questionnaire,
        CountryCode country,
        Mode mode,
        Language language,
        boolean practice,
        UUID interviewer,
        LocalDate begunOn,
        LocalDate endedOn,
        int seconds,
        Map<String, Integer> codes,
        Map<String, String> texts,
        String remarks) {

    public ArrivedInterview {
        codes = Map.copyOf(codes);
        texts = Map.copyOf(texts);
    }

    /** Which one; never what it says, because this may reach a log. */
    @Override
    public String toString() {
        return "ArrivedInterview[" + codes.size() + " codes, " + texts.size() + " texts]";
    }
}
