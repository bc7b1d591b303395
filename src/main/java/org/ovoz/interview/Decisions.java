package org.ovoz.interview;

import java.util.Map;
import java.util.UUID;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Validity;
import org.springframework.stereotype.Service;

/**
 * What staff decide about interviews that were sent: corrections and exclusions, each with a reason that the history
 * keeps. Who may do it is decided by the callers.
 */
@Service
public class Decisions {

    private static final int LONGEST_REASON = 2000;

    private final InterviewStore interviews;
    private final EventStore events;
    private final Answering answering;
    private final Completion completion;
    private final Durable durable;
    private final StudyDays days;

    Decisions(
            InterviewStore interviews,
            EventStore events,
            Answering answering,
            Completion completion,
            Durable durable,
            StudyDays days) {
        this.interviews = interviews;
        this.events = events;
        this.answering = answering;
        this.completion = completion;
        this.durable = durable;
        this.days = days;
    }

    /**
     * Corrects an answer of a sent interview that an interviewer held; the log keeps both codes and the reason.
     *
     * @throws RefusedAnswer if the answer cannot be one
     * @throws IllegalArgumentException without a reason, for a draft, or for an interview that a respondent sent alone
     */
    public Interview correct(InterviewId id, Change change, String reason, UUID user) {
        var why = Validity.normalise(reason);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("A correction needs a reason.");
        }
        return durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (events.has(id, change.eventId())) {
                return interview;
            }
            if (interview.isDraft() || interview.mode() == Mode.ONLINE) {
                throw new IllegalArgumentException("Only sent interviews that an interviewer held are corrected.");
            }
            var changed = answering.apply(interview, change);
            var today = days.today(interview.country());
            interviews.save(id, changed.answers().codes(), today);
            events.append(
                    id,
                    change.eventId(),
                    InterviewEvent.Kind.CORRECTED,
                    change.item(),
                    Answering.codes(change, interview.answers()),
                    Answering.codes(change, changed.answers()),
                    user,
                    shortened(why),
                    today);
            completion.recode(changed, today);
            return changed;
        });
    }

    /** Leaves a sent interview out of all counts, or takes it in again, by a recorded decision. */
    public void setExcluded(InterviewId id, boolean excluded, String reason, UUID user) {
        var why = Validity.normalise(reason);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("The decision needs a reason.");
        }
        durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            var kind = excluded ? InterviewEvent.Kind.EXCLUDED : InterviewEvent.Kind.INCLUDED;
            var today = days.today(interview.country());
            completion.setExcluded(interview, excluded, today);
            events.append(id, UUID.randomUUID(), kind, null, Map.of(), Map.of(), user, shortened(why), today);
            return id;
        });
    }

    private static String shortened(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
