package org.ovoz.interview;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.ImportStore;
import org.ovoz.interview.store.StudyKey;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * Takes over the interviews of a file as one whole, and withdraws them as one whole. Who may do it is decided by the
 * callers.
 */
@Service
public class FileImport {

    private final InterviewImport interviews;
    private final EventStore events;
    private final ImportStore imports;
    private final StudyKey key;
    private final Durable durable;
    private final StudyDays days;

    FileImport(
            InterviewImport interviews,
            EventStore events,
            ImportStore imports,
            StudyKey key,
            Durable durable,
            StudyDays days) {
        this.interviews = interviews;
        this.events = events;
        this.imports = imports;
        this.key = key;
        this.durable = durable;
        this.days = days;
    }

    /**
     * The id that a case of a wave has at every import. It is made with the study's key, so that nobody without it can
     * tell which case of another service it was (UUID of version 8, RFC 9562).
     *
     * @param identity what makes the case this one: an id in the file, or all that the row says
     */
    public InterviewId idOf(WaveId wave, String identity) {
        var hash = ByteBuffer.wrap(key.hash("imported case of " + wave, identity));
        var most = hash.getLong() & ~0xF000L | 0x8000L;
        var least = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new InterviewId(new UUID(most, least));
    }

    /** Which of these interviews are there already, in any wave. */
    public Set<InterviewId> known(Collection<InterviewId> ids) {
        return imports.known(ids);
    }

    /**
     * Stores sent interviews of one wave and channel: all of them or, if anything fails, none. Those that are there
     * already stay as they are.
     *
     * @param complete read one by one
     * @param alongside is told how many were stored, in the same transaction
     * @return how many were stored
     */
    public int take(WaveId wave, String channel, Iterator<Interview> complete, UUID actor, IntConsumer alongside) {
        return durable.write(() -> {
            var today = days.today();
            int stored = 0;
            while (complete.hasNext()) {
                var interview = complete.next();
                if (interviews.store(interview)) {
                    events.append(
                            interview.id(),
                            UUID.randomUUID(),
                            InterviewEvent.Kind.IMPORTED,
                            null,
                            Map.of(),
                            Map.of(),
                            actor,
                            null,
                            days.today(interview.country()));
                    stored++;
                }
            }
            imports.announce(wave, channel, today);
            alongside.accept(stored);
            return stored;
        });
    }

    /** The imports of which interviews are left, the latest first. */
    public List<ImportedFile> files() {
        return imports.files();
    }

    /** Removes every interview of an import with all that belongs to it; returns how many there were. */
    public int withdraw(WaveId wave, String channel, IntConsumer alongside) {
        return durable.write(() -> {
            var removed = imports.remove(wave, channel, days.today());
            alongside.accept(removed);
            return removed;
        });
    }
}
