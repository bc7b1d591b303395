package org.ovoz.interview.imported;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.imported.ImportRun.Outcome;
import org.ovoz.interview.store.ImportBatch;
import org.ovoz.interview.store.ImportLife;
import org.ovoz.interview.store.ImportRunStore;
import org.ovoz.interview.store.ImportStore;
import org.ovoz.interview.store.StudyKey;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes over the interviews of a file as one whole, and withdraws them as one whole. Who may do it is decided by the
 * callers.
 *
 * <p>All interviews are stored in one transaction, so that a server that is killed leaves nothing of an import behind. The
 * counter of changes, for which respondents who send have to wait, is taken in a second one of no length, and the tables
 * read the wave anew. See docs/decisions/0016.
 */
@Service
public class FileImport {

    private static final int AT_ONCE = 500;

    private final InterviewImport interviews;
    private final ImportStore imports;
    private final ImportRunStore runs;
    private final ImportLife lives;
    private final ImportBatch batches;
    private final StudyKey key;
    private final Durable durable;
    private final StudyDays days;

    FileImport(
            InterviewImport interviews,
            ImportStore imports,
            ImportRunStore runs,
            ImportLife lives,
            ImportBatch batches,
            StudyKey key,
            Durable durable,
            StudyDays days) {
        this.interviews = interviews;
        this.imports = imports;
        this.runs = runs;
        this.lives = lives;
        this.batches = batches;
        this.key = key;
        this.durable = durable;
        this.days = days;
    }

    /**
     * The id that a case of a wave has at every import. It is made with the study's key, so that nobody without it can
     * tell which case of another service it was (UUID of version 8, RFC 9562).
     *
     * @param identity what makes the case this one: an id in the file, or its place in it
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

    /** The channels whose case numbers a file has; none for one that an earlier release imported. */
    public List<String> numbers(WaveId wave, String channel) {
        return runs.numbers(wave, channel);
    }

    /**
     * Begins an import.
     *
     * @param numbers the channel of the file whose case numbers it shares, or its own
     * @throws AnotherImportRuns if one into the same wave has not ended
     */
    public ImportRun begin(WaveId wave, String channel, String numbers, UUID actor) {
        var run = new ImportRun(UUID.randomUUID(), wave, channel, numbers, actor);
        lives.begin(run.id());
        try {
            return durable.write(() -> {
                runs.begin(run, days.today());
                return run;
            });
        } catch (DuplicateKeyException _) {
            lives.end(run.id());
            throw new AnotherImportRuns();
        } catch (RuntimeException fault) {
            lives.end(run.id());
            throw fault;
        }
    }

    /**
     * Stores sent interviews of one file: all of them or, if anything fails or {@code watch} stops it, none. Those that are
     * there already stay as they are.
     *
     * @param complete read one by one
     * @param alongside is told how many were stored, in the same transaction
     * @return how many were stored
     */
    public int take(ImportRun run, Iterator<Interview> complete, ImportWatch watch, IntConsumer alongside) {
        var row = interviews.prepare(run.wave());
        int stored = durable.write(() -> {
            if (!runs.hold(run, Outcome.RUNNING)) {
                throw new IllegalStateException("The import was taken for dead.");
            }
            int sum = 0;
            while (complete.hasNext()) {
                var some = new ArrayList<ImportBatch.Row>(AT_ONCE);
                while (some.size() < AT_ONCE && complete.hasNext()) {
                    some.add(row.apply(complete.next()));
                }
                sum += store(run, some);
                watch.stored(sum);
            }
            runs.set(run, Outcome.STORED);
            alongside.accept(sum);
            return sum;
        });
        announce(run);
        return stored;
    }

    private int store(ImportRun run, List<ImportBatch.Row> rows) {
        var known = imports.known(rows.stream().map(row -> row.interview().id()).toList());
        var fresh = rows.stream()
                .filter(row -> !known.contains(row.interview().id()))
                .toList();
        batches.insert(fresh, run.actor(), days::today);
        return fresh.size();
    }

    private void announce(ImportRun run) {
        durable.write(() -> {
            // The row of the run first, the counter last, as whoever ends dead runs does.
            if (runs.hold(run, Outcome.STORED)) {
                runs.set(run, Outcome.DONE);
                imports.announce(run.wave(), days.today());
            }
            return run;
        });
        lives.end(run.id());
    }

    /** Ends a run of which nothing was stored; one whose interviews are stored is announced by whoever looks next. */
    public void end(ImportRun run, Outcome outcome, Runnable alongside) {
        try {
            durable.write(() -> {
                if (runs.hold(run, Outcome.RUNNING)) {
                    runs.set(run, outcome);
                    alongside.run();
                }
                return run;
            });
        } finally {
            lives.end(run.id());
        }
    }

    /**
     * Ends the runs whose server stopped: what was stored is announced, of the others nothing is left.
     *
     * @param stopped is told of the others, in the same transaction
     */
    public void endDead(Consumer<ImportRun> stopped) {
        durable.write(() -> {
            var dead = runs.dead(Outcome.RUNNING);
            dead.forEach(run -> {
                runs.set(run, Outcome.STOPPED);
                stopped.accept(run);
            });
            runs.dead(Outcome.STORED).forEach(run -> {
                runs.set(run, Outcome.DONE);
                imports.announce(run.wave(), days.today());
            });
            return dead;
        });
    }

    /** The imports of which interviews are left, the latest first. */
    public List<ImportedFile> files() {
        return imports.files();
    }

    /** What imported interviews of a wave say, by channel; two that say the same have the same {@link #likeness}. */
    public void forEachLikeness(WaveId wave, LikenessTaker taker) {
        imports.forEachCoded(wave, (channel, coded) -> taker.take(channel, InterviewImport.likeness(coded)));
    }

    /** Takes what an imported interview says. */
    @FunctionalInterface
    public interface LikenessTaker {
        void take(String channel, long likeness);
    }

    /** A number that two interviews of a wave with the same codes share. */
    public ToLongFunction<Interview> likeness(WaveId wave) {
        var row = interviews.coding(wave);
        return interview -> InterviewImport.likeness(row.apply(interview).coded());
    }

    /** Removes every interview of an import with all that belongs to it; returns how many there were. */
    public int withdraw(WaveId wave, String channel, IntConsumer alongside) {
        return durable.write(() -> {
            var removed = imports.remove(wave, channel);
            runs.forget(wave, channel);
            alongside.accept(removed);
            imports.announce(wave, days.today());
            return removed;
        });
    }
}
