package org.ovoz.quality;

import java.time.LocalDate;
import java.util.Set;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/**
 * A sent interview with what is remarkable in it.
 *
 * @param seconds spent on the pages, or 0 where that is not known
 * @param excluded whether a recorded decision left it out of all counts
 */
public record Inspected(
        InterviewId id,
        CountryCode country,
        Mode mode,
        Language language,
        int seconds,
        LocalDate completedOn,
        boolean excluded,
        Set<Flag> flags) {

    public Inspected {
        flags = Set.copyOf(flags);
    }

    public boolean isFlagged() {
        return !flags.isEmpty();
    }

    /** Never what is remarkable, because this may reach a log. */
    @Override
    public String toString() {
        return "Inspected[" + id + "]";
    }
}
