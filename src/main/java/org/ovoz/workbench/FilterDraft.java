package org.ovoz.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;

/**
 * A condition as it is put together by choosing: tests of one variable each, joined by "and" or "or", some of them in a
 * group that is joined by itself. What cannot be chosen so, such as a count of ticks, stays as it was written.
 *
 * @param all whether all of the parts must hold, or any of them
 */
public record FilterDraft(boolean all, List<Part> parts) {

    public FilterDraft {
        parts = List.copyOf(parts);
    }

    /** What is joined. */
    public sealed interface Part {}

    /**
     * One variable and what is asked of it.
     *
     * @param variable its name, or empty while none is chosen
     * @param values codes, or the number; none while nothing is chosen
     */
    public record Test(String variable, Relation relation, Set<Integer> values) implements Part {
        public Test {
            values = Set.copyOf(values);
        }
    }

    /** Tests that are joined by themselves. */
    public record Group(boolean all, List<Test> tests) implements Part {
        public Group {
            tests = List.copyOf(tests);
        }
    }

    /** A condition that has another form. */
    public record Written(Condition condition) implements Part {}

    /** What can be asked of a variable. */
    public enum Relation {
        IS,
        IS_NOT,
        ONE_OF,
        AT_LEAST,
        AT_MOST,
        TICKED,
        NOT_TICKED,
        ANSWERED,
        NOT_ANSWERED;

        /** Those that fit a variable, the usual one first. */
        public static List<Relation> of(Variable variable) {
            return switch (variable.kind()) {
                case TICK -> List.of(TICKED, NOT_TICKED);
                case NUMBER -> List.of(AT_LEAST, AT_MOST, IS, IS_NOT, ANSWERED, NOT_ANSWERED);
                case SINGLE, RATING ->
                    variable.level() == Level.NOMINAL
                            ? List.of(IS, IS_NOT, ONE_OF, ANSWERED, NOT_ANSWERED)
                            : List.of(IS, IS_NOT, ONE_OF, AT_LEAST, AT_MOST, ANSWERED, NOT_ANSWERED);
                case CASE ->
                    variable.canBeMissing()
                            ? List.of(IS, IS_NOT, ONE_OF, ANSWERED, NOT_ANSWERED)
                            : List.of(IS, IS_NOT, ONE_OF);
                case TEXT -> List.of();
            };
        }

        /** Whether it asks for a value. */
        public boolean hasValue() {
            return switch (this) {
                case IS, IS_NOT, ONE_OF, AT_LEAST, AT_MOST -> true;
                case TICKED, NOT_TICKED, ANSWERED, NOT_ANSWERED -> false;
            };
        }
    }

    /** The variables that can be asked for: those with codes, but for what is said elsewhere. */
    public static List<Variable> offered(Questionnaire questionnaire) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.isCoded() && !Subject.isUnseen(variable.name()))
                .toList();
    }

    /** The condition that is put together so far; what is not chosen to its end asks for nothing. */
    public Condition condition(List<Variable> variables) {
        return joined(
                all,
                parts.stream()
                        .flatMap(part -> switch (part) {
                            case Test test -> condition(test, variables).stream();
                            case Group group ->
                                Optional.of(group.tests().stream()
                                                .flatMap(test -> condition(test, variables).stream())
                                                .toList())
                                        .filter(tests -> !tests.isEmpty())
                                        .map(tests -> joined(group.all(), tests))
                                        .stream();
                            case Written written -> Optional.of(written.condition()).stream();
                        })
                        .toList());
    }

    private static Condition joined(boolean all, List<Condition> parts) {
        return all ? FilterText.all(parts) : FilterText.any(parts);
    }

    private static Optional<Condition> condition(Test test, List<Variable> variables) {
        return variables.stream()
                .filter(variable -> variable.name().equals(test.variable()))
                .findFirst()
                .filter(_ -> !test.relation().hasValue() || !test.values().isEmpty())
                .map(variable -> condition(test, variable));
    }

    private static Condition condition(Test test, Variable variable) {
        var name = variable.name();
        return switch (test.relation()) {
            case IS -> compared(test, Operator.EQUAL);
            case IS_NOT -> compared(test, Operator.NOT_EQUAL);
            case ONE_OF -> FilterText.inOneForm(new Condition.In(name, test.values()));
            case AT_LEAST -> compared(test, Operator.GREATER_OR_EQUAL);
            case AT_MOST -> compared(test, Operator.LESS_OR_EQUAL);
            case TICKED -> new Condition.Has(variable.item(), name);
            case NOT_TICKED -> new Condition.Comparison(name, Operator.EQUAL, 0);
            case ANSWERED -> new Condition.Answered(name, List.of(name));
            case NOT_ANSWERED -> new Condition.Not(new Condition.Answered(name, List.of(name)));
        };
    }

    private static Condition compared(Test test, Operator operator) {
        return new Condition.Comparison(
                test.variable(), operator, test.values().iterator().next());
    }

    /** A condition taken apart again. */
    public static FilterDraft of(Condition condition, List<Variable> variables) {
        return switch (condition) {
            case Condition.Or(var parts) -> new FilterDraft(false, parts(parts, variables));
            case Condition.And(var parts) -> new FilterDraft(true, parts(parts, variables));
            default -> new FilterDraft(true, parts(List.of(condition), variables));
        };
    }

    private static List<Part> parts(List<Condition> conditions, List<Variable> variables) {
        return conditions.stream().map(condition -> part(condition, variables)).toList();
    }

    private static Part part(Condition condition, List<Variable> variables) {
        return switch (condition) {
            case Condition.And(var parts) -> group(true, parts, variables).orElseGet(() -> new Written(condition));
            case Condition.Or(var parts) -> group(false, parts, variables).orElseGet(() -> new Written(condition));
            default -> test(condition, variables).<Part>map(found -> found).orElseGet(() -> new Written(condition));
        };
    }

    private static Optional<Part> group(boolean all, List<Condition> parts, List<Variable> variables) {
        var tests =
                parts.stream().flatMap(part -> test(part, variables).stream()).toList();
        return tests.size() == parts.size() ? Optional.of(new Group(all, tests)) : Optional.empty();
    }

    private static Optional<Test> test(Condition condition, List<Variable> variables) {
        var test = switch (condition) {
            case Condition.Comparison comparison -> test(comparison, variables);
            case Condition.In(var variable, var values) -> new Test(variable, Relation.ONE_OF, values);
            case Condition.Has(var _, var variable) -> new Test(variable, Relation.TICKED, Set.of());
            case Condition.Answered answered -> answered(answered, Relation.ANSWERED);
            case Condition.Not(Condition.Answered answered) -> answered(answered, Relation.NOT_ANSWERED);
            default -> null;
        };
        return Optional.ofNullable(test)
                .filter(found -> variables.stream()
                        .anyMatch(variable -> variable.name().equals(found.variable())
                                && Relation.of(variable).contains(found.relation())));
    }

    private static @Nullable Test answered(Condition.Answered answered, Relation relation) {
        return answered.variables().equals(List.of(answered.item()))
                ? new Test(answered.item(), relation, Set.of())
                : null;
    }

    private static @Nullable Test test(Condition.Comparison comparison, List<Variable> variables) {
        var isTick = variables.stream()
                .anyMatch(variable ->
                        variable.name().equals(comparison.variable()) && variable.kind() == Variable.Kind.TICK);
        if (isTick) {
            return comparison.operator() == Operator.EQUAL && comparison.value() == 0
                    ? new Test(comparison.variable(), Relation.NOT_TICKED, Set.of())
                    : null;
        }
        var relation = switch (comparison.operator()) {
            case EQUAL -> Relation.IS;
            case NOT_EQUAL -> Relation.IS_NOT;
            case GREATER_OR_EQUAL -> Relation.AT_LEAST;
            case LESS_OR_EQUAL -> Relation.AT_MOST;
            case LESS, GREATER -> null;
        };
        return relation == null ? null : new Test(comparison.variable(), relation, Set.of(comparison.value()));
    }
}
