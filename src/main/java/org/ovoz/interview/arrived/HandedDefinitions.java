package org.ovoz.interview.arrived;

import java.util.Objects;
import java.util.Optional;
import org.ovoz.interview.store.VersionStore;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.interview.version.PublishedVersions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * Versions of questionnaires as devices know them, by their hash. One that is handed to a device is fixed from then on, as
 * one that an interview was begun with here: what comes back is read with it, whatever is asked by then.
 */
@Service
public class HandedDefinitions {

    /** A version with its hash. */
    public record Handed(Questionnaire questionnaire, String hash) {}

    private final Definitions definitions;
    private final PublishedVersions published;
    private final AnsweredVersions answered;
    private final VersionStore store;

    HandedDefinitions(
            Definitions definitions, PublishedVersions published, AnsweredVersions answered, VersionStore store) {
        this.definitions = definitions;
        this.published = published;
        this.answered = answered;
        this.store = store;
    }

    /** The present version of a wave's questionnaire, fixed from now on. */
    public Handed present(WaveId wave) {
        var questionnaire = definitions.questionnaire(wave);
        published.publish(questionnaire);
        return new Handed(
                questionnaire, Objects.requireNonNull(definitions.fingerprints().get(questionnaire.id())));
    }

    /** The version of this hash, if it was ever handed out or answered here. */
    public Optional<Questionnaire> of(String questionnaire, int version, String hash) {
        var present = definitions.questionnaires().get(questionnaire);
        if (present != null
                && present.version() == version
                && hash.equals(definitions.fingerprints().get(questionnaire))) {
            published.publish(present);
            return Optional.of(present);
        }
        return store.fingerprint(questionnaire, version)
                .filter(hash::equals)
                .flatMap(_ -> answered.version(questionnaire, version));
    }

    /** A version that was handed out or answered here, as it was kept. */
    public Optional<Questionnaire> kept(String questionnaire, int version) {
        return answered.version(questionnaire, version);
    }

    /** A version that was answered here, with its hash; empty where it was not kept. */
    public Optional<Handed> answered(String questionnaire, int version) {
        return store.fingerprint(questionnaire, version)
                .flatMap(hash -> answered.version(questionnaire, version).map(kept -> new Handed(kept, hash)));
    }

    /** The version of a hash alone. */
    public Optional<Questionnaire> of(String hash) {
        return definitions.fingerprints().entrySet().stream()
                .filter(known -> known.getValue().equals(hash))
                .map(known -> definitions.questionnaires().get(known.getKey()))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> store.named(hash).flatMap(key -> answered.version(key.questionnaire(), key.version())));
    }
}
