package org.ovoz.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovoz.access.AuditAction;
import org.ovoz.access.AuditTrail;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.WaveGate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire.LanguageStatus;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.WaveStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes waves and keeps their targets. */
@Service
public class WaveService implements WaveGate {

    private final Definitions definitions;
    private final WaveStore store;
    private final CurrentUser user;
    private final AuditTrail audit;

    WaveService(Definitions definitions, WaveStore store, CurrentUser user, AuditTrail audit) {
        this.definitions = definitions;
        this.store = store;
        this.user = user;
        this.audit = audit;
    }

    /** The state of a wave: what an admin said, else what the study's file says. */
    public Study.Wave.State state(WaveId wave) {
        return store.state(wave)
                .orElseGet(() -> definitions
                        .study()
                        .wave(wave)
                        .map(Study.Wave::initialState)
                        .orElse(Study.Wave.State.DRAFT));
    }

    @Override
    public boolean isOpen(WaveId wave) {
        return state(wave) == Study.Wave.State.OPEN;
    }

    @Override
    public Optional<WaveId> current() {
        return definitions.waves().reversed().stream()
                .map(Study.Wave::id)
                .filter(this::isOpen)
                .findFirst();
    }

    /** The languages of a wave's questionnaire that nobody has approved. */
    public List<LanguageStatus> unapproved(WaveId wave) {
        return definitions.questionnaire(wave).languages().stream()
                .filter(status -> status.review() != LanguageStatus.Review.APPROVED)
                .toList();
    }

    /**
     * Opens a wave.
     *
     * @param confirmed whether the admin knows that languages are not approved; it is recorded
     * @throws IllegalArgumentException if languages are not approved and this was not confirmed
     */
    @Transactional
    public void open(WaveId wave, boolean confirmed) {
        user.require(Permission.MANAGE_WAVES);
        var languages =
                unapproved(wave).stream().map(status -> status.language().tag()).collect(Collectors.joining(" "));
        if (!languages.isEmpty() && !confirmed) {
            throw new IllegalArgumentException("Languages are not approved: " + languages);
        }
        store.setState(wave, Study.Wave.State.OPEN, languages);
        audit.record(
                AuditAction.WAVE_OPENED, wave + (languages.isEmpty() ? "" : ", not approved, confirmed: " + languages));
    }

    /** Closes a wave: no interview can be started any more; drafts can still be sent. */
    @Transactional
    public void close(WaveId wave) {
        user.require(Permission.MANAGE_WAVES);
        store.setState(wave, Study.Wave.State.CLOSED, null);
        audit.record(AuditAction.WAVE_CLOSED, wave.value());
    }

    /** Sets how many interviews are aimed at in a country and mode. */
    @Transactional
    public void setTarget(WaveId wave, CountryCode country, int mode, int target) {
        user.require(Permission.MANAGE_WAVES);
        if (target < 0 || target > 100_000) {
            throw new IllegalArgumentException("A target is a number from 0 to 100000.");
        }
        store.setTarget(wave, new WaveStore.Target(country, mode, target));
        audit.record(AuditAction.TARGETS_CHANGED, wave + ", " + country);
    }
}
