package org.ovoz.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Everything that was read from {@code config/}: the study and the questionnaires of its waves.
 *
 * @param questionnaires by id
 * @param fingerprints by questionnaire id, a hash of its files: a published version must keep it
 * @param files by questionnaire id, the texts of its files by name, in the order of the hash
 */
public record Definitions(
        Study study,
        Map<String, Questionnaire> questionnaires,
        Map<String, String> fingerprints,
        Map<String, SequencedMap<String, String>> files) {

    public Definitions {
        questionnaires = Map.copyOf(questionnaires);
        fingerprints = Map.copyOf(fingerprints);
        files = files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entry.getValue()))));
    }

    /**
     * The questionnaire of a wave.
     *
     * @throws IllegalArgumentException if the study has no such wave
     */
    public Questionnaire questionnaire(WaveId wave) {
        return study.wave(wave)
                .map(found -> questionnaires.get(found.questionnaire()))
                .orElseThrow(() -> new IllegalArgumentException("no wave " + wave));
    }

    /** The same with other questionnaires in the places of these. */
    public Definitions with(UnaryOperator<Questionnaire> change) {
        var changed = questionnaires.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
        return new Definitions(study, changed, fingerprints, files);
    }

    public List<Study.Wave> waves() {
        return study.waves();
    }
}
