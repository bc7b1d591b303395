package org.ovoz.study.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire.LanguageStatus;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WaveService;
import org.ovoz.study.store.SetUpStore;
import org.ovoz.ui.SiteAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to a wave before it opens, and what of it is still missing. Nothing of it holds the opening up. */
@Service
public class SetUp {

    /** A step, in the order in which the page leads through them. */
    public enum Step {
        FACTS,
        LANGUAGES,
        TARGETS,
        ADDRESS,
        PEOPLE,
        TRY,
        LINKS;

        /** Whether it can be called right as it is, rather than being done. */
        public boolean canBeConfirmed() {
            return this != TARGETS && this != TRY;
        }
    }

    /**
     * How far a step is.
     *
     * @param open what is missing: tags of languages, codes of countries; empty where the step says it by itself
     */
    public record Status(Step step, boolean isDone, List<String> open) {
        public Status {
            open = List.copyOf(open);
        }
    }

    /** The modes that targets are set for. */
    public static final List<Mode> MODES = List.of(Mode.ONLINE, Mode.FACE_TO_FACE);

    private final Definitions definitions;
    private final WaveService waves;
    private final SetUpFacts facts;
    private final SetUpStore store;
    private final SiteAddress site;
    private final Users users;
    private final StudyDays days;
    private final CurrentUser user;
    private final AuditTrail audit;

    SetUp(
            Definitions definitions,
            WaveService waves,
            SetUpFacts facts,
            SetUpStore store,
            SiteAddress site,
            Users users,
            StudyDays days,
            CurrentUser user,
            AuditTrail audit) {
        this.definitions = definitions;
        this.waves = waves;
        this.facts = facts;
        this.store = store;
        this.site = site;
        this.users = users;
        this.days = days;
        this.user = user;
        this.audit = audit;
    }

    /** Whether the user sets up waves: what concerns the whole study. */
    public boolean isMine() {
        return user.get().filter(SetUp::setsUp).isPresent();
    }

    static boolean setsUp(User someone) {
        return someone.may(Permission.MANAGE_WAVES) && someone.countries().isEmpty();
    }

    /** The wave that is to be opened next: the newest draft, or else the newest that is open; empty when all are closed. */
    public Optional<WaveId> next() {
        return newest(Study.Wave.State.DRAFT).or(() -> newest(Study.Wave.State.OPEN));
    }

    private Optional<WaveId> newest(Study.Wave.State state) {
        return definitions.waves().reversed().stream()
                .map(Study.Wave::id)
                .filter(wave -> waves.state(wave) == state)
                .findFirst();
    }

    /** Every step of a wave. */
    public List<Status> steps(WaveId wave) {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        var confirmed = store.confirmed(wave);
        return Arrays.stream(Step.values())
                .map(step -> status(step, wave, confirmed))
                .toList();
    }

    /** Those that are not done. */
    public List<Status> missing(WaveId wave) {
        return steps(wave).stream().filter(status -> !status.isDone()).toList();
    }

    private Status status(Step step, WaveId wave, Set<String> confirmed) {
        var open = open(step, wave);
        var isDone = switch (step) {
            case FACTS -> facts.areSet() && !facts.isContactAnExample();
            case LANGUAGES, TARGETS, TRY -> open.isEmpty();
            case ADDRESS -> site.warning().isEmpty();
            case PEOPLE -> people() > 1;
            case LINKS -> false;
        };
        return new Status(step, isDone || confirmed.contains(step.name()), open);
    }

    private List<String> open(Step step, WaveId wave) {
        return switch (step) {
            case LANGUAGES ->
                waves.unapproved(wave).stream()
                        .map(status -> status.language().tag())
                        .toList();
            case TARGETS -> withoutTargets(wave);
            case TRY -> untried(wave);
            case FACTS, ADDRESS, PEOPLE, LINKS -> List.of();
        };
    }

    private List<String> withoutTargets(WaveId wave) {
        var targets = waves.targets(wave);
        return definitions.study().countryCodes().stream()
                .filter(country -> !MODES.stream().allMatch(mode -> has(targets, country, mode)))
                .map(CountryCode::iso)
                .toList();
    }

    private static boolean has(List<WaveService.Target> targets, CountryCode country, Mode mode) {
        return targets.stream().anyMatch(target -> target.country().equals(country) && target.mode() == mode);
    }

    private List<String> untried(WaveId wave) {
        var open = new ArrayList<>(definitions.questionnaire(wave).languages().stream()
                .map(LanguageStatus::language)
                .map(language -> language.tag())
                .toList());
        open.removeAll(store.tried(wave));
        return open;
    }

    /** How many accounts can sign in or could with their link. */
    public long people() {
        return users.all().stream().filter(entry -> entry.user().enabled()).count();
    }

    /** Says that a step is right as it is; it is recorded. */
    @Transactional
    public void confirm(WaveId wave, Step step) {
        var who = user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        definitions.study().requireSurvey(wave);
        if (!step.canBeConfirmed()) {
            throw new IllegalArgumentException("It is done, not confirmed: " + step);
        }
        store.confirm(wave, step.name(), who.name(), days.today());
        audit.record(AuditAction.SETUP_CONFIRMED, wave + ", " + step);
    }

    /** Opens a wave, by somebody who has read what is missing; both are recorded. */
    public void open(WaveId wave) {
        waves.open(
                wave,
                true,
                missing(wave).stream().map(status -> status.step().name()).toList());
    }
}
