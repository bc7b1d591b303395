package org.ovoz.interview.correction;

import java.util.Locale;
import java.util.UUID;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Reasons;
import org.ovoz.interview.Submission;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * What staff decide about interviews that were sent: exclusions, with a reason that the history keeps, and withdrawals.
 * Each has its audit row in the same transaction. Who may do it is decided by the callers.
 */
@Service
public class ExclusionsAndWithdrawals {

    private final InterviewStore interviews;
    private final EventStore events;
    private final Submission submission;
    private final Durable durable;
    private final StudyDays days;
    private final AuditTrail audit;
    private final ReviewStates reviews;

    ExclusionsAndWithdrawals(
            InterviewStore interviews,
            EventStore events,
            Submission submission,
            Durable durable,
            StudyDays days,
            AuditTrail audit,
            ReviewStates reviews) {
        this.interviews = interviews;
        this.events = events;
        this.submission = submission;
        this.durable = durable;
        this.days = days;
        this.audit = audit;
        this.reviews = reviews;
    }

    /**
     * Leaves a sent interview out of all counts, or takes it in again, by a recorded decision. What is so already stays
     * so, without a second entry.
     *
     * @throws IllegalArgumentException without a reason, for a draft, or to leave out what does not count anyway
     */
    public void setExcluded(InterviewId id, boolean excluded, String reason, UUID user) {
        var why = Reasons.of(reason);
        durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (!interview.isDraft() && excluded == (interview.state() == Interview.State.EXCLUDED)) {
                return id;
            }
            var kind = excluded ? InterviewEvent.Kind.EXCLUDED : InterviewEvent.Kind.INCLUDED;
            var today = days.today(interview.country());
            events.append(id, kind, user, why, today);
            audit.record(excluded ? AuditAction.INTERVIEW_EXCLUDED : AuditAction.INTERVIEW_INCLUDED, object(interview));
            if (!excluded) {
                reviews.again(interview, user);
            }
            // Last: all who send wait for the counter of changes from here to the commit.
            submission.setExcluded(interview, excluded, today);
            return id;
        });
    }

    /**
     * Removes a sent interview with everything that belongs to it, as its respondent can with the receipt code.
     *
     * @throws UnknownInterview if there is none (any more)
     * @throws IllegalArgumentException for a draft
     */
    public void withdraw(InterviewId id, WithdrawalReason reason) {
        durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (interview.isDraft()) {
                throw new IllegalArgumentException("Only sent interviews are withdrawn.");
            }
            var why = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            audit.record(AuditAction.INTERVIEW_WITHDRAWN, object(interview) + ", " + why);
            submission.withdraw(interview, days.today(interview.country()));
            return id;
        });
    }

    /** An interview as the audit trail names it. */
    static String object(Interview interview) {
        return interview.wave() + ", " + interview.country() + ", " + interview.id();
    }
}
