package org.ovoz.tabulation.columns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Variable;

/**
 * Whether a coded interview counts: it is no practice, and the questionnaire's condition holds. Only the few codes that
 * the condition reads are looked at. What was not asked (−1) decides nothing: an interview of an earlier version, which
 * did not ask it, was judged by its own condition when it was sent.
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
        return isPossible(condition, Answers.of(answers, Map.of()), true);
    }

    /** Whether the condition holds (or does not, if {@code wanted} is false) for some answer to what was not asked. */
    private static boolean isPossible(Condition condition, Answers answers, boolean wanted) {
        return switch (condition) {
            case Condition.And(var parts) ->
                wanted
                        ? parts.stream().allMatch(part -> isPossible(part, answers, true))
                        : parts.stream().anyMatch(part -> isPossible(part, answers, false));
            case Condition.Or(var parts) ->
                wanted
                        ? parts.stream().anyMatch(part -> isPossible(part, answers, true))
                        : parts.stream().allMatch(part -> isPossible(part, answers, false));
            case Condition.Not(var part) -> isPossible(part, answers, !wanted);
            default ->
                condition.reads().anyMatch(name -> isNotAsked(answers, name)) || condition.holds(answers) == wanted;
        };
    }

    private static boolean isNotAsked(Answers answers, String variable) {
        return answers.code(variable).orElse(0) == Missing.NOT_ASKED.code();
    }
}
