package org.ovoz.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Mode;
import org.ovoz.interview.WaveGate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire.LanguageStatus;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.WaveStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes waves and keeps their targets. */
@Service
public class WaveService implements WaveGate {

    /** The largest target that can be set. */
    public static final int LARGEST_TARGET = 100_000;

    /** How many interviews are aimed at in a country and mode. */
    public record Target(CountryCode country, Mode mode, int number) {}

    private final Definitions definitions;
    private final WaveStore store;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final boolean draftsAreOpen;

    WaveService(
            Definitions definitions,
            WaveStore store,
            CurrentUser user,
            AuditTrail audit,
            @Value("${ovoz.open-drafts:${ovoz.demonstration:false}}") boolean draftsAreOpen) {
        this.draftsAreOpen = draftsAreOpen;
        this.definitions = definitions;
        this.store = store;
        this.user = user;
        this.audit = audit;
    }

    /**
     * The state of a wave: what an admin said, else what the study's file says. In a demonstration, and for tests and
     * benchmarks, a draft of the file is open.
     */
    public Study.Wave.State state(WaveId wave) {
        return store.state(wave)
                .orElseGet(() -> definitions
                        .study()
                        .anyWave(wave)
                        .map(Study.Wave::initialState)
                        .map(initial ->
                                initial == Study.Wave.State.DRAFT && draftsAreOpen ? Study.Wave.State.OPEN : initial)
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
        open(wave, confirmed, List.of());
    }

    /**
     * Opens a wave.
     *
     * @param confirmed as above
     * @param missing what of the set-up was not done, to be recorded
     */
    @Transactional
    public void open(WaveId wave, boolean confirmed, List<String> missing) {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        var languages =
                unapproved(wave).stream().map(status -> status.language().tag()).collect(Collectors.joining(" "));
        if (!languages.isEmpty() && !confirmed) {
            throw new IllegalArgumentException("Languages are not approved: " + languages);
        }
        store.setState(wave, Study.Wave.State.OPEN, languages);
        audit.record(
                AuditAction.WAVE_OPENED,
                wave
                        + (languages.isEmpty() ? "" : ", not approved, confirmed: " + languages)
                        + (missing.isEmpty() ? "" : ", not done: " + String.join(" ", missing)));
    }

    /** Closes a wave: no interview can be started any more; drafts can still be sent. */
    @Transactional
    public void close(WaveId wave) {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        store.setState(wave, Study.Wave.State.CLOSED, null);
        audit.record(AuditAction.WAVE_CLOSED, wave.value());
    }

    /** The targets of a wave in the countries of the user. */
    public List<Target> targets(WaveId wave) {
        var reader = user.require(Permission.SEE_OVERVIEW);
        return store.targets(wave).stream()
                .filter(target -> reader.maySee(target.country()))
                .map(target -> new Target(target.country(), Mode.ofCode(target.mode()), target.target()))
                .toList();
    }

    /**
     * Replaces the targets of a wave in the countries of the user: how many interviews are aimed at in a country and mode.
     * Those that are not named have none.
     *
     * @throws IllegalArgumentException unless every target is from 0 to {@value #LARGEST_TARGET}; nothing is changed then
     */
    @Transactional
    public void setTargets(WaveId wave, List<Target> targets) {
        user.require(Permission.MANAGE_WAVES);
        if (targets.stream().anyMatch(target -> target.number() < 0 || target.number() > LARGEST_TARGET)) {
            throw new IllegalArgumentException("A target is a number from 0 to " + LARGEST_TARGET + ".");
        }
        targets.forEach(target -> user.requireCountry(target.country()));
        user.countries(definitions.study().countryCodes()).forEach(country -> store.removeTargets(wave, country));
        targets.forEach(target -> store.setTarget(
                wave, new WaveStore.Target(target.country(), target.mode().code(), target.number())));
        audit.record(AuditAction.TARGETS_CHANGED, wave.value());
    }
}
