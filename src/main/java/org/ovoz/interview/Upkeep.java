package org.ovoz.interview;

import java.time.LocalDate;
import org.ovoz.interview.store.ChainStore;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.DraftStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.InvitationStore;
import org.ovoz.questionnaire.StudyDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what is not kept: drafts nobody changed for 14 days (only their number stays), and the order of arrival after a day. */
@Component
class Upkeep {

    static final int DRAFT_DAYS = 14;
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final InterviewStore interviews;
    private final DraftStore drafts;
    private final InvitationStore invitations;
    private final ChainStore chains;
    private final ChangeLog changes;
    private final TransactionTemplate transaction;
    private final StudyDays days;

    Upkeep(
            InterviewStore interviews,
            DraftStore drafts,
            InvitationStore invitations,
            ChainStore chains,
            ChangeLog changes,
            TransactionTemplate transaction,
            StudyDays days) {
        this.interviews = interviews;
        this.drafts = drafts;
        this.invitations = invitations;
        this.chains = chains;
        this.changes = changes;
        this.transaction = transaction;
        this.days = days;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        transaction.executeWithoutResult(
                _ -> changes.forgetBefore(days.todayAnywhere().minusDays(1)));
        var deleted =
                transaction.execute(_ -> deleteDrafts(days.todayEverywhere().minusDays(DRAFT_DAYS)));
        transaction.executeWithoutResult(_ -> {
            invitations.forgetWithoutDraft();
            chains.forgetDeleted();
        });
        if (deleted > 0) {
            LOG.info("Deleted {} drafts that had not been changed for {} days", deleted, DRAFT_DAYS);
        }
    }

    /** Locked first: another server that does the same finds nothing left to count, and nobody answers what is counted. */
    private int deleteDrafts(LocalDate before) {
        interviews.lockDraftsUntouchedSince(before);
        drafts.addUntouchedSince(before);
        return interviews.deleteDraftsUntouchedSince(before);
    }
}
