package org.ovoz.study.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.StudyEditStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes waves out of questionnaires that are there. They are drafts until somebody opens them. */
@Service
public class WaveMaking {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final List<String> RESERVED = List.of("none", "other");
    private static final int LONGEST = 120;

    /**
     * A wave to be made.
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

    /** What is wrong with a wave that is to be made. */
    public enum Problem {
        ID,
        TAKEN,
        TITLE,
        QUESTIONNAIRE,
        CHANNEL
    }

    private final Definitions definitions;
    private final EditedDefinitions edited;
    private final StudyEditStore store;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    WaveMaking(
            Definitions definitions,
            EditedDefinitions edited,
            StudyEditStore store,
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

    /** Makes a wave at the end of the study's; says what is wrong instead, and makes none. */
    public Optional<Problem> make(NewWave wave) {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        var problem = problem(wave);
        if (problem.isPresent()) {
            return problem;
        }
        var number = definitions.waves().stream()
                        .mapToInt(Study.Wave::number)
                        .max()
                        .orElse(0)
                + 1;
        var made = new Study.Wave(
                new WaveId(wave.id()),
                number,
                wave.title(),
                wave.questionnaire(),
                Study.Wave.State.DRAFT,
                Map.of(),
                wave.channels());
        try {
            transaction.executeWithoutResult(_ -> {
                store.addWave(made);
                audit.record(AuditAction.WAVE_MADE, wave.id() + ", " + wave.questionnaire());
            });
        } catch (DuplicateKeyException _) {
            return Optional.of(Problem.TAKEN);
        }
        edited.refresh();
        return Optional.empty();
    }

    private Optional<Problem> problem(NewWave wave) {
        if (!ID.matcher(wave.id()).matches()) {
            return Optional.of(Problem.ID);
        }
        if (definitions.study().wave(new WaveId(wave.id())).isPresent()) {
            return Optional.of(Problem.TAKEN);
        }
        var hasTitles = definitions.study().languages().keySet().stream()
                .map(language -> wave.title().master().getOrDefault(language, ""))
                .allMatch(title -> !title.isBlank() && title.length() <= LONGEST);
        if (!hasTitles) {
            return Optional.of(Problem.TITLE);
        }
        if (!definitions.questionnaires().containsKey(wave.questionnaire())) {
            return Optional.of(Problem.QUESTIONNAIRE);
        }
        return wave.channels().stream()
                        .allMatch(channel -> CHANNEL.matcher(channel).matches() && !RESERVED.contains(channel))
                ? Optional.empty()
                : Optional.of(Problem.CHANNEL);
    }
}
