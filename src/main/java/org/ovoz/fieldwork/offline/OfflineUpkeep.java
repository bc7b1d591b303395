package org.ovoz.fieldwork.offline;

import java.time.InstantSource;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.fieldwork.store.DeviceStore;
import org.ovoz.questionnaire.StudyDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets drafts that no device changed for 14 days, and codes that are too old; notes which waves are open. */
@Component
class OfflineUpkeep {

    static final int DRAFT_DAYS = 14;
    private static final Logger LOG = LoggerFactory.getLogger(OfflineUpkeep.class);

    private final ArrivalStore arrivals;
    private final DeviceStore devices;
    private final Standing standing;
    private final TransactionTemplate transaction;
    private final StudyDays days;
    private final InstantSource time;

    OfflineUpkeep(
            ArrivalStore arrivals,
            DeviceStore devices,
            Standing standing,
            TransactionTemplate transaction,
            StudyDays days,
            ObjectProvider<InstantSource> time) {
        this.arrivals = arrivals;
        this.devices = devices;
        this.standing = standing;
        this.transaction = transaction;
        this.days = days;
        this.time = time.getIfUnique(InstantSource::system);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        transaction.executeWithoutResult(_ -> standing.noteOpenWaves());
        transaction.executeWithoutResult(_ -> devices.forgetCodes(time.instant()));
        var deleted = transaction.execute(
                _ -> arrivals.deleteDraftsUntouchedSince(days.todayEverywhere().minusDays(DRAFT_DAYS)));
        if (deleted > 0) {
            LOG.info("Deleted {} drafts from devices that had not been changed for {} days", deleted, DRAFT_DAYS);
        }
    }
}
