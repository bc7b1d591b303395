package org.ovoz.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;

/** Draws the answers of one country to single and multiple choices so that published counts come out exactly. */
final class ChoiceDraws {

    private final Published published;
    private final String country;
    private final Random random;
    private final int cases;

    ChoiceDraws(Published published, String country, Random random) {
        this.published = published;
        this.country = country;
        this.random = random;
        this.cases = published.sample(country);
    }

    /** The code of every case: as many of each as published, the rest drawn from options without a published count. */
    List<Integer> single(String variable, List<Option> offered) {
        var known = published.of(country, variable);
        var open = offered.stream()
                .map(Option::code)
                .filter(code -> !known.containsKey(code))
                .toList();
        var mode = published.mode(country, variable);
        var counts = completed(known, open, mode);
        while (!fits(counts, mode)) {
            counts = completed(known, open, mode);
        }
        var codes = new ArrayList<Integer>();
        counts.forEach((code, count) -> codes.addAll(Collections.nCopies(count, code)));
        Collections.shuffle(codes, random);
        return codes;
    }

    /**
     * 0 or 1 of every case, by variable. Options without a published count are drawn, and everybody has at least one
     * tick, so that percents of cases and of those asked are the same.
     */
    Map<String, List<Integer>> multiple(Item.MultipleChoice item, List<Option> offered) {
        var ticks = new LinkedHashMap<String, List<Integer>>();
        for (var option : offered) {
            var variable = item.variable(option);
            var count = published.of(country, variable).getOrDefault(1, drawnTicks(option, ticks.isEmpty()));
            var column = new ArrayList<>(Collections.nCopies(count, 1));
            column.addAll(Collections.nCopies(cases - count, 0));
            Collections.shuffle(column, random);
            ticks.put(variable, column);
        }
        giveEverybodyOne(new ArrayList<>(ticks.values()));
        return ticks;
    }

    /** The first option is a common one; nobody chooses "none", because everybody has a tick elsewhere. */
    private int drawnTicks(Option option, boolean first) {
        var share = first ? 0.6f + 0.25f * random.nextFloat() : 0.1f + 0.35f * random.nextFloat();
        return option.exclusive() ? 0 : Math.round(cases * share);
    }

    private TreeMap<Integer, Integer> completed(Map<Integer, Integer> known, List<Integer> open, OptionalInt mode) {
        var counts = new TreeMap<>(known);
        var left = cases - known.values().stream().mapToInt(Integer::intValue).sum();
        var urn = new ArrayList<>(open);
        mode.stream().filter(open::contains).forEach(urn::add);
        for (int i = 0; i < left; i++) {
            counts.merge(urn.get(random.nextInt(urn.size())), 1, Integer::sum);
        }
        return counts;
    }

    private static boolean fits(Map<Integer, Integer> counts, OptionalInt mode) {
        return mode.isEmpty()
                || counts.entrySet().stream()
                        .allMatch(entry -> entry.getKey() == mode.getAsInt()
                                || entry.getValue() < counts.getOrDefault(mode.getAsInt(), 0));
    }

    /** Takes a tick from somebody with several and gives it to somebody without, until nobody is without. */
    private void giveEverybodyOne(List<List<Integer>> columns) {
        if (columns.stream()
                        .mapToInt(column -> Collections.frequency(column, 1))
                        .sum()
                < cases) {
            throw new IllegalStateException("fewer ticks than people in " + country);
        }
        for (int person = 0; person < cases; person++) {
            if (ticks(columns, person) == 0) {
                var column = columns.get(random.nextInt(columns.size()));
                var giver = random.nextInt(cases);
                while (column.get(giver) == 0 || ticks(columns, giver) < 2) {
                    column = columns.get(random.nextInt(columns.size()));
                    giver = random.nextInt(cases);
                }
                column.set(giver, 0);
                column.set(person, 1);
            }
        }
    }

    private static int ticks(List<List<Integer>> columns, int person) {
        return columns.stream().mapToInt(column -> column.get(person)).sum();
    }
}
