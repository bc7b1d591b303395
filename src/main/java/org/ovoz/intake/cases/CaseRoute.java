package org.ovoz.intake.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovoz.intake.Plan;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.Problems;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;
import org.ovoz.questionnaire.Variable;

/**
 * Takes the answers of a row through the questionnaire by the rules of sending an interview: what is not shown is not
 * kept, what was shown and left blank is −9, what the file does not ask is −1.
 */
final class CaseRoute {

    /** The answers that are stored. */
    record Routed(Map<String, Integer> codes, Map<String, String> texts) {}

    private final Targets targets;
    private final Plan plan;
    private final Problems problems;
    private final List<Variable> variables;
    private final List<Item.MultipleChoice> exclusive;
    private final SetAnswers sets;

    CaseRoute(Targets targets, Plan plan, Problems problems) {
        this.targets = targets;
        this.plan = plan;
        this.problems = problems;
        this.variables = targets.variables();
        this.exclusive = targets.questionnaire()
                .items()
                .filter(Item.MultipleChoice.class::isInstance)
                .map(Item.MultipleChoice.class::cast)
                .filter(choice -> plan.has(choice) && choice.options().stream().anyMatch(Option::exclusive))
                .toList();
        this.sets = new SetAnswers(targets, plan, problems);
    }

    /** A text of "other" stands for its option where the file has no answer beside it. */
    private void specify(Map<String, Integer> codes, Map<String, String> texts) {
        for (var other : plan.specified()) {
            if (texts.containsKey(other.text()) && plan.has(other.item())) {
                codes.putIfAbsent(other.variable(), other.code());
            }
        }
    }

    /** As in an interview, "none" unticks the others. */
    private void exclusive(Map<String, Integer> codes, int row) {
        for (var choice : exclusive) {
            var ticked = choice.options().stream()
                    .filter(option -> Integer.valueOf(1).equals(codes.get(choice.variable(option))))
                    .toList();
            if (ticked.size() > 1 && ticked.stream().anyMatch(Option::exclusive)) {
                problems.add(Kind.NONE_WITH_OTHERS, choice.id(), row);
                ticked.stream()
                        .filter(option -> !option.exclusive())
                        .forEach(option -> codes.put(choice.variable(option), 0));
            }
        }
    }

    /**
     * The answers that count; empty if something is wrong or the person is not eligible.
     *
     * @param explicit missing codes that the file gives
     * @param isRight whether all values were understood; if not, only what is certain is told
     */
    Optional<Routed> of(
            int row,
            Map<String, Integer> codes,
            Map<String, Integer> explicit,
            Map<String, String> texts,
            boolean isRight) {
        specify(codes, texts);
        exclusive(codes, row);
        sets.settle(codes, explicit, row);
        var route = Route.of(targets.questionnaire(), Answers.of(codes, texts));
        if (!isOffered(route, codes, texts, isRight, row) || !isRight || !isComplete(route, row)) {
            return Optional.empty();
        }
        if (!targets.questionnaire().eligible().holds(route.answers())) {
            problems.add(Kind.NOT_ELIGIBLE, row);
            return Optional.empty();
        }
        var shown = explicit.isEmpty() ? Set.<String>of() : route.variables();
        var stored = new LinkedHashMap<String, Integer>();
        route.coded(variables).forEach((name, code) -> {
            var isAsked = plan.has(name) || route.answers().code(name).isPresent();
            var reason = explicit.get(name);
            stored.put(
                    name,
                    !isAsked
                            ? Missing.NOT_ASKED.code()
                            : reason != null && shown.contains(name) && code < 1 ? reason : code);
        });
        return Optional.of(new Routed(stored, route.answers().texts()));
    }

    /** Whether what an interview cannot do without is answered. */
    private boolean isComplete(Route route, int row) {
        var open = route.items()
                .filter(shown -> shown.item().facts().required())
                .filter(shown -> Validity.isBlank(shown, route.answers()))
                .map(shown -> shown.item().id())
                .toList();
        open.forEach(item -> problems.add(Kind.NOT_ANSWERED, item, row));
        return open.isEmpty();
    }

    /** Whether every answer could be given in the country; one to a question that was not shown is only left out. */
    private boolean isOffered(
            Route route, Map<String, Integer> codes, Map<String, String> texts, boolean isCertain, int row) {
        var isRight = true;
        for (var code : codes.entrySet()) {
            var kept = route.answers().code(code.getKey());
            var variable = targets.variable(code.getKey()).orElseThrow();
            if (kept.isPresent() || plan.isFact(code.getKey()) || saysNothing(variable, code.getValue())) {
                continue;
            }
            var coding = plan.codings().get(code.getKey());
            var isForeign = isForeign(variable, code.getValue(), codes);
            if (isForeign || isCertain) {
                problems.add(isForeign ? Kind.NOT_OFFERED : Kind.NOT_SHOWN, coding.column(), row, Optional.empty());
            }
            isRight &= !isForeign;
        }
        if (isCertain) {
            lost(route, texts, row);
        }
        return isRight;
    }

    private void lost(Route route, Map<String, String> texts, int row) {
        var lost = new HashSet<>(texts.keySet());
        lost.removeAll(route.answers().texts().keySet());
        plan.texts().stream()
                .filter(text -> lost.contains(text.variable().name()))
                .forEach(text -> problems.add(Kind.NOT_SHOWN, text.column().title(), row));
    }

    private static boolean saysNothing(Variable variable, int code) {
        return Missing.is(code) || variable.kind() == Variable.Kind.TICK && code == 0;
    }

    /** Whether the question or the option exists only in other countries. */
    private boolean isForeign(Variable variable, int code, Map<String, Integer> codes) {
        var country = targets.variable(Mapping.COUNTRY).orElseThrow().values().stream()
                .filter(option -> option.code() == codes.get(Mapping.COUNTRY))
                .map(option -> new CountryCode(option.name()))
                .findFirst()
                .orElseThrow();
        Set<CountryCode> only = variable.values().stream()
                .filter(option -> option.code() == code)
                .map(Option::only)
                .findFirst()
                .orElse(Set.of());
        return !variable.isAskedIn(country) || !only.isEmpty() && !only.contains(country);
    }
}
