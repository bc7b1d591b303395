package org.ovoz.intake.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.Plan;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.Problems;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;

/**
 * Gives the options of a question with several answers one state per case, as an interview of our own has it: something is
 * ticked and the others are not, or the whole question is missing for one reason. So the set, each option alone and every
 * cross table have the same base (decision 0015).
 */
final class SetAnswers {

    private final Plan plan;
    private final Problems problems;
    private final List<Item.MultipleChoice> sets;

    SetAnswers(Targets targets, Plan plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
        this.sets = targets.questionnaire()
                .items()
                .filter(Item.MultipleChoice.class::isInstance)
                .map(Item.MultipleChoice.class::cast)
                .filter(plan::has)
                .toList();
    }

    /**
     * Settles every set of a row.
     *
     * @param explicit missing codes that say that nothing was answered
     */
    void settle(Map<String, Integer> codes, Map<String, Integer> explicit, int row) {
        for (var set : sets) {
            var names = set.options().stream()
                    .map(set::variable)
                    .filter(plan::has)
                    .filter(name -> !Objects.equals(explicit.get(name), Missing.NOT_ASKED.code()))
                    .toList();
            var reason = reason(names, codes, explicit);
            if (names.stream().anyMatch(name -> Objects.equals(codes.get(name), 1))) {
                if (reason != null) {
                    untick(names, codes, explicit);
                    problems.add(Kind.TICKED_BESIDE_MISSING, set.id(), row);
                }
            } else if (reason != null) {
                missing(names, reason, codes, explicit);
            } else if (names.stream().anyMatch(codes::containsKey)) {
                codes.keySet().removeAll(names);
                problems.add(Kind.NOTHING_TICKED, set.id(), row);
            }
        }
    }

    /** Why the question is missing: the first reason that an option has, one that was given before one that was not. */
    private static @Nullable Integer reason(
            List<String> names, Map<String, Integer> codes, Map<String, Integer> explicit) {
        return Stream.concat(names.stream().map(codes::get), names.stream().map(explicit::get))
                .filter(Objects::nonNull)
                .filter(Missing::is)
                .findFirst()
                .orElse(null);
    }

    private static void untick(List<String> names, Map<String, Integer> codes, Map<String, Integer> explicit) {
        for (var name : names) {
            explicit.remove(name);
            if (Missing.is(codes.getOrDefault(name, 0))) {
                codes.put(name, 0);
            }
        }
    }

    private static void missing(
            List<String> names, int reason, Map<String, Integer> codes, Map<String, Integer> explicit) {
        var isGiven = names.stream().anyMatch(name -> Objects.equals(codes.get(name), reason));
        for (var name : names) {
            codes.remove(name);
            explicit.remove(name);
            (isGiven ? codes : explicit).put(name, reason);
        }
    }
}
