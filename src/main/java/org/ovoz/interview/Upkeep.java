package org.ovoz.interview;

import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.InterviewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what is not kept: drafts nobody changed for 14 days, and the order of arrival after a day. */
@Component
class Upkeep {

    static final int DRAFT_DAYS = 14;
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final InterviewStore interviews;
    private final ChangeLog changes;
    private final StudyDays days;

    Upkeep(InterviewStore interviews, ChangeLog changes, StudyDays days) {
        this.interviews = interviews;
        this.changes = changes;
        this.days = days;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        var today = days.today();
        changes.forgetBefore(today.minusDays(1));
        var drafts = interviews.deleteDraftsUntouchedSince(today.minusDays(DRAFT_DAYS));
        if (drafts > 0) {
            LOG.info("Deleted {} drafts that had not been changed for {} days", drafts, DRAFT_DAYS);
        }
    }
}
