package org.ovoz.interview.version;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ovoz.interview.store.VersionStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that a questionnaire version that interviews were started with never changes: a file that changed under the
 * same version stops the start.
 */
@Component
public class PublishedVersions {

    private final VersionStore versions;
    private final Definitions definitions;
    private final StudyDays days;
    private final TransactionTemplate alone;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    PublishedVersions(
            VersionStore versions, Definitions definitions, StudyDays days, PlatformTransactionManager transactions) {
        this.versions = versions;
        this.definitions = definitions;
        this.days = days;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        definitions.questionnaires().values().forEach(this::check);
    }

    private void check(Questionnaire questionnaire) {
        var published = versions.fingerprint(questionnaire.id(), questionnaire.version());
        if (published.isEmpty()) {
            return;
        }
        if (!published.get().equals(fingerprint(questionnaire))) {
            throw new ChangedQuestionnaire(questionnaire.id(), questionnaire.version());
        }
        if (versions.files(questionnaire.id(), questionnaire.version()).isEmpty()) {
            versions.describe(questionnaire.id(), questionnaire.version(), coded(questionnaire), files(questionnaire));
        }
        kept.add(key(questionnaire));
    }

    /**
     * Called before an interview starts or is sent: from then on the version is fixed, and kept with its files. This is a
     * transaction of its own, and only until it has been done once: everybody who begins needs the same row, so nobody may
     * hold it for the length of an interview's transaction. On a busy machine others ran out of patience waiting for it.
     */
    public void publish(Questionnaire questionnaire) {
        if (!kept.contains(key(questionnaire))) {
            alone.executeWithoutResult(_ -> store(questionnaire));
            kept.add(key(questionnaire));
        }
    }

    private static String key(Questionnaire questionnaire) {
        return questionnaire.id() + " " + questionnaire.version();
    }

    /** As {@link #publish(Questionnaire)}, of the questionnaire of a wave. */
    public void publish(WaveId wave) {
        publish(definitions.questionnaire(wave));
    }

    /** Files belong to the version that is present: one that was replaced in this moment was kept before, or is asked again. */
    private void store(Questionnaire questionnaire) {
        if (definitions.questionnaires().get(questionnaire.id()) != questionnaire) {
            throw new IllegalStateException("The questionnaire was replaced in this moment.");
        }
        versions.publish(
                questionnaire.id(),
                questionnaire.version(),
                fingerprint(questionnaire),
                coded(questionnaire),
                files(questionnaire),
                days.today());
    }

    private static List<String> coded(Questionnaire questionnaire) {
        return questionnaire.variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
    }

    private SequencedMap<String, String> files(Questionnaire questionnaire) {
        return Objects.requireNonNull(definitions.files().get(questionnaire.id()));
    }

    private String fingerprint(Questionnaire questionnaire) {
        return Objects.requireNonNull(definitions.fingerprints().get(questionnaire.id()));
    }
}
