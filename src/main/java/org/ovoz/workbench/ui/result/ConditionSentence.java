package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Punctuation;

/**
 * A condition as a reader says it: every kind is one whole pattern of the language, names of variables and answers stand
 * in quotation marks as they are.
 */
public final class ConditionSentence {

    private final ResultWording words;
    private final Questionnaire questionnaire;
    private final List<Variable> variables;

    public ConditionSentence(ResultWording words, Questionnaire questionnaire) {
        this.words = words;
        this.questionnaire = questionnaire;
        this.variables = questionnaire.variables();
    }

    /** For example: “Gender” is “Female” and (“Age” is at least “30–39” or “Telegram” is ticked). */
    public String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison -> comparison(comparison);
            case Condition.In(var variable, var values) ->
                words.word(
                        "condition.in",
                        quoted(variable),
                        values.stream()
                                .sorted()
                                .map(code -> value(variable, code))
                                .collect(Collectors.joining(", ")));
            case Condition.Has(var _, var variable) -> words.word("condition.ticked", quoted(variable));
            case Condition.Count(var set, var _, var operator, var value) ->
                compared(operator, words.word("condition.count", quoted(set)), Integer.toString(value));
            case Condition.Answered(var item, var _) -> words.word("condition.answered", quoted(item));
            case Condition.Not(Condition.Answered(var item, var _)) -> words.word("condition.unanswered", quoted(item));
            case Condition.Not(var part) -> words.word("condition.not", of(part));
            case Condition.And(var parts) -> joined("condition.and", parts);
            case Condition.Or(var parts) -> joined("condition.or", parts);
        };
    }

    private String joined(String pattern, List<Condition> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(part -> within(parts.get(part)))
                .reduce((before, next) -> words.word(pattern, before, next))
                .orElse("");
    }

    private String within(Condition part) {
        return part instanceof Condition.And || part instanceof Condition.Or ? "(" + of(part) + ")" : of(part);
    }

    private String comparison(Condition.Comparison comparison) {
        var name = comparison.variable();
        var isTick = variable(name)
                .filter(variable -> variable.kind() == Variable.Kind.TICK)
                .isPresent();
        if (isTick && comparison.operator() == Condition.Operator.EQUAL && comparison.value() < 2) {
            return words.word(comparison.value() == 1 ? "condition.ticked" : "condition.unticked", quoted(name));
        }
        return compared(comparison.operator(), quoted(name), value(name, comparison.value()));
    }

    private String compared(Condition.Operator operator, String what, String value) {
        return words.word("condition." + operator.name().toLowerCase(Locale.ROOT), what, value);
    }

    /** A label in quotation marks; a number as it is. */
    private String value(String variable, int code) {
        return variable(variable)
                .filter(found -> found.valueLabel(code) != null)
                .map(found -> words.word("quoted", words.tables().value(found, code)))
                .orElse(Integer.toString(code));
    }

    private String quoted(String name) {
        return words.word(
                "quoted",
                variable(name)
                        .map(this::label)
                        .orElseGet(() ->
                                questionnaire.item(name).map(words::question).orElse(name)));
    }

    private Optional<Variable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /** What a variable is called; an option or a row says of which question. */
    public String label(Variable variable) {
        var own = words.label(variable.label());
        return switch (variable.kind()) {
            case TICK, RATING ->
                questionnaire
                        .item(variable.item())
                        .map(item -> Punctuation.labelled(words.question(item), own))
                        .orElse(own);
            case SINGLE, NUMBER, TEXT, CASE -> own;
        };
    }
}
