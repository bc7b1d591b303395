package org.ovoz.interview.sent;

import java.time.LocalDate;
import java.util.Map;
import org.ovoz.interview.InterviewId;

/**
 * A sent interview as it is counted and exported.
 *
 * @param codes one per coded variable of the questionnaire, in its order; see {@link org.ovoz.questionnaire.Route#coded}
 * @param texts by variable; empty where only codes were asked for
 */
public record CodedInterview(
        InterviewId id, int[] codes, Map<String, String> texts, LocalDate completedOn, int seconds) {

    @Override
    public String toString() {
        return "CodedInterview[" + id + "]";
    }
}
