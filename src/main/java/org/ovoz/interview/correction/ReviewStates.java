package org.ovoz.interview.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.ReviewStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Component;

/** Changes of the state of a review, each in history and audit trail, within the caller's transaction. */
@Component
class ReviewStates {

    private final ReviewStore reviews;
    private final EventStore events;
    private final StudyDays days;
    private final AuditTrail audit;

    ReviewStates(ReviewStore reviews, EventStore events, StudyDays days, AuditTrail audit) {
        this.reviews = reviews;
        this.events = events;
        this.days = days;
        this.audit = audit;
    }

    /** After a correction, or once it counts again: what was decided before is not about what stands there now. */
    void again(Interview interview, UUID user) {
        if (reviews.state(interview.id()) != ReviewState.TO_REVIEW) {
            set(interview, ReviewState.TO_REVIEW, null, user);
        }
    }

    /** The interview's row must be locked. */
    void set(Interview interview, ReviewState state, @Nullable String comment, UUID user) {
        var kind = switch (state) {
            case TO_REVIEW -> InterviewEvent.Kind.TO_REVIEW;
            case APPROVED -> InterviewEvent.Kind.APPROVED;
            case SENT_BACK -> InterviewEvent.Kind.SENT_BACK;
        };
        var action = switch (state) {
            case TO_REVIEW -> AuditAction.INTERVIEW_TO_REVIEW;
            case APPROVED -> AuditAction.INTERVIEW_APPROVED;
            case SENT_BACK -> AuditAction.INTERVIEW_SENT_BACK;
        };
        reviews.set(interview.id(), state);
        events.append(interview.id(), kind, user, comment, days.today(interview.country()));
        audit.record(user, action, interview.wave() + ", " + interview.country() + ", " + interview.id());
    }
}
