package org.ovoz.interview.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.store.VersionStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.VersionReader;
import org.springframework.stereotype.Component;

/**
 * Which version of a questionnaire an interview is read with: a sent one stays with the version it was answered in, a
 * draft goes on with the present one. See docs/decisions/0006.
 */
@Component
public class AnsweredVersions {

    private record Version(String questionnaire, int number) {}

    private final Definitions definitions;
    private final VersionStore versions;
    private final VersionReader reader;
    private final Map<Version, Questionnaire> kept = new ConcurrentHashMap<>();

    AnsweredVersions(Definitions definitions, VersionStore versions, VersionReader reader) {
        this.definitions = definitions;
        this.versions = versions;
        this.reader = reader;
    }

    /** The questionnaire to show an interview with; the present one if that of a sent interview cannot be read any more. */
    public Questionnaire of(Interview interview) {
        return find(interview).orElseGet(() -> definitions.questionnaire(interview.wave()));
    }

    /** The very version; empty if it was sent with one that was not kept. */
    public Optional<Questionnaire> find(Interview interview) {
        if (interview.isDraft()) {
            return Optional.of(definitions.questionnaire(interview.wave()));
        }
        var present = definitions.questionnaires().get(interview.questionnaire());
        if (present != null && present.version() == interview.version()) {
            return Optional.of(present);
        }
        var version = new Version(interview.questionnaire(), interview.version());
        return Optional.ofNullable(kept.computeIfAbsent(version, this::read));
    }

    /** The versions of a questionnaire that interviews were begun with, the latest first. */
    public List<Integer> versions(String questionnaire) {
        return versions.numbers(questionnaire);
    }

    /** A version as it was asked; empty if it was not kept, or cannot be read any more. */
    public Optional<Questionnaire> version(String questionnaire, int number) {
        return Optional.ofNullable(kept.computeIfAbsent(new Version(questionnaire, number), this::read));
    }

    private @Nullable Questionnaire read(Version version) {
        return reader.read(versions.files(version.questionnaire(), version.number()))
                .orElse(null);
    }
}
