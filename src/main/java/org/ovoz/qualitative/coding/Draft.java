package org.ovoz.qualitative.coding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event before it is kept.
 *
 * @param undoes the event that it takes back
 */
record Draft(
        CodingEvent.Kind kind, List<String> about, @Nullable Long undoes, List<Edit> edits) {

    /** Nothing is to be done, because it is so already. */
    static final Draft NOTHING = new Draft(CodingEvent.Kind.CODED, List.of(), null, List.of());

    static Draft of(CodingEvent.Kind kind, List<Edit> edits, String... about) {
        return new Draft(kind, List.of(about), null, edits);
    }

    CodingEvent numbered(long number, String actor, LocalDate on) {
        return new CodingEvent(number, kind, about, actor, on, undoes, edits);
    }
}
