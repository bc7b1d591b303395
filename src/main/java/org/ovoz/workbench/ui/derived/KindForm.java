package org.ovoz.workbench.ui.derived;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.workbench.ui.result.ConditionSentence;
import org.ovoz.workbench.ui.result.ResultWording;

/** The part of a definition that its kind asks for. */
interface KindForm {

    /** What is chosen so far, complete or not. */
    Derivation derivation();

    /** Shows its labels in another language. */
    default void show(Language language) {}

    Component component();

    /**
     * What all kinds have around them.
     *
     * @param questionnaire with the derived variables that others can be made of
     * @param language the one in which labels are written now
     * @param changed called after each change
     */
    record Surroundings(
            Questionnaire questionnaire, ResultWording words, Supplier<Language> language, Runnable changed) {

        /** By name what fits, under the words that stand for none. */
        Map<String, String> variables(String none, Predicate<Variable> fits) {
            var sentence = new ConditionSentence(words, questionnaire);
            var labels = new LinkedHashMap<String, String>();
            labels.put("", none);
            coded().filter(fits).forEach(variable -> labels.put(variable.name(), sentence.label(variable)));
            return labels;
        }

        Stream<Variable> coded() {
            return questionnaire.variables().stream().filter(Variable::isCoded);
        }

        boolean isOwn(Variable variable) {
            return questionnaire.derived(variable.name()).isEmpty();
        }

        java.util.Optional<Variable> variable(String name) {
            return coded().filter(variable -> variable.name().equals(name)).findFirst();
        }
    }
}
