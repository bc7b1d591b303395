package org.ovoz.interview.correction;

import java.util.List;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;

/** What came of confirming a correction. Only {@link Corrected} changed anything. */
public sealed interface CorrectionOutcome {

    /** It is stored, or was by an earlier press of the same button. */
    record Corrected(Interview interview) implements CorrectionOutcome {}

    /**
     * Somebody else corrected the interview after the draft was begun.
     *
     * @param since their corrections, oldest first
     * @param again the draft for the interview as it is now
     * @param dropped ids of the items of the draft that are left as they are now
     */
    record Superseded(List<InterviewEvent> since, CorrectionDraft again, List<String> dropped)
            implements CorrectionOutcome {}

    /** Nothing differs from the interview as it is. */
    record Unchanged() implements CorrectionOutcome {}

    /** These required items would be without an answer. */
    record StillBlank(List<String> items) implements CorrectionOutcome {}

    /** Consent or eligibility would change: such an interview is withdrawn, not corrected. */
    record Decisive() implements CorrectionOutcome {}
}
