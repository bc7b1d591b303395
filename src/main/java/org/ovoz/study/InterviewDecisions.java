package org.ovoz.study;

import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.springframework.stereotype.Service;

/** What leads decide about sent interviews that they may read: exclusions, corrections, withdrawals. */
@Service
public class InterviewDecisions {

    private final InterviewReading reading;
    private final ExclusionsAndWithdrawals exclusions;
    private final Corrections corrections;
    private final CurrentUser user;

    InterviewDecisions(
            InterviewReading reading, ExclusionsAndWithdrawals exclusions, Corrections corrections, CurrentUser user) {
        this.reading = reading;
        this.exclusions = exclusions;
        this.corrections = corrections;
        this.user = user;
    }

    /** Whether the user may correct and withdraw interviews, and leave them out of the counts. */
    public boolean mayExclude() {
        return user.get().filter(who -> who.may(Permission.CORRECT_INTERVIEWS)).isPresent();
    }

    /**
     * Leaves an interview out of all counts, or takes it in again.
     *
     * @throws IllegalArgumentException without a reason
     */
    public Interview setExcluded(InterviewId id, boolean excluded, String reason) {
        var who = user.require(Permission.CORRECT_INTERVIEWS);
        var interview = reading.find(id);
        exclusions.setExcluded(interview.id(), excluded, reason, who.id());
        return reading.find(id);
    }

    /**
     * Begins a correction; nothing is stored. It is recorded who opens the answers.
     *
     * @throws UnknownInterview as in {@link InterviewReading#open}
     * @throws org.ovoz.interview.version.VersionNotKept if the questionnaire's version cannot be read any more
     */
    public CorrectionDraft beginCorrection(InterviewId id) {
        user.require(Permission.CORRECT_INTERVIEWS);
        return corrections.begin(reading.open(id).id());
    }

    /**
     * Confirms a correction.
     *
     * @throws IllegalArgumentException without a reason
     */
    public CorrectionOutcome confirm(CorrectionDraft draft, String reason) {
        var who = user.require(Permission.CORRECT_INTERVIEWS);
        reading.find(draft.interview().id());
        return corrections.confirm(draft, reason, who.id());
    }

    /**
     * Removes an interview with everything that belongs to it: for who did not agree, is not meant, or asks for it.
     *
     * @throws UnknownInterview as in {@link InterviewReading#open}
     */
    public void withdraw(InterviewId id, WithdrawalReason reason) {
        user.require(Permission.CORRECT_INTERVIEWS);
        exclusions.withdraw(reading.find(id).id(), reason);
    }
}
