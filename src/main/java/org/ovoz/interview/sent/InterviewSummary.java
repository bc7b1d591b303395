package org.ovoz.interview.sent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/**
 * A line in a list of interviews: facts of the case, no answers.
 *
 * @param interviewer who holds it; null where nobody does, and for readers who do not lead field work
 */
public record InterviewSummary(
        InterviewId id,
        WaveId wave,
        CountryCode country,
        Mode mode,
        boolean practice,
        Interview.Progress progress,
        Interview.State state,
        @Nullable UUID interviewer) {

    /** For readers who do not lead field work. */
    public InterviewSummary withoutInterviewer() {
        return new InterviewSummary(id, wave, country, mode, practice, progress, state, null);
    }

    public Language language() {
        return progress.language();
    }

    public LocalDate startedOn() {
        return progress.startedOn();
    }

    public @Nullable LocalDate completedOn() {
        return progress.completedOn();
    }
}
