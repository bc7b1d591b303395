package org.ovoz.export.ddi;

import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;

/** Who is asked, as a condition in the small language of the questionnaire files; empty for everybody. */
final class Universe {

    private Universe() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                variable + " " + operator.sign() + " " + value;
            case Condition.In(var variable, var values) ->
                variable + " in ("
                        + values.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
            case Condition.Has has -> has.variable() + " = 1";
            case Condition.Count count ->
                "count(" + count.set() + ") " + count.operator().sign() + " " + count.value();
            case Condition.Answered answered -> "answered(" + answered.item() + ")";
            case Condition.And(var parts) -> joined(parts, " and ");
            case Condition.Or(var parts) -> joined(parts, " or ");
            case Condition.Not(var part) -> "not (" + of(part) + ")";
        };
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part ->
                        part instanceof Condition.And || part instanceof Condition.Or ? "(" + of(part) + ")" : of(part))
                .filter(text -> !text.equals("()"))
                .collect(Collectors.joining(word));
    }
}
