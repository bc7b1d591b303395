package org.ovoz.durability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;

/** Answers that a respondent could give. Required questions are answered with yes, so that the interview goes on. */
final class RandomAnswers {

    private static final int YES = 1;

    private final RandomGenerator random;

    RandomAnswers(RandomGenerator random) {
        this.random = random;
    }

    /** An answer to what is shown; empty for what has none. */
    Optional<Change> to(Route.ShownItem shown) {
        return switch (shown.item()) {
            case Item.Information information -> Optional.empty();
            case Item.SingleChoice choice -> {
                var code =
                        choice.facts().required() ? YES : one(shown.options()).code();
                yield codes(choice, Map.of(choice.id(), code));
            }
            case Item.MultipleChoice choice -> codes(choice, ticks(choice, shown.options()));
            case Item.Grid grid -> {
                var rated = new HashMap<String, Integer>();
                shown.rows()
                        .forEach(row ->
                                rated.put(row.variable(), one(grid.scale()).code()));
                yield codes(grid, rated);
            }
            case Item.NumberItem number ->
                codes(number, Map.of(number.id(), random.nextInt(number.min(), number.max() + 1)));
            case Item.TextItem text -> Optional.of(Change.ofText(text.id(), text.id(), "слово " + random.nextInt()));
        };
    }

    private Map<String, Integer> ticks(Item.MultipleChoice choice, List<Option> options) {
        var ticks = new HashMap<String, Integer>();
        for (var option : options) {
            ticks.put(choice.variable(option), option.exclusive() ? 0 : random.nextInt(2));
        }
        return ticks;
    }

    private Option one(List<Option> options) {
        return options.get(random.nextInt(options.size()));
    }

    private static Optional<Change> codes(Item item, Map<String, Integer> codes) {
        return Optional.of(new Change(UUID.randomUUID(), item.id(), codes, Map.of(), Set.of()));
    }
}
