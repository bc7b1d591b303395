package org.ovoz.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * Everything that was read from {@code config/}: the study and the questionnaires of its waves.
 *
 * @param questionnaires by id
 * @param fingerprints by questionnaire id, a hash of its files: a published version must keep it
 */
public record Definitions(Study study, Map<String, Questionnaire> questionnaires, Map<String, String> fingerprints) {

    public Definitions {
        questionnaires = Map.copyOf(questionnaires);
        fingerprints = Map.copyOf(fingerprints);
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

    public List<Study.Wave> waves() {
        return study.waves();
    }
}
