package org.ovoz.study.ui.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Punctuation;

/** Says in words when something is asked, as whoever checks a questionnaire reads it. */
final class RoutingWords {

    private static final int LONGEST = 90;

    private final Words words;
    private final Questionnaire questionnaire;
    private final Language reader;
    private final Map<String, Variable> variables;

    /** Texts of this program in a language. */
    interface Words {
        String of(String key, Object... arguments);
    }

    RoutingWords(Words words, Questionnaire questionnaire, Language reader) {
        this.words = words;
        this.questionnaire = questionnaire;
        this.reader = reader;
        this.variables = questionnaire.variables().stream()
                .collect(Collectors.toMap(Variable::name, Function.identity(), (one, _) -> one));
    }

    /** For example: “Do you have a website?” is “Yes” and (“Country” is “Kazakhstan” or …). */
    String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison -> comparison(comparison);
            case Condition.In(var variable, var values) ->
                word(
                        "condition.in",
                        quoted(variable),
                        values.stream()
                                .sorted()
                                .map(code -> value(variable, code))
                                .collect(Collectors.joining(", ")));
            case Condition.Has(var _, var variable) -> word("condition.ticked", quoted(variable));
            case Condition.Count(var set, var _, var operator, var value) ->
                compared(operator, word("condition.count", quoted(set)), Integer.toString(value));
            case Condition.Answered(var item, var _) -> word("condition.answered", quoted(item));
            case Condition.Not(Condition.Answered(var item, var _)) -> word("condition.unanswered", quoted(item));
            case Condition.Not(var part) -> word("condition.not", within(part));
            case Condition.And(var parts) -> joined("condition.and", parts);
            case Condition.Or(var parts) -> joined("condition.or", parts);
        };
    }

    private String joined(String pattern, List<Condition> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(part -> within(parts.get(part)))
                .reduce((before, next) -> word(pattern, before, next))
                .orElse("");
    }

    private String within(Condition part) {
        return part instanceof Condition.And || part instanceof Condition.Or ? "(" + of(part) + ")" : of(part);
    }

    private String comparison(Condition.Comparison comparison) {
        var name = comparison.variable();
        var isTick = Optional.ofNullable(variables.get(name))
                .filter(variable -> variable.kind() == Variable.Kind.TICK)
                .isPresent();
        if (isTick && comparison.operator() == Condition.Operator.EQUAL && comparison.value() < 2) {
            return word(comparison.value() == 1 ? "condition.ticked" : "condition.unticked", quoted(name));
        }
        return compared(comparison.operator(), quoted(name), value(name, comparison.value()));
    }

    private String compared(Condition.Operator operator, String what, String value) {
        return word("condition." + operator.name().toLowerCase(Locale.ROOT), what, value);
    }

    private String value(String variable, int code) {
        return Optional.ofNullable(variables.get(variable)).stream()
                .flatMap(found -> found.values().stream())
                .filter(option -> option.code() == code)
                .findFirst()
                .map(option -> word("quoted", option.label().master(reader)))
                .orElse(Integer.toString(code));
    }

    private String quoted(String name) {
        var label = Optional.ofNullable(variables.get(name))
                .map(this::label)
                .or(() -> questionnaire.item(name).map(this::question))
                .orElse(name);
        return word(
                "quoted", label.length() > LONGEST ? label.substring(0, LONGEST).strip() + "…" : label);
    }

    private String label(Variable variable) {
        var own = variable.label().master(reader);
        return switch (variable.kind()) {
            case TICK, RATING ->
                questionnaire
                        .item(variable.item())
                        .map(item -> Punctuation.labelled(question(item), own))
                        .orElse(own);
            case SINGLE, NUMBER, TEXT, CASE -> own;
        };
    }

    private String question(Item item) {
        var shorter = item.facts().shortLabel();
        return (shorter == null ? item.text() : shorter).master(reader);
    }

    private String word(String key, String... arguments) {
        return words.of("study.questions." + key, (Object[]) arguments);
    }
}
