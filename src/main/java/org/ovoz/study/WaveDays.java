package org.ovoz.study;

import java.util.stream.Collectors;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.study.store.SetUpStore;
import org.ovoz.study.store.WaveStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens and closes waves on their days, which begin in the study's zone. Of several servers the first one does it; what
 * people do afterwards stays, since a day is done only once.
 */
@Component
class WaveDays {

    private final SetUpStore store;
    private final WaveStore states;
    private final WaveService waves;
    private final StudyDays days;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    WaveDays(
            SetUpStore store,
            WaveStore states,
            WaveService waves,
            StudyDays days,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.states = states;
        this.waves = waves;
        this.days = days;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Does what is due; what a server slept through is done when it wakes. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
    void look() {
        store.days().stream()
                .filter(day -> !day.done())
                .filter(this::isDue)
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .forEach(day -> transaction.executeWithoutResult(_ -> {
                    if (store.take(day)) {
                        perform(day);
                    }
                }));
    }

    /** A wave is open on the whole of its last day. */
    private boolean isDue(SetUpStore.Day day) {
        var today = days.today();
        return day.what().equals(WavePlans.OPENS)
                ? !day.day().isAfter(today)
                : day.day().isBefore(today);
    }

    private void perform(SetUpStore.Day day) {
        var wave = day.wave();
        var opens = day.what().equals(WavePlans.OPENS);
        if (waves.isOpen(wave) == opens) {
            return;
        }
        var languages = waves.unapproved(wave).stream()
                .map(status -> status.language().tag())
                .collect(Collectors.joining(" "));
        states.setState(wave, opens ? Study.Wave.State.OPEN : Study.Wave.State.CLOSED, opens ? languages : null);
        audit.record(
                day.setBy(), opens ? AuditAction.WAVE_OPENED : AuditAction.WAVE_CLOSED, wave + ", " + day.day());
    }
}
