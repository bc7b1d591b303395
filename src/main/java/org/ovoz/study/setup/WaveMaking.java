package org.ovoz.study.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.MadeWaveStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes waves out of questionnaires that are there. They are drafts until somebody opens them. */
@Service
public class WaveMaking {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST = 120;

    /**
     * A wave of the survey to be made.
     *
     * @param id for addresses and names of files
     * @param questionnaire the id of one that is there
     * @param channels of the links
     */
    public record NewWave(String id, Text title, String questionnaire, List<String> channels) {
        public NewWave {
            channels = List.copyOf(channels);
        }
    }

    /**
     * A wave of interviews in depth to be made: without links, and so without channels.
     *
     * @param id for addresses
     * @param guide the id of a questionnaire that is there and that no wave of the survey asks
     * @param beside the wave of the survey that it goes with
     */
    public record NewInDepth(String id, Text title, String guide, String beside) {}

    /** What is wrong with a wave that is to be made. */
    public enum Problem {
        ID,
        TAKEN,
        TITLE,
        QUESTIONNAIRE,
        CHANNEL,
        BESIDE
    }

    private final Definitions definitions;
    private final EditedDefinitions edited;
    private final MadeWaveStore store;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    WaveMaking(
            Definitions definitions,
            EditedDefinitions edited,
            MadeWaveStore store,
            CurrentUser user,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.edited = edited;
        this.store = store;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The questionnaires that waves of the survey can ask, the last name first. */
    public List<Questionnaire> questionnaires() {
        return questionnaires(known -> !definitions.isGuide(known.id()));
    }

    /** What interviews in depth can be held with: guides, and what has open questions and no wave of the survey asks. */
    public List<Questionnaire> guides() {
        return questionnaires(known -> definitions.isGuide(known.id())
                || known.items().anyMatch(item -> item instanceof Item.TextItem text && text.open())
                        && definitions.waves().stream()
                                .map(Study.Wave::questionnaire)
                                .noneMatch(known.id()::equals));
    }

    private List<Questionnaire> questionnaires(Predicate<Questionnaire> fits) {
        return definitions.questionnaires().values().stream()
                .filter(fits)
                .sorted(Comparator.comparing(Questionnaire::id).reversed())
                .toList();
    }

    /** Makes a wave at the end of the survey's; says what is wrong instead, and makes none. */
    public Optional<Problem> make(NewWave wave) {
        requireAll();
        var problem = problem(wave.id(), wave.title());
        if (problem.isPresent()) {
            return problem;
        }
        if (isNone(wave.questionnaire(), questionnaires())) {
            return Optional.of(Problem.QUESTIONNAIRE);
        }
        if (!ChannelNames.areUsable(wave.channels())) {
            return Optional.of(Problem.CHANNEL);
        }
        var number =
                definitions.waves().stream().mapToInt(Study.Wave::number).max().orElse(0) + 1;
        var made = wave(wave.id(), number, wave.title(), wave.questionnaire(), wave.channels());
        return keep(made, () -> store.addWave(made));
    }

    /** Makes a wave of interviews in depth; says what is wrong instead, and makes none. */
    public Optional<Problem> make(NewInDepth wave) {
        requireAll();
        var problem = problem(wave.id(), wave.title());
        if (problem.isPresent()) {
            return problem;
        }
        if (isNone(wave.guide(), guides())) {
            return Optional.of(Problem.QUESTIONNAIRE);
        }
        var beside = definitions.waves().stream()
                .filter(survey -> survey.id().value().equals(wave.beside()))
                .findFirst();
        if (beside.isEmpty()) {
            return Optional.of(Problem.BESIDE);
        }
        var made = wave(wave.id(), beside.get().number(), wave.title(), wave.guide(), List.of());
        return keep(made, () -> store.addInDepth(made));
    }

    private static boolean isNone(String questionnaire, List<Questionnaire> offered) {
        return offered.stream().map(Questionnaire::id).noneMatch(questionnaire::equals);
    }

    private static Study.Wave wave(String id, int number, Text title, String questionnaire, List<String> channels) {
        return new Study.Wave(new WaveId(id), number, title, questionnaire, Study.Wave.State.DRAFT, Map.of(), channels);
    }

    private Optional<Problem> keep(Study.Wave made, Runnable adding) {
        try {
            transaction.executeWithoutResult(_ -> {
                adding.run();
                audit.record(AuditAction.WAVE_MADE, made.id() + ", " + made.questionnaire());
            });
        } catch (DuplicateKeyException _) {
            return Optional.of(Problem.TAKEN);
        }
        edited.refresh();
        return Optional.empty();
    }

    private void requireAll() {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
    }

    private Optional<Problem> problem(String id, Text titles) {
        if (!ID.matcher(id).matches()) {
            return Optional.of(Problem.ID);
        }
        if (definitions.study().anyWave(new WaveId(id)).isPresent()) {
            return Optional.of(Problem.TAKEN);
        }
        var hasTitles = definitions.study().languages().keySet().stream()
                .map(language -> titles.master().getOrDefault(language, ""))
                .allMatch(title -> !title.isBlank() && title.length() <= LONGEST);
        return hasTitles ? Optional.empty() : Optional.of(Problem.TITLE);
    }
}
