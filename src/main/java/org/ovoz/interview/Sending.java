package org.ovoz.interview;

import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.InvitationStore;
import org.ovoz.interview.version.PublishedVersions;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * Sends interviews, once each, for a receipt. What sending does to the answers is told by {@link Submission}. Who may send
 * is decided by the callers.
 */
@Service
public class Sending {

    private final InterviewStore interviews;
    private final InvitationStore invitations;
    private final Submission submission;
    private final RespondentCodes codes;
    private final PublishedVersions versions;
    private final Durable durable;
    private final StudyDays days;

    Sending(
            InterviewStore interviews,
            InvitationStore invitations,
            Submission submission,
            RespondentCodes codes,
            PublishedVersions versions,
            Durable durable,
            StudyDays days) {
        this.interviews = interviews;
        this.invitations = invitations;
        this.submission = submission;
        this.codes = codes;
        this.versions = versions;
        this.durable = durable;
        this.days = days;
    }

    /**
     * Sends an interview: answers to items that are not shown are erased, what is left blank becomes −9, and from now on
     * it counts. Sending twice gives the same receipt. Returns when it is on disk.
     *
     * @throws StillRequired if a required item is not answered
     * @throws UnknownInterview if there is none (any more)
     */
    public Receipt send(InterviewId id) {
        versions.publish(interviews.find(id).orElseThrow(UnknownInterview::new).wave());
        durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (!interview.isDraft()) {
                return id;
            }
            codes.keepReceiptOnly(id);
            invitations.sent(id);
            submission.send(interview, days.today(interview.country()));
            return id;
        });
        return codes.receipt(id);
    }
}
