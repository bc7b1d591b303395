package org.ovoz.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Everything that describes the study: what was read from {@code config/}, and above it what was set in the application.
 * It can become another while the server runs. Each answer is of one moment; who keeps something that was made of it
 * compares the {@link #edition}, or hears of a change by {@link #onChange}.
 */
public final class Definitions {

    private record Content(
            Study study,
            Map<String, Questionnaire> questionnaires,
            Map<String, String> fingerprints,
            Map<String, SequencedMap<String, String>> files) {

        Content {
            questionnaires = Map.copyOf(questionnaires);
            fingerprints = Map.copyOf(fingerprints);
            files = files.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            entry -> Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entry.getValue()))));
        }
    }

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Content now;

    /**
     * @param questionnaires by id
     * @param fingerprints by questionnaire id, a hash of its files: a published version must keep it
     * @param files by questionnaire id, the texts of its files by name, in the order of the hash
     */
    public Definitions(
            Study study,
            Map<String, Questionnaire> questionnaires,
            Map<String, String> fingerprints,
            Map<String, SequencedMap<String, String>> files) {
        now = new Content(study, questionnaires, fingerprints, files);
    }

    /** Takes over what others say, at once, and tells those who listen. */
    public void become(Definitions other) {
        now = other.now;
        listeners.forEach(Runnable::run);
    }

    /** Called after every change, for as long as the server runs. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Is the same object until something changes. */
    public Object edition() {
        return now;
    }

    public Study study() {
        return now.study();
    }

    public Map<String, Questionnaire> questionnaires() {
        return now.questionnaires();
    }

    public Map<String, String> fingerprints() {
        return now.fingerprints();
    }

    public Map<String, SequencedMap<String, String>> files() {
        return now.files();
    }

    /**
     * The questionnaire of a wave.
     *
     * @throws IllegalArgumentException if the study has no such wave
     */
    public Questionnaire questionnaire(WaveId wave) {
        var content = now;
        return content.study()
                .anyWave(wave)
                .map(found -> Objects.requireNonNull(content.questionnaires().get(found.questionnaire())))
                .orElseThrow(() -> new IllegalArgumentException("no wave " + wave));
    }

    /** The same with other questionnaires in the places of these. */
    public Definitions with(UnaryOperator<Questionnaire> change) {
        var content = now;
        var changed = content.questionnaires().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
        return new Definitions(content.study(), changed, content.fingerprints(), content.files());
    }

    /** The waves of the survey. */
    public List<Study.Wave> waves() {
        return now.study().waves();
    }

    /** The waves of interviews in depth. */
    public List<Study.Wave> inDepth() {
        return now.study().inDepth();
    }

    /** Whether a questionnaire is a guide of interviews in depth. */
    public boolean isGuide(String questionnaire) {
        return inDepth().stream().anyMatch(wave -> wave.questionnaire().equals(questionnaire));
    }
}
