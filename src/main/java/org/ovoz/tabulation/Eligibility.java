package org.ovoz.tabulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Variable;

/**
 * Whether a coded interview counts: it is no practice, and the questionnaire's condition holds. Only the few codes that
 * the condition reads are looked at.
 */
public final class Eligibility {

    private static final String PRACTICE = "practice";

    private final Condition condition;
    private final int practice;
    private final Map<String, Integer> reads = new LinkedHashMap<>();

    /**
     * @param variables in the order of the codes
     */
    public Eligibility(Condition condition, List<Variable> variables) {
        this.condition = condition;
        var names = variables.stream().map(Variable::name).toList();
        this.practice = names.indexOf(PRACTICE);
        condition.reads().filter(names::contains).forEach(name -> reads.put(name, names.indexOf(name)));
    }

    /** Whether an interview with these codes counts. */
    public boolean holds(int[] codes) {
        if (practice >= 0 && codes[practice] == 1) {
            return false;
        }
        var answers = new LinkedHashMap<String, Integer>();
        reads.forEach((name, column) -> answers.put(name, codes[column]));
        return condition.holds(Answers.of(answers, Map.of()));
    }
}
