package org.ovoz.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.source.ConditionText;
import org.ovoz.questionnaire.source.UnreadableCondition;

/**
 * The condition of a filter as it stands in an address, in one form for one meaning. A "not" is carried to what it denies
 * and turned round there ({@code not (a = 1)} is {@code a != 1}), as SPSS selects: no test matches a missing answer. Only
 * {@code not answered(a)} asks for those.
 */
public final class FilterText {

    /** The longest text of a condition, so that it fits into an address and a named table. */
    public static final int LONGEST = 1000;

    private FilterText() {}

    /** Reads a condition for the cases of a questionnaire; empty if it is none, or one that its columns cannot answer. */
    public static Optional<Condition> read(String text, Questionnaire questionnaire) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var coded = questionnaire.variables().stream()
                    .filter(Variable::isCoded)
                    .map(Variable::name)
                    .collect(Collectors.toSet());
            return Optional.of(positive(ConditionText.read(text, questionnaire), true))
                    .map(condition -> ofCodes(condition, coded))
                    .filter(condition -> condition.reads().allMatch(coded::contains) && isOfAnswers(condition));
        } catch (UnreadableCondition _) {
            return Optional.empty();
        }
    }

    public static String write(Condition condition) {
        return ConditionText.write(condition);
    }

    /** The same condition in its one form. */
    static Condition inOneForm(Condition condition) {
        return positive(condition, true);
    }

    /** All of these conditions in one. */
    public static Condition all(List<Condition> parts) {
        return joined(parts, true);
    }

    /** Any of these conditions. */
    public static Condition any(List<Condition> parts) {
        return joined(parts, false);
    }

    /** The conditions that must hold together; one that is an alternative stands alone. */
    public static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.And(var parts) ? parts : List.of(condition);
    }

    /** What of a condition another questionnaire can answer too. */
    static Condition movedTo(Condition condition, Questionnaire questionnaire) {
        return all(parts(condition).stream()
                .flatMap(part -> read(write(part), questionnaire).stream())
                .toList());
    }

    /** Whether the cases of another questionnaire can be asked the same. */
    public static boolean isReadable(Condition condition, Questionnaire questionnaire) {
        return condition.equals(Condition.ALWAYS)
                || read(write(condition), questionnaire)
                        .filter(condition::equals)
                        .isPresent();
    }

    private static Condition positive(Condition condition, boolean isWanted) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                isWanted ? condition : new Condition.Comparison(variable, operator.opposite(), value);
            case Condition.In(var variable, var values) -> in(variable, values, isWanted);
            case Condition.Has(var _, var variable) ->
                isWanted ? condition : new Condition.Comparison(variable, Operator.EQUAL, 0);
            case Condition.Count(var set, var variables, var operator, var value) ->
                isWanted ? condition : new Condition.Count(set, variables, operator.opposite(), value);
            case Condition.Answered _ -> isWanted ? condition : new Condition.Not(condition);
            case Condition.And(var parts) -> joined(positive(parts, isWanted), isWanted);
            case Condition.Or(var parts) -> joined(positive(parts, isWanted), !isWanted);
            case Condition.Not(var part) -> positive(part, !isWanted);
        };
    }

    private static List<Condition> positive(List<Condition> parts, boolean isWanted) {
        return parts.stream().map(part -> positive(part, isWanted)).toList();
    }

    private static Condition in(String variable, Set<Integer> values, boolean isWanted) {
        if (isWanted && values.size() > 1) {
            return new Condition.In(variable, values);
        }
        var operator = isWanted ? Operator.EQUAL : Operator.NOT_EQUAL;
        return all(values.stream()
                .sorted(Comparator.naturalOrder())
                .<Condition>map(value -> new Condition.Comparison(variable, operator, value))
                .toList());
    }

    /** Joins parts; those that are joined alike already are taken apart, and what is said twice is said once. */
    private static Condition joined(List<Condition> parts, boolean all) {
        var flat = parts.stream()
                .flatMap(part -> switch (part) {
                    case Condition.And(var inner) when all -> inner.stream();
                    case Condition.Or(var inner) when !all -> inner.stream();
                    default -> Stream.of(part);
                })
                .distinct()
                .toList();
        if (flat.size() == 1) {
            return flat.getFirst();
        }
        return all || flat.isEmpty() ? new Condition.And(flat) : new Condition.Or(flat);
    }

    /** Whether an item is answered is asked of its codes; typed texts are in no column. */
    private static Condition ofCodes(Condition condition, Set<String> coded) {
        return switch (condition) {
            case Condition.Answered(var item, var variables) -> {
                var kept = new ArrayList<>(variables);
                kept.retainAll(coded);
                yield new Condition.Answered(item, kept);
            }
            case Condition.And(var parts) ->
                new Condition.And(
                        parts.stream().map(part -> ofCodes(part, coded)).toList());
            case Condition.Or(var parts) ->
                new Condition.Or(
                        parts.stream().map(part -> ofCodes(part, coded)).toList());
            case Condition.Not(var part) -> new Condition.Not(ofCodes(part, coded));
            default -> condition;
        };
    }

    /** Whether no part asks for the answer to a typed text. */
    private static boolean isOfAnswers(Condition condition) {
        return switch (condition) {
            case Condition.Answered(var _, var variables) -> !variables.isEmpty();
            case Condition.And(var parts) -> parts.stream().allMatch(FilterText::isOfAnswers);
            case Condition.Or(var parts) -> parts.stream().allMatch(FilterText::isOfAnswers);
            case Condition.Not(var part) -> isOfAnswers(part);
            default -> true;
        };
    }
}
