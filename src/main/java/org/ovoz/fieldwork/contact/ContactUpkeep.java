package org.ovoz.fieldwork.contact;

import java.time.LocalDate;
import org.ovoz.fieldwork.store.ContactStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends appointments and call-backs for which nothing was recorded in two weeks: nobody was reached, only the number stays. */
@Component
public class ContactUpkeep {

    /** So long after its day an open contact is kept, as long as a draft. */
    public static final int DAYS = 14;

    private final ContactStore store;
    private final ContactBook book;
    private final StudyDays days;

    ContactUpkeep(ContactStore store, ContactBook book, StudyDays days) {
        this.store = store;
        this.book = book;
        this.days = days;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        endBefore(days.todayEverywhere().minusDays(DAYS));
    }

    private void endBefore(LocalDate day) {
        store.takeBefore(day).forEach(book::lapse);
    }
}
