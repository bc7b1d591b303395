package org.ovoz.interview.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;

/** Answers that are stored and not shown on these pages, by variable, until they are replaced. */
final class CoveredAnswers {

    private final Set<String> variables = new HashSet<>();

    void cover(Collection<String> covered) {
        variables.addAll(covered);
    }

    void coverAll(Answers answers) {
        variables.addAll(answers.codes().keySet());
        variables.addAll(answers.texts().keySet());
    }

    /** Covers what is stored now and was not so before. */
    void coverNew(Answers before, Answers now) {
        now.codes().forEach((variable, code) -> {
            if (!before.code(variable).equals(OptionalInt.of(code))) {
                variables.add(variable);
            }
        });
        now.texts().forEach((variable, text) -> {
            if (!Objects.equals(before.texts().get(variable), text)) {
                variables.add(variable);
            }
        });
    }

    void uncover(Collection<String> shown) {
        variables.removeAll(shown);
    }

    /** Of what a change has taken back nothing is left to cover. */
    void uncoverTakenBack(Change change, Answers now) {
        change.variables().stream().filter(variable -> !now.has(variable)).forEach(variables::remove);
    }

    boolean contains(String variable) {
        return variables.contains(variable);
    }

    /** What may be shown of some answers. */
    Answers visible(Answers answers) {
        return variables.isEmpty() ? answers : answers.changed(variables, Map.of(), Map.of());
    }
}
