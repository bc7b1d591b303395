package org.ovoz.interview.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ovoz.interview.Change;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;

/**
 * What was answered on these pages and is not on disk: answers whose save failed, and what was typed and cannot be stored as
 * it is. It is kept here, so that no page loses it.
 */
final class UnsavedAnswers {

    private final Map<String, String> typed = new HashMap<>();
    private final Set<String> failed = new HashSet<>();

    /** What was typed for a variable and cannot be saved as it is. */
    Optional<String> typed(String variable) {
        return Optional.ofNullable(typed.get(variable));
    }

    void hold(String variable, String text) {
        typed.put(variable, text);
    }

    void release(String variable) {
        typed.remove(variable);
    }

    /** The first variable of a page for which something is held, in the order of its questions. */
    Optional<String> firstTyped(Route.ShownPage page, Route route) {
        return page.items().stream()
                .flatMap(item -> item.variables(route.answers()))
                .filter(typed::containsKey)
                .findFirst();
    }

    /** Until the change is saved or refused, its variables wait; what is saved counts instead of what could not be. */
    <T> T whileSaving(Change change, Supplier<T> saving) {
        failed.addAll(change.variables());
        try {
            var stored = saving.get();
            failed.removeAll(change.variables());
            typed.keySet().removeAll(change.variables());
            return stored;
        } catch (RefusedAnswer refused) {
            failed.removeAll(change.variables());
            throw refused;
        }
    }

    /** Whether an answer to the item could not be saved and waits to be. */
    boolean waits(Item item) {
        return !failed.isEmpty() && item.variables().anyMatch(failed::contains);
    }

    /** Whether any answer waits. */
    boolean waits() {
        return !failed.isEmpty();
    }
}
