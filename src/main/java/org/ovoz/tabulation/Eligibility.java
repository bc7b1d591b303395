package org.ovoz.tabulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Variable;

/** Whether a coded interview counts. Only the few codes that the condition reads are looked at. */
final class Eligibility {

    private final Condition condition;
    private final Map<String, Integer> reads = new LinkedHashMap<>();

    /**
     * @param variables in the order of the codes
     */
    Eligibility(Condition condition, List<Variable> variables) {
        this.condition = condition;
        var names = variables.stream().map(Variable::name).toList();
        condition.reads().filter(names::contains).forEach(name -> reads.put(name, names.indexOf(name)));
    }

    boolean holds(int[] codes) {
        var answers = new LinkedHashMap<String, Integer>();
        reads.forEach((name, column) -> answers.put(name, codes[column]));
        return condition.holds(Answers.of(answers, Map.of()));
    }
}
