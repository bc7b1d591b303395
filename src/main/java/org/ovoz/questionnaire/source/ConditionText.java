package org.ovoz.questionnaire.source;

import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.springframework.modulith.NamedInterface;

/**
 * Conditions in the language of questionnaire files, outside of them: every item may be read, for nothing comes later.
 * For example {@code occupation in (1, 5) and (networks has facebook or website = 2)}.
 */
@NamedInterface("conditions")
public final class ConditionText {

    private ConditionText() {}

    /**
     * Reads a condition.
     *
     * @throws UnreadableCondition if it is none, or names what the questionnaire does not have
     */
    public static Condition read(String text, Questionnaire questionnaire) throws UnreadableCondition {
        var known = new KnownVariables(questionnaire.caseFacts());
        questionnaire.items().forEach(known::add);
        if (!questionnaire.derived().isEmpty()) {
            questionnaire.variables().stream()
                    .filter(variable -> questionnaire.derived(variable.name()).isPresent())
                    .forEach(known::add);
        }
        try {
            return ConditionParser.parse(text, known);
        } catch (ConditionParser.Refused refused) {
            throw new UnreadableCondition(refused.problem(), refused);
        }
    }

    /** Writes a condition so that it is read back as the same; values are codes. {@link Condition#ALWAYS} is empty. */
    public static String write(Condition condition) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                variable + " " + operator.sign() + " " + value;
            case Condition.In(var variable, var values) ->
                variable + " in "
                        + values.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
            case Condition.Has(var set, var variable) -> set + " has " + variable.substring(set.length() + 1);
            case Condition.Count(var set, var _, var operator, var value) ->
                "count(" + set + ") " + operator.sign() + " " + value;
            case Condition.Answered(var item, var _) -> "answered(" + item + ")";
            case Condition.And(var parts) -> joined(parts, " and ");
            case Condition.Or(var parts) -> joined(parts, " or ");
            case Condition.Not(var part) -> "not " + within(part);
        };
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(ConditionText::within).collect(Collectors.joining(word));
    }

    private static String within(Condition part) {
        return part instanceof Condition.And || part instanceof Condition.Or ? "(" + write(part) + ")" : write(part);
    }
}
