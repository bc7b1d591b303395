package org.ovoz.interview;

import java.util.Objects;
import org.ovoz.interview.store.VersionStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a questionnaire version that interviews were started with never changes: a file that changed under the
 * same version stops the start.
 */
@Component
class PublishedVersions {

    private final VersionStore versions;
    private final Definitions definitions;
    private final StudyDays days;

    PublishedVersions(VersionStore versions, Definitions definitions, StudyDays days) {
        this.versions = versions;
        this.definitions = definitions;
        this.days = days;
        definitions.questionnaires().values().forEach(this::check);
    }

    private void check(Questionnaire questionnaire) {
        versions.fingerprint(questionnaire.id(), questionnaire.version())
                .filter(published -> !published.equals(fingerprint(questionnaire)))
                .ifPresent(_ -> {
                    throw new ChangedQuestionnaire(questionnaire.id(), questionnaire.version());
                });
    }

    /** Called when an interview starts: from then on the version is fixed. */
    void publish(Questionnaire questionnaire) {
        versions.publish(questionnaire.id(), questionnaire.version(), fingerprint(questionnaire), days.today());
    }

    private String fingerprint(Questionnaire questionnaire) {
        return Objects.requireNonNull(definitions.fingerprints().get(questionnaire.id()));
    }
}
