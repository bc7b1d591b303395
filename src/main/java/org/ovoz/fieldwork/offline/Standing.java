package org.ovoz.fieldwork.offline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.Users;
import org.ovoz.fieldwork.store.DeviceStore;
import org.ovoz.fieldwork.store.SequenceStore;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.arrived.ArrivedInterview;
import org.ovoz.interview.arrived.ArrivedInterviews;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/**
 * What an interview out of envelopes is, and whether it can be counted as it is. Of the clock of a device it is believed only
 * what can be: a day on which its interviewer had a device, and no later than today.
 */
@Component
class Standing {

    private final ArrivedInterviews interviews;
    private final DeviceStore devices;
    private final SequenceStore sequences;
    private final WaveGate waves;
    private final Users users;
    private final Definitions definitions;
    private final StudyDays days;

    Standing(
            ArrivedInterviews interviews,
            DeviceStore devices,
            SequenceStore sequences,
            WaveGate waves,
            Users users,
            Definitions definitions,
            StudyDays days) {
        this.interviews = interviews;
        this.devices = devices;
        this.sequences = sequences;
        this.waves = waves;
        this.users = users;
        this.definitions = definitions;
        this.days = days;
    }

    /** The interview of some envelopes, with the day of its arrival where the device's clock cannot be right. */
    ArrivedInterview interview(UUID id, UUID worker, WaveId wave, Questionnaire questionnaire, OpenedInterview opened) {
        var today = days.today(opened.country());
        var begun = believed(opened, worker, today).orElse(today);
        var ended = opened.finished()
                .filter(day -> !day.isBefore(begun) && !day.isAfter(today))
                .orElse(begun);
        return new ArrivedInterview(
                new InterviewId(id),
                wave,
                questionnaire,
                opened.country(),
                opened.mode(),
                opened.language(),
                opened.practice(),
                worker,
                begun,
                ended,
                opened.seconds(),
                opened.codes(),
                opened.texts(),
                opened.remarks());
    }

    /** Why it cannot be counted without a decision; empty if it can. */
    Optional<KeptReason> against(ArrivedInterview arrived, OpenedInterview opened) {
        if (!definitions
                .study()
                .anyWave(arrived.wave())
                .orElseThrow()
                .questionnaire()
                .equals(arrived.questionnaire().id())) {
            return Optional.of(KeptReason.OTHER_QUESTIONNAIRE);
        }
        var fault = fault(arrived);
        if (fault.isPresent() || arrived.practice()) {
            return fault;
        }
        if (users.find(arrived.interviewer())
                .filter(worker -> worker.maySee(arrived.country()))
                .isEmpty()) {
            return Optional.of(KeptReason.OTHER_COUNTRY);
        }
        return isInField(arrived, opened) ? Optional.empty() : Optional.of(KeptReason.WAVE_CLOSED);
    }

    /** What no decision helps against. */
    Optional<KeptReason> fault(ArrivedInterview arrived) {
        return interviews.check(arrived).map(fault -> switch (fault) {
            case ANSWERS_REFUSED -> KeptReason.ANSWERS_REFUSED;
            case REQUIRED_MISSING -> KeptReason.REQUIRED_MISSING;
        });
    }

    /** Notes which waves are open today: what was begun until then counts, whenever it arrives. */
    void noteOpenWaves() {
        definitions
                .study()
                .everyWave()
                .map(wave -> wave.id())
                .filter(waves::isOpen)
                .forEach(wave -> sequences.noteOpen(wave, days.today()));
    }

    private boolean isInField(ArrivedInterview arrived, OpenedInterview opened) {
        return waves.isOpen(arrived.wave())
                || believed(opened, arrived.interviewer(), days.today(arrived.country()))
                        .flatMap(begun -> sequences.openOn(arrived.wave()).filter(open -> !begun.isAfter(open)))
                        .isPresent();
    }

    private Optional<LocalDate> believed(OpenedInterview opened, UUID worker, LocalDate today) {
        var first = devices.of(worker).stream().map(Device::registeredOn).min(Comparator.naturalOrder());
        return opened.begun()
                .filter(day -> !day.isAfter(today))
                // The study's day of the registration may be one ahead of the country's.
                .filter(day -> first.filter(registered -> !day.isBefore(registered.minusDays(1)))
                        .isPresent());
    }
}
