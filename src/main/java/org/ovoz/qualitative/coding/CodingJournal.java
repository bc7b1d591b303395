package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.store.CodingStore;
import org.ovoz.qualitative.store.CodingStore.Stamp;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The list of what was done, read once and kept in step with what any server adds. It asks for no right: the services of this
 * room do.
 */
@Component
class CodingJournal {

    private final CodingStore store;
    private final StudyDays days;
    private Known known = new Known(new Stamp(0, 0), List.of(), CodingState.EMPTY, new CodingHistory(List.of()));

    /** What the list says at a stamp. */
    record Known(Stamp stamp, List<CodingEvent> events, CodingState state, CodingHistory history) {}

    CodingJournal(CodingStore store, StudyDays days) {
        this.store = store;
        this.days = days;
    }

    /** The newest there is; what a transaction has added and not finished yet is for itself alone. */
    public Known known() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read(store.stamp(), lastKnown());
        }
        var stamp = store.stamp();
        synchronized (this) {
            if (!stamp.equals(known.stamp())) {
                known = read(stamp, known);
            }
            return known;
        }
    }

    private synchronized Known lastKnown() {
        return known;
    }

    /** What was read before stays, unless a document has gone since, and parts of it with that. */
    private Known read(Stamp stamp, Known before) {
        var isLater = stamp.number() >= before.stamp().number();
        var fresh = isLater ? until(stamp, before.stamp().number()) : List.<CodingEvent>of();
        var added = fresh.stream().mapToLong(event -> event.edits().size()).sum();
        if (!isLater || before.stamp().edits() + added != stamp.edits()) {
            var all = until(stamp, 0);
            return made(stamp, all, CodingState.EMPTY.after(all));
        }
        var all = new ArrayList<>(before.events());
        all.addAll(fresh);
        return made(stamp, all, before.state().after(fresh));
    }

    /** Not those that were added since the stamp was read: they would be read twice. */
    private List<CodingEvent> until(Stamp stamp, long number) {
        return store.after(number).stream()
                .filter(event -> event.number() <= stamp.number())
                .toList();
    }

    private static Known made(Stamp stamp, List<CodingEvent> events, CodingState state) {
        return new Known(stamp, List.copyOf(events), state, new CodingHistory(events));
    }

    /**
     * Decides on the newest state and keeps what is to be done, while nobody else does anything.
     *
     * @return the event, or nothing if there was nothing to do
     * @throws CodingRefused if it cannot be done
     */
    @Transactional
    public @Nullable CodingEvent keep(String actor, Function<Known, Draft> command) {
        var number = store.lock();
        var now = known();
        var draft = command.apply(now);
        if (draft.edits().isEmpty()) {
            return null;
        }
        var event = draft.numbered(number + 1, actor, days.today());
        now.state().trying(event);
        store.add(event);
        markUnfinished();
        return event;
    }

    private void markUnfinished() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CodingJournal.this);
            }
        });
    }
}
