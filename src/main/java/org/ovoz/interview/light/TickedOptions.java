package org.ovoz.interview.light;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;

/**
 * What was ticked of a multiple choice. "None" and missing answers stand alone: the later one counts, and where that is not
 * known, they do.
 *
 * @param offered its options on the page
 * @param before values that were ticked when the page was shown
 * @param chosen values that are ticked now
 */
record TickedOptions(Item.MultipleChoice choice, List<Option> offered, Set<String> before, Set<String> chosen) {

    /** The value that takes others back; empty if nothing contradicts. */
    Optional<String> instead() {
        return chosen.size() < 2
                ? Optional.empty()
                : alone().stream().filter(value -> !before.contains(value)).findFirst();
    }

    private List<String> alone() {
        return chosen.stream()
                .filter(value -> value.startsWith("-")
                        || choice.options().stream()
                                .anyMatch(option ->
                                        option.exclusive() && option.name().equals(value)))
                .toList();
    }

    private Set<String> kept() {
        var alone = alone();
        if (alone.isEmpty() || chosen.size() == 1) {
            return chosen;
        }
        var others = new LinkedHashSet<>(chosen);
        alone.forEach(others::remove);
        return instead().map(Set::of).orElseGet(() -> others.isEmpty() ? Set.of(alone.getFirst()) : others);
    }

    /** The codes of all offered options; none if nothing is ticked. What is no option gets a code that no item has. */
    Map<String, Integer> codes() {
        var kept = kept();
        var codes = new LinkedHashMap<String, Integer>();
        if (kept.isEmpty()) {
            return codes;
        }
        var missing = kept.stream().filter(value -> value.startsWith("-")).findFirst();
        for (var option : offered) {
            var tick = kept.contains(option.name()) ? 1 : 0;
            codes.put(choice.variable(option), missing.map(SectionForm::code).orElse(tick));
        }
        var isUnknown = kept.stream()
                .anyMatch(value -> !value.startsWith("-")
                        && choice.options().stream()
                                .noneMatch(option -> option.name().equals(value)));
        if (isUnknown) {
            codes.put(choice.variable(choice.options().getFirst()), Integer.MIN_VALUE);
        }
        return codes;
    }
}
