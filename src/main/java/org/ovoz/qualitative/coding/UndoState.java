package org.ovoz.qualitative.coding;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the user could take back, and what do again.
 *
 * @param undo the event that would be taken back
 * @param redo the event that would be done again
 */
public record UndoState(
        @Nullable CodingEvent undo, @Nullable CodingEvent redo) {

    static UndoState of(CodingHistory history, String user, Predicate<CodingEvent> here) {
        return new UndoState(
                history.undoable(user, here).orElse(null),
                history.redoable(user, here).map(history::root).orElse(null));
    }
}
