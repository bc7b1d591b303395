package org.ovoz.interview;

import org.ovoz.interview.store.DraftStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * Respondents who take back an interview, or give no consent to one: it is removed with everything that belongs to it, and
 * the removal is on disk when a method returns. What staff withdraw is told by {@code interview.correction}.
 */
@Service
public class RespondentWithdrawals {

    private final InterviewStore interviews;
    private final DraftStore drafts;
    private final RespondentCodes codes;
    private final Submission submission;
    private final Durable durable;
    private final StudyDays days;

    RespondentWithdrawals(
            InterviewStore interviews,
            DraftStore drafts,
            RespondentCodes codes,
            Submission submission,
            Durable durable,
            StudyDays days) {
        this.interviews = interviews;
        this.drafts = drafts;
        this.codes = codes;
        this.submission = submission;
        this.durable = durable;
        this.days = days;
    }

    /** Removes the sent interview of a receipt code with everything that belongs to it; false for a wrong code. */
    public boolean withdraw(String typed) {
        return durable.write(() -> {
            var interview = codes.ofReceipt(typed).flatMap(interviews::lock);
            interview.ifPresent(found -> submission.withdraw(found, days.today(found.country())));
            return interview.isPresent();
        });
    }

    /**
     * Removes a draft at once, for a respondent who does not consent. Of a refusal to an interviewer the number stays, of
     * one online nothing.
     */
    public void discard(InterviewId id) {
        durable.write(() -> {
            interviews.lock(id).filter(Interview::isDraft).ifPresent(this::remove);
            return id;
        });
    }

    private void remove(Interview draft) {
        if (draft.mode() != Mode.ONLINE && !draft.practice()) {
            drafts.addInVain(draft);
        }
        interviews.delete(draft.id());
    }
}
