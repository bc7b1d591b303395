package org.ovoz.interview;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of the answer to one item. A replay with the same id is accepted again and changes nothing.
 *
 * @param eventId made where the answer was given
 * @param item the item's id
 * @param codes by variable of the item; a multiple choice carries all its variables
 * @param texts by variable of the item; an empty text takes the answer back
 * @param cleared variables whose answer is taken back
 */
public record Change(
        UUID eventId, String item, Map<String, Integer> codes, Map<String, String> texts, Set<String> cleared) {

    public Change {
        codes = Map.copyOf(codes);
        texts = Map.copyOf(texts);
        cleared = Set.copyOf(cleared);
    }

    /** A change of codes only. */
    public static Change ofCodes(String item, Map<String, Integer> codes) {
        return new Change(UUID.randomUUID(), item, codes, Map.of(), Set.of());
    }

    /** A change of one text. */
    public static Change ofText(String item, String variable, String text) {
        return new Change(UUID.randomUUID(), item, Map.of(), Map.of(variable, text), Set.of());
    }

    /** Takes answers back. */
    public static Change clearing(String item, Set<String> variables) {
        return new Change(UUID.randomUUID(), item, Map.of(), Map.of(), variables);
    }

    /** All variables that it touches. */
    public Set<String> variables() {
        return Stream.of(codes.keySet(), texts.keySet(), cleared)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same change as the event in which it was made. */
    public Change as(UUID event) {
        return new Change(event, item, codes, texts, cleared);
    }

    /** How large it is; never what it says, because this may reach a log. */
    @Override
    public String toString() {
        return "Change[" + item + ", " + codes.size() + " codes, " + texts.size() + " texts]";
    }
}
