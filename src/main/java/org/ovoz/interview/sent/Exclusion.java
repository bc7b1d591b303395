package org.ovoz.interview.sent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;

/**
 * The decision by which an interview is left out of all counts.
 *
 * @param actor who decided
 * @param reason why
 * @param day when, in the study's time zone
 */
public record Exclusion(
        InterviewId interview,
        CountryCode country,
        @Nullable UUID actor,
        String reason,
        LocalDate day) {

    @Override
    public String toString() {
        return "Exclusion[" + interview + "]";
    }
}
