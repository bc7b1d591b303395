package org.ovoz.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When something is shown, or what an answer must satisfy. Comparing with a missing answer is false.
 *
 * <p>In questionnaire files: {@code country = TJ and media_collab_set has invite}; see docs/questionnaire.md.
 */
public sealed interface Condition {

    /** Always true: no condition was stated. */
    Condition ALWAYS = new And(List.of());

    enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** The one that holds where this one does not. */
        public Operator opposite() {
            return switch (this) {
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case LESS -> GREATER_OR_EQUAL;
                case LESS_OR_EQUAL -> GREATER;
                case GREATER -> LESS_OR_EQUAL;
                case GREATER_OR_EQUAL -> LESS;
            };
        }

        public boolean holds(int left, int right) {
            return switch (this) {
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
                case LESS -> left < right;
                case LESS_OR_EQUAL -> left <= right;
                case GREATER -> left > right;
                case GREATER_OR_EQUAL -> left >= right;
            };
        }
    }

    /** A variable compared with a code. */
    record Comparison(String variable, Operator operator, int value) implements Condition {}

    /** A variable that has one of several codes. */
    record In(String variable, Set<Integer> values) implements Condition {
        public In {
            values = Set.copyOf(values);
        }
    }

    /** An option of a multiple choice is ticked; {@code variable} is the option's own 0/1 variable. */
    record Has(String set, String variable) implements Condition {}

    /** The number of ticked options of a multiple choice, exclusive ones apart, compared with a number. */
    record Count(String set, List<String> variables, Operator operator, int value) implements Condition {
        public Count {
            variables = List.copyOf(variables);
        }

        private boolean holdsFor(Answers answers) {
            var answered = variables.stream().anyMatch(answers::isValid);
            var ticked = (int) variables.stream().filter(answers::isTicked).count();
            return answered && operator.holds(ticked, value);
        }
    }

    /** At least one of these variables has a valid value or a text. */
    record Answered(String item, List<String> variables) implements Condition {
        public Answered {
            variables = List.copyOf(variables);
        }
    }

    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** Whether the condition holds for these answers. */
    default boolean holds(Answers answers) {
        return switch (this) {
            case Comparison(var variable, var operator, var value) -> {
                var code = answers.code(variable).orElse(Missing.NOT_ASKED.code());
                yield !Missing.is(code) && operator.holds(code, value);
            }
            case In(var variable, var values) ->
                values.contains(answers.code(variable).orElse(Missing.NOT_ASKED.code()));
            case Has has -> answers.isTicked(has.variable());
            case Count count -> count.holdsFor(answers);
            case Answered answered -> answered.variables().stream().anyMatch(answers::isValid);
            case And(var parts) -> all(parts, answers);
            case Or(var parts) -> any(parts, answers);
            case Not(var part) -> !part.holds(answers);
        };
    }

    // Loops rather than streams: a route asks some hundred conditions, most of which are ALWAYS, and every request asks
    // for one.
    private static boolean all(List<Condition> parts, Answers answers) {
        for (var part : parts) {
            if (!part.holds(answers)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(List<Condition> parts, Answers answers) {
        for (var part : parts) {
            if (part.holds(answers)) {
                return true;
            }
        }
        return false;
    }

    /** The variables that the condition reads. */
    default Stream<String> reads() {
        return switch (this) {
            case Comparison comparison -> Stream.of(comparison.variable());
            case In in -> Stream.of(in.variable());
            case Has has -> Stream.of(has.variable());
            case Count count -> count.variables().stream();
            case Answered answered -> answered.variables().stream();
            case And(var parts) -> parts.stream().flatMap(Condition::reads);
            case Or(var parts) -> parts.stream().flatMap(Condition::reads);
            case Not(var part) -> part.reads();
        };
    }
}
