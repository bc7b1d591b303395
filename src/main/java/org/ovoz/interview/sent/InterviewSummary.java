package org.ovoz.interview.sent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/** A line in a list of interviews: facts of the case, no answers. */
public record InterviewSummary(
        InterviewId id,
        WaveId wave,
        CountryCode country,
        Mode mode,
        Language language,
        boolean practice,
        Interview.State state,
        @Nullable String lastPage,
        int seconds,
        LocalDate startedOn,
        @Nullable LocalDate completedOn) {}
