package org.ovoz.questionnaire.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.questionnaire.ResultsPlan.Published;
import org.ovoz.questionnaire.WaveId;

/**
 * Reads study/results.yaml: which tables are published and how categories merge. A study without the file publishes
 * nothing.
 */
public final class ResultsReader {

    private static final String FILE = "study/results.yaml";

    private final Definitions definitions;
    private final Errors errors = new Errors();

    private ResultsReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Reads the plan of a folder of definitions.
     *
     * @throws InvalidDefinition with all faults of the file
     */
    public static ResultsPlan read(Path folder, Definitions definitions) {
        if (!Files.exists(folder.resolve(FILE))) {
            return ResultsPlan.NONE;
        }
        var reader = new ResultsReader(definitions);
        var plan = reader.plan(Yaml.read(folder, FILE, reader.errors));
        reader.errors.throwIfAny();
        return plan;
    }

    private ResultsPlan plan(Yaml top) {
        top.allow(Set.of("threshold", "mean_from", "waves"));
        var waves = new HashMap<WaveId, List<Published>>();
        top.require("waves", "List the published items by wave").entries().forEach(entry -> {
            var wave = definitions.waves().stream()
                    .filter(known -> known.id().value().equals(entry.key()))
                    .findFirst();
            if (wave.isEmpty()) {
                var known = definitions.waves().stream().map(some -> some.id().value());
                errors.add(
                        entry.value(),
                        "there is no wave '" + entry.key() + "'",
                        Errors.suggest(entry.key(), known.toList()));
            } else {
                waves.put(wave.get().id(), items(entry.value(), wave.get().id()));
            }
        });
        return new ResultsPlan(number(top, "threshold", 3), number(top, "mean_from", 10), waves);
    }

    private List<Published> items(Yaml list, WaveId wave) {
        var questionnaire = definitions.questionnaire(wave);
        var ids = questionnaire.items().map(Item::id).toList();
        var seen = new HashSet<String>();
        var published = new ArrayList<Published>();
        for (var place : list.items()) {
            place.allow(Set.of("item", "groups"));
            var id = place.require("item", "Name the item").scalar();
            if (!ids.contains(id)) {
                errors.add(place, "there is no item '" + id + "'", Errors.suggest(id, ids));
            } else if (!seen.add(id)) {
                errors.add(place, "'" + id + "' stands here twice", "Remove one of them");
            } else {
                published.add(item(place, questionnaire.item(id).orElseThrow()));
            }
        }
        published.forEach(one -> checkBase(list, questionnaire.item(one.item()).orElseThrow(), seen));
        return List.copyOf(published);
    }

    private Published item(Yaml place, Item item) {
        if (item.facts().has(Item.Trait.SENSITIVE)) {
            errors.add(place, "'" + item.id() + "' is sensitive", "Remove it: sensitive items are not published");
        }
        return new Published(
                item.id(),
                switch (item) {
                    case Item.SingleChoice choice -> groupings(place, codes(choice.options()));
                    case Item.Grid grid -> groupings(place, codes(grid.scale()));
                    case Item.MultipleChoice _ -> {
                        place.get("groups")
                                .ifPresent(some -> errors.add(
                                        some, "options of a multiple choice cannot be merged", "Remove the groups"));
                        yield List.of();
                    }
                    case Item.NumberItem _, Item.TextItem _, Item.Information _ -> {
                        errors.add(place, "'" + item.id() + "' has no categories", "Remove it");
                        yield List.of();
                    }
                });
    }

    /** A base that depends on a published answer would print that answer a second time, unprotected. */
    private void checkBase(Yaml list, Item item, Set<String> published) {
        item.facts()
                .relevant()
                .reads()
                .filter(read -> published.stream().anyMatch(id -> read.equals(id) || read.startsWith(id + "_")))
                .forEach(read -> errors.add(
                        list,
                        "who is asked '" + item.id() + "' depends on '" + read + "', which is published too",
                        "Publish only one of them"));
    }

    private List<Grouping> groupings(Yaml place, List<Integer> codes) {
        var groupings = new ArrayList<>(
                List.of(new Grouping(codes.stream().map(List::of).toList())));
        place.get("groups")
                .ifPresent(levels -> levels.items().forEach(level -> {
                    var grouping =
                            new Grouping(level.items().stream().map(this::group).toList());
                    check(level, grouping, groupings.getLast(), codes);
                    groupings.add(grouping);
                }));
        return groupings;
    }

    private List<Integer> group(Yaml group) {
        return group.items().stream()
                .map(code -> {
                    if (code.isScalar() && code.scalar().matches("\\d{1,6}")) {
                        return Integer.parseInt(code.scalar());
                    }
                    errors.add(code, "a code is expected", "Write groups of codes such as [[1, 2], [3]]");
                    return -1;
                })
                .toList();
    }

    private void check(Yaml level, Grouping grouping, Grouping before, List<Integer> codes) {
        var all = grouping.groups().stream().flatMap(List::stream).sorted().toList();
        if (!all.equals(codes.stream().sorted().toList())) {
            errors.add(level, "the groups hold the codes " + all, "Name each of " + codes + " exactly once");
        } else if (grouping.groups().size() < 2) {
            errors.add(level, "one group says nothing", "Leave at least two");
        } else if (!grouping.merges(before)
                || grouping.groups().size() == before.groups().size()) {
            errors.add(level, "these groups do not merge those before", "Only put groups of the line before together");
        }
    }

    private int number(Yaml top, String key, int least) {
        var place = top.require(key, "Write a whole number");
        if (place.isThere() && place.scalar().matches("\\d{1,4}") && Integer.parseInt(place.scalar()) >= least) {
            return Integer.parseInt(place.scalar());
        }
        errors.add(place, "a whole number from " + least + " is expected", "Write digits only");
        return least;
    }

    private static List<Integer> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }
}
