package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;

/**
 * Reads conditions such as {@code country = KZ and not (media_collab_set has invite)}.
 *
 * <pre>
 * or       := and { "or" and }
 * and      := not { "and" not }
 * not      := "not" not | "(" or ")" | test
 * test     := "answered" "(" name ")" | "count" "(" set ")" compare number
 *           | name compare value | name "in" "(" value { "," value } ")" | set "has" option
 * </pre>
 */
final class ConditionParser {

    /** What is wrong with a condition, and what to do. */
    static final class Refused extends Exception {
        private final String whatToDo;

        Refused(String problem, String whatToDo) {
            super(problem);
            this.whatToDo = whatToDo;
        }

        String problem() {
            return getMessage();
        }

        String whatToDo() {
            return whatToDo;
        }
    }

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([A-Za-z_][A-Za-z0-9_-]*)|(\\d+)|(<=|>=|!=|=|<|>)|([(),])|(\\S))");
    private static final String END = "end of the condition";

    private final KnownVariables known;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ConditionParser(String text, KnownVariables known) throws Refused {
        this.known = known;
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group(5) != null) {
                throw new Refused(
                        "'" + matcher.group(5) + "' is not part of a condition",
                        "Remove it, or see docs/questionnaire.md");
            }
            tokens.add(matcher.group().strip());
        }
        tokens.add(END);
    }

    /** Reads a condition whose variables are all in scope. */
    static Condition parse(String text, KnownVariables known) throws Refused {
        var parser = new ConditionParser(text, known);
        var condition = parser.or();
        parser.expect(END);
        return condition;
    }

    private Condition or() throws Refused {
        var parts = new ArrayList<>(List.of(and()));
        while (accept("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private Condition and() throws Refused {
        var parts = new ArrayList<>(List.of(not()));
        while (accept("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
    }

    private Condition not() throws Refused {
        if (accept("not")) {
            return new Condition.Not(not());
        }
        if (accept("(")) {
            var inner = or();
            expect(")");
            return inner;
        }
        return test();
    }

    private Condition test() throws Refused {
        var name = take();
        if (name.equals("answered") && accept("(")) {
            return answered();
        }
        if (name.equals("count") && accept("(")) {
            return count();
        }
        if (accept("has")) {
            var set = set(name);
            var option = option(set, take());
            return new Condition.Has(set.id(), set.variable(option));
        }
        if (accept("in")) {
            return in(name);
        }
        var operator = operator();
        return new Condition.Comparison(known(name), operator, value(name, take()));
    }

    private Condition answered() throws Refused {
        var name = take();
        expect(")");
        var variables = known.variablesOf(name).orElseThrow(() -> unknown(name));
        return new Condition.Answered(name, variables);
    }

    private Condition count() throws Refused {
        var set = set(take());
        expect(")");
        var variables = set.options().stream()
                .filter(option -> !option.exclusive())
                .map(set::variable)
                .toList();
        return new Condition.Count(set.id(), variables, operator(), number(take()));
    }

    private Condition in(String name) throws Refused {
        expect("(");
        var values = new HashSet<Integer>();
        do {
            values.add(value(known(name), take()));
        } while (accept(","));
        expect(")");
        return new Condition.In(name, values);
    }

    private Operator operator() throws Refused {
        var sign = take();
        for (var operator : Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new Refused("a comparison is expected instead of '" + sign + "'", "Use =, !=, <, <=, >, >=, in or has");
    }

    private String known(String name) throws Refused {
        if (known.values(name).isEmpty()) {
            throw unknown(name);
        }
        return name;
    }

    private Refused unknown(String name) {
        if (known.item(name).isPresent()) {
            return new Refused(
                    "'" + name + "' has no code of its own",
                    "Compare one of its variables, or use 'has', 'count(…)' or 'answered(…)'");
        }
        return new Refused(
                "'" + name + "' is no earlier item or case fact",
                "Conditions look only backwards. " + Errors.suggest(name, known.names()));
    }

    private Item.MultipleChoice set(String name) throws Refused {
        if (known.item(name).orElse(null) instanceof Item.MultipleChoice set) {
            return set;
        }
        throw new Refused(
                "'" + name + "' is no earlier multiple choice",
                Errors.suggest(name, known.sets().toList()));
    }

    private static Option option(Item.MultipleChoice set, String name) throws Refused {
        for (var option : set.options()) {
            if (option.name().equals(name) || Integer.toString(option.code()).equals(name)) {
                return option;
            }
        }
        throw new Refused(
                "'" + set.id() + "' has no option '" + name + "'",
                Errors.suggest(name, set.options().stream().map(Option::name).toList()));
    }

    private int value(String name, String token) throws Refused {
        var values = known.values(name).orElseThrow(() -> unknown(name));
        for (var option : values) {
            if (option.name().equals(token) || Integer.toString(option.code()).equals(token)) {
                return option.code();
            }
        }
        if (values.isEmpty()) {
            return number(token);
        }
        throw new Refused(
                "'" + token + "' is no value of '" + name + "'",
                Errors.suggest(token, values.stream().map(Option::name).toList()));
    }

    private static int number(String token) throws Refused {
        try {
            return Integer.parseInt(token);
        } catch (NumberFormatException _) {
            throw new Refused("a whole number is expected instead of '" + token + "'", "Write digits only");
        }
    }

    private String take() {
        var token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    private boolean accept(String token) {
        if (tokens.get(next).equals(token)) {
            take();
            return true;
        }
        return false;
    }

    private void expect(String token) throws Refused {
        var found = tokens.get(next);
        if (!found.equals(token)) {
            throw new Refused(
                    "'" + token + "' is expected instead of '" + found + "'",
                    "Check the parentheses and words around it");
        }
        take();
    }
}
