package org.ovoz.interview.correction;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Durable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Reasons;
import org.ovoz.interview.Submission;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.RemarkStore;
import org.ovoz.interview.store.ReviewStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * What leads decide about a sent interview after reading it: approved, or sent back with a comment. A decision names the
 * latest event that its reader saw; whatever happened since is shown to them before anything is decided. History, audit
 * row and change number are written in one transaction. Who may do it is decided by the callers.
 */
@Service
public class Reviews {

    private final InterviewStore interviews;
    private final EventStore events;
    private final ReviewStore reviews;
    private final Submission submission;
    private final Durable durable;
    private final StudyDays days;
    private final ReviewStates states;
    private final RemarkStore remarks;

    Reviews(
            InterviewStore interviews,
            EventStore events,
            ReviewStore reviews,
            Submission submission,
            Durable durable,
            StudyDays days,
            ReviewStates states,
            RemarkStore remarks) {
        this.interviews = interviews;
        this.events = events;
        this.reviews = reviews;
        this.submission = submission;
        this.durable = durable;
        this.days = days;
        this.states = states;
        this.remarks = remarks;
    }

    public ReviewState state(InterviewId id) {
        return reviews.state(id);
    }

    /** The number of the latest thing that happened to an interview, for who begins to read it. */
    public int latest(InterviewId id) {
        return events.latest(id);
    }

    /** What its interviewer remarked about an interview that was held without a network. */
    public Optional<String> remarks(InterviewId id) {
        return remarks.of(id);
    }

    /** The interviews that were sent back to somebody, each with the latest comment. */
    public Map<InterviewId, String> sentBackTo(UUID interviewer) {
        return reviews.sentBackTo(interviewer);
    }

    /**
     * Approves a counted interview; one that is approved already stays so, without a second entry.
     *
     * @param seen number of the latest event that the reader saw
     * @return whether it was done; not if something happened since, which the reader has not seen
     * @throws UnknownInterview if it was withdrawn meanwhile
     */
    public boolean approve(InterviewId id, int seen, UUID user) {
        return decide(id, seen, ReviewState.APPROVED, null, user);
    }

    /**
     * Sends an interview back to whoever held it.
     *
     * @return as {@link #approve}
     * @throws IllegalArgumentException without a comment, or where nobody held it: a respondent cannot be asked again
     * @throws UnknownInterview if it was withdrawn meanwhile
     */
    public boolean sendBack(InterviewId id, int seen, String comment, UUID user) {
        return decide(id, seen, ReviewState.SENT_BACK, Reasons.of(comment), user);
    }

    /**
     * Brings an interview that was sent back to review again without a correction: whoever held it found nothing to correct.
     *
     * @param seen as in {@link #approve}
     * @param answer to the lead's comment
     * @return as {@link #approve}; not either if it is not sent back any more
     * @throws IllegalArgumentException without an answer
     * @throws UnknownInterview if it was withdrawn meanwhile
     */
    public boolean nothingToCorrect(InterviewId id, int seen, String answer, UUID user) {
        var why = Reasons.of(answer);
        return durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (!interview.isCounted() || reviews.state(id) != ReviewState.SENT_BACK || events.latest(id) > seen) {
                return false;
            }
            states.set(interview, ReviewState.TO_REVIEW, why, user);
            submission.reviewed(interview, days.today(interview.country()));
            return true;
        });
    }

    private boolean decide(InterviewId id, int seen, ReviewState wanted, @Nullable String comment, UUID user) {
        return durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (wanted == ReviewState.APPROVED && interview.isCounted() && reviews.state(id) == wanted) {
                return true;
            }
            if (!interview.isCounted() || events.latest(id) > seen) {
                return false;
            }
            if (wanted == ReviewState.SENT_BACK && interview.origin().interviewer() == null) {
                throw new IllegalArgumentException("Nobody held this interview who could correct it.");
            }
            states.set(interview, wanted, comment, user);
            submission.reviewed(interview, days.today(interview.country()));
            return true;
        });
    }
}
