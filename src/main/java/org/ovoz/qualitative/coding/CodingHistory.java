package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ovoz.qualitative.coding.CodingEvent.Kind;
import org.ovoz.qualitative.coding.CodingRefused.Reason;

/** The events in their order, and which of them hold: not those that were undone, unless that was undone in turn. */
public final class CodingHistory {

    private final List<CodingEvent> events;
    private final Map<Long, Integer> places = new HashMap<>();
    private final boolean[] holds;

    CodingHistory(List<CodingEvent> events) {
        this.events = List.copyOf(events);
        holds = new boolean[events.size()];
        for (var at = 0; at < events.size(); at++) {
            places.put(events.get(at).number(), at);
            holds[at] = true;
            let(at, true);
        }
    }

    /** What an undoing event undoes holds when it does not, and the other way round. */
    private void let(int at, boolean hold) {
        holds[at] = hold;
        var undoes = events.get(at).undoes();
        var target = undoes == null ? null : places.get(undoes);
        if (target != null) {
            let(target, !hold);
        }
    }

    public List<CodingEvent> events() {
        return events;
    }

    /** Whether it was undone and that still holds. */
    public boolean isUndone(CodingEvent event) {
        var at = places.get(event.number());
        return at != null && !holds[at];
    }

    /** Whether it does again what was undone. */
    public boolean isRedone(CodingEvent event) {
        return original(event)
                .filter(found -> found.kind() == Kind.UNDONE && !isRedone(found))
                .isPresent();
    }

    private Optional<CodingEvent> original(CodingEvent event) {
        return Optional.ofNullable(event.undoes()).map(places::get).map(events::get);
    }

    /** The event at the beginning of what undoings undo. */
    public CodingEvent root(CodingEvent event) {
        var at = event;
        for (var before = original(at); before.isPresent(); before = original(at)) {
            at = before.get();
        }
        return at;
    }

    /** The newest that this person did here and that still holds. */
    public Optional<CodingEvent> undoable(String actor, Predicate<CodingEvent> here) {
        return own(actor, here).stream()
                .filter(event -> event.kind() != Kind.UNDONE && !isUndone(event))
                .findFirst();
    }

    /** The undoing that this person did last, if they did nothing else since. */
    public Optional<CodingEvent> redoable(String actor, Predicate<CodingEvent> here) {
        for (var event : own(actor, here)) {
            if (event.kind() != Kind.UNDONE) {
                if (!isUndone(event)) {
                    return Optional.empty();
                }
            } else if (!isUndone(event) && !isRedone(event)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private List<CodingEvent> own(String actor, Predicate<CodingEvent> here) {
        var own = new ArrayList<CodingEvent>();
        for (var event : events.reversed()) {
            if (event.actor().equals(actor) && event.kind().canBeUndone() && here.test(event)) {
                own.add(event);
            }
        }
        return own;
    }

    /**
     * What takes an event back: what it did, turned round, the last first.
     *
     * @throws CodingRefused if there is none
     */
    static Draft undoing(Optional<CodingEvent> event, Reason otherwise) {
        var undone = event.orElseThrow(() -> new CodingRefused(otherwise));
        var edits = undone.edits().reversed().stream().map(Edit::inverse).toList();
        return new Draft(Kind.UNDONE, List.of(), undone.number(), edits);
    }
}
