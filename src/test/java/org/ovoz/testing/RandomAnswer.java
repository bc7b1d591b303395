package org.ovoz.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;

/** Answers to items at random: most can be, some cannot. */
final class RandomAnswer {

    private static final String[] TYPED = {
        "word",
        "слово",
        "Ӣ и\u0306",
        " two  words ",
        "a\r\nb\rc\td",
        "\u0007bell\u009f",
        "\u00a0",
        "\u2003\u3000",
        "😀 \u200f אב",
        "half \ud83d of a pair",
        "",
        "   ",
        "{country} {occupation} $1 \\"
    };

    private static final int NOTES = 5000;

    private final Random random;

    RandomAnswer(Random random) {
        this.random = random;
    }

    RandomInterview.Change to(Item item) {
        var codes = new LinkedHashMap<String, Integer>();
        var texts = new LinkedHashMap<String, String>();
        var cleared = new ArrayList<String>();
        switch (item) {
            case Item.Information _ -> cleared.add("country");
            case Item.SingleChoice choice -> {
                codes.put(choice.id(), code(item, choice.options()));
                texts(choice.options(), texts);
            }
            case Item.MultipleChoice choice -> {
                if (random.nextBoolean()) {
                    item.variables().forEach(cleared::add);
                }
                choice.options().stream()
                        .filter(_ -> random.nextBoolean())
                        .forEach(option -> codes.put(choice.variable(option), tick(item, option)));
                texts(choice.options(), texts);
            }
            case Item.Grid grid ->
                grid.rows().stream().filter(_ -> random.nextInt(5) > 0).forEach(row -> {
                    codes.put(row.variable(), code(item, grid.scale()));
                    if (row.specify() != null && random.nextBoolean()) {
                        texts.put(row.specify().variable(), typed(row.specify().maxLength()));
                    }
                });
            case Item.NumberItem number ->
                codes.put(
                        number.id(),
                        rarely() ? number.max() + 1 : number.min() + random.nextInt(number.max() - number.min() + 1));
            case Item.TextItem text -> texts.put(text.id(), typed(text.maxLength()));
        }
        return spoilt(new RandomInterview.Change(item.id(), cleared, codes, texts), item);
    }

    /** Now and then the answer is taken back, or is none of this item. */
    private RandomInterview.Change spoilt(RandomInterview.Change change, Item item) {
        return switch (random.nextInt(40)) {
            case 0, 1 ->
                new RandomInterview.Change(
                        change.item(), item.variables().toList(), new LinkedHashMap<>(), new LinkedHashMap<>());
            case 2 -> new RandomInterview.Change("nowhere", change.cleared(), change.codes(), change.texts());
            case 3 -> {
                var codes = new LinkedHashMap<>(change.codes());
                codes.put("elsewhere", 1);
                yield new RandomInterview.Change(change.item(), change.cleared(), codes, change.texts());
            }
            case 4 -> {
                var codes = new LinkedHashMap<>(change.codes());
                item.variables().reduce((_, last) -> last).ifPresent(last -> codes.put(last, 1));
                yield new RandomInterview.Change(change.item(), change.cleared(), codes, new LinkedHashMap<>());
            }
            default -> change;
        };
    }

    private int code(Item item, List<Option> options) {
        var missing = item.facts().missing();
        if (rarely()) {
            return random.nextInt(-10, 130);
        }
        return !missing.isEmpty() && random.nextInt(6) == 0
                ? missing.get(random.nextInt(missing.size())).code()
                : options.get(random.nextInt(options.size())).code();
    }

    private int tick(Item item, Option option) {
        if (rarely()) {
            return random.nextInt(-9, 3);
        }
        var missing = item.facts().missing();
        if (!missing.isEmpty() && random.nextInt(30) == 0) {
            return missing.getFirst().code();
        }
        return option.exclusive() && random.nextInt(4) > 0 ? 0 : random.nextInt(2);
    }

    private void texts(List<Option> options, LinkedHashMap<String, String> texts) {
        options.stream()
                .filter(option -> option.specify() != null && random.nextInt(3) > 0)
                .forEach(option -> texts.put(
                        option.specify().variable(), typed(option.specify().maxLength())));
    }

    private String typed(int maxLength) {
        if (maxLength > NOTES && random.nextInt(16) == 0) {
            // Pages of notes.
            return "Сӯҳбат 😀 бо \u0438\u0306.\n\n".repeat(maxLength / 10).substring(0, maxLength);
        }
        if (random.nextInt(20) == 0) {
            return "😀".repeat(maxLength + random.nextInt(2));
        }
        return TYPED[random.nextInt(TYPED.length)];
    }

    private boolean rarely() {
        return random.nextInt(60) == 0;
    }
}
