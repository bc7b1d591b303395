package org.ovoz.interview.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;

/**
 * What a page reminds of, in either edition: core items without an answer, and answers that contradict each other.
 *
 * @param blank without an answer
 * @param failed whose constraint does not hold
 */
public record LeftOut(List<Item> blank, List<Item> failed) {

    public static LeftOut of(Route.ShownPage page, Answers answers) {
        return new LeftOut(core(Validity.blank(page, answers)), Validity.failed(page, answers));
    }

    /** Those of some items of which one is reminded. */
    static List<Item> core(List<Item> items) {
        return items.stream()
                .filter(item ->
                        item.facts().has(Item.Trait.CORE) || item.facts().required())
                .toList();
    }

    /** Whether one of them must be answered. */
    public boolean isRequired() {
        return Stream.concat(blank.stream(), failed.stream())
                .anyMatch(item -> item.facts().required());
    }

    public boolean has(Item item) {
        return blank.contains(item) || failed.contains(item);
    }

    /**
     * Whether the page holds the way on: once, or until what is required is answered.
     *
     * @param reminded pages that have reminded before
     */
    public boolean holds(String page, Set<String> reminded) {
        return !(blank.isEmpty() && failed.isEmpty()) && (isRequired() || !reminded.contains(page));
    }
}
