package org.ovoz.qualitative.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.CodingId;

/**
 * Codings as they were when the newest event had a number, read with what happened to codes and texts since: a coding that
 * follows a merge, a split or a corrected text is still what its coder made. What was put there or taken away since is left
 * out, and so is what a merge drops because the same coder had both codes on one place.
 */
final class EarlierCodings {

    private final long number;
    private final Set<CodingId> there = new HashSet<>();
    private final Map<Long, CodingEvent> events = new HashMap<>();

    private EarlierCodings(long number) {
        this.number = number;
    }

    static CodingState at(List<CodingEvent> events, long number) {
        var earlier = new EarlierCodings(number);
        return CodingState.EMPTY.after(events.stream().map(earlier::followed).toList());
    }

    private CodingEvent followed(CodingEvent event) {
        events.put(event.number(), event);
        if (event.number() <= number) {
            event.edits().forEach(edit -> {
                if (edit instanceof Edit.OfCoding(var id, var _, var after) && after != null) {
                    there.add(id);
                }
            });
            return event;
        }
        var edits =
                event.edits().stream().filter(edit -> isFollowed(event, edit)).toList();
        return new CodingEvent(
                event.number(), event.kind(), event.about(), event.actor(), event.on(), event.undoes(), edits);
    }

    private boolean isFollowed(CodingEvent event, Edit edit) {
        return edit instanceof Edit.OfCoding(var id, var before, var after)
                && after != null
                && (before != null || there.contains(id) && isUndoneMerge(event));
    }

    /** Whether it gives back what a merge dropped. */
    private boolean isUndoneMerge(CodingEvent event) {
        var undoes = event.undoes();
        var undone = undoes == null ? null : events.get(undoes);
        return undone != null && undone.kind() == CodingEvent.Kind.CODES_MERGED;
    }
}
