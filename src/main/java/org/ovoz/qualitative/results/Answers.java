package org.ovoz.qualitative.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.qualitative.Document;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Snapshot;

/**
 * What the persons behind documents answered to a question of the survey.
 *
 * @param byInterview the valid code of every interview of the wave that has one
 */
public record Answers(Variable variable, Map<UUID, Integer> byInterview) {

    static Answers of(Variable variable, Snapshot cases) {
        var codes = cases.codes(variable.name());
        var answers = new HashMap<UUID, Integer>();
        for (int row = 0; row < cases.size(); row++) {
            if (codes[row] >= 0) {
                answers.put(cases.id(row), codes[row]);
            }
        }
        return new Answers(variable, answers);
    }

    /** The codes of the answers that anybody gave, in the order of the questionnaire. */
    public List<String> groups() {
        return byInterview.values().stream()
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
    }

    /** The code of the answer of a document's person; empty where there is no linked interview or no valid answer. */
    public Optional<String> of(Document document) {
        var from = document.provenance();
        return Optional.ofNullable(from.linked())
                .or(() -> Optional.ofNullable(from.interview()))
                .map(interview -> byInterview.get(interview.value()))
                .map(String::valueOf);
    }

    /** How an answer is named, by its code as {@link #groups} has it. */
    public Optional<org.ovoz.questionnaire.Text> label(String group) {
        return Optional.ofNullable(variable.valueLabel(Integer.parseInt(group)));
    }
}
