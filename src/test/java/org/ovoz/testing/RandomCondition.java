package org.ovoz.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;

/** Conditions of every kind about the tiny study, and answers to ask them of. */
public final class RandomCondition {

    /** The variables that conditions read, in the order of {@link #codes}. */
    public static final List<String> VARIABLES = List.of(
            "mode",
            "occupation",
            "website",
            "website_updated",
            "networks_facebook",
            "networks_telegram",
            "networks_other",
            "partners_media",
            "partners_state");

    private static final List<Integer> MISSING = List.of(-1, -2, -6, -7, -8, -9);
    private static final List<String> TICKS = VARIABLES.subList(4, 7);

    private RandomCondition() {}

    public static Condition of(Random random) {
        return of(random, 3);
    }

    private static Condition of(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0, 1 -> comparison(random);
            case 2 -> {
                var variable = VARIABLES.get(random.nextInt(4) == 0 ? 7 : random.nextInt(3));
                var other = value(variable, random);
                yield new Condition.In(variable, new HashSet<>(List.of(value(variable, random), other)));
            }
            case 3 -> new Condition.Has("networks", TICKS.get(random.nextInt(3)));
            case 4 ->
                random.nextBoolean()
                        ? new Condition.Answered("website", List.of("website"))
                        : new Condition.Count("networks", TICKS, operator(random), random.nextInt(4));
            case 5 -> new Condition.And(parts(random, depth));
            case 6 -> new Condition.Or(parts(random, depth));
            default -> new Condition.Not(of(random, depth - 1));
        };
    }

    private static Condition comparison(Random random) {
        var variable = VARIABLES.get(random.nextInt(VARIABLES.size()));
        return new Condition.Comparison(variable, operator(random), value(variable, random));
    }

    private static Operator operator(Random random) {
        return Operator.values()[random.nextInt(Operator.values().length)];
    }

    private static List<Condition> parts(Random random, int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> of(random, depth - 1))
                .toList();
    }

    /** One code of each variable, often a missing one. */
    public static int[] codes(Random random) {
        return VARIABLES.stream()
                .mapToInt(variable -> !variable.equals("mode") && random.nextInt(4) == 0
                        ? MISSING.get(random.nextInt(MISSING.size()))
                        : value(variable, random))
                .toArray();
    }

    private static int value(String variable, Random random) {
        return switch (variable) {
            case "mode" -> 1 + random.nextInt(4);
            case "occupation" -> List.of(1, 5, 11).get(random.nextInt(3));
            case "website" -> 1 + random.nextInt(2);
            case "website_updated" -> random.nextInt(300);
            case "partners_media", "partners_state" -> 1 + random.nextInt(3);
            default -> random.nextInt(2);
        };
    }
}
