package org.ovoz.tabulation;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;

/**
 * The cases of every wave, kept up to date with the database: filled once after the start, in the background, then
 * several times a second by what has changed. Every node of a cluster follows by itself.
 *
 * <pre>{@code
 * var cases = liveTables.snapshot(wave).select(selection);
 * var table = FrequencyTable.of(cases, "occupation", country, FrequencyTable.Empty.HIDDEN);
 * }</pre>
 */
public final class LiveTables implements AutoCloseable {

    /** How often changes are looked for; so subscribers hear at most four times a second. */
    public static final Duration INTERVAL = Duration.ofMillis(250);

    /** How long a reader waits for the first filling before being told how far it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long NOTHING_YET = -1;

    private static final System.Logger LOG = System.getLogger(LiveTables.class.getName());

    private final Map<WaveId, Wave> waves = new LinkedHashMap<>();
    private final CaseFeed feed;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-tables").factory());
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final AtomicLong told = new AtomicLong();
    private long number = NOTHING_YET;
    private boolean failing;

    private record Wave(Columns columns, Eligibility eligibility) {}

    private record Subscriber(WaveId wave, Runnable changed) {}

    /** Ends when it is closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Empty tables of these waves; {@link #start} fills them. */
    public LiveTables(Map<WaveId, Questionnaire> questionnaires, CaseFeed feed) {
        questionnaires.forEach((wave, questionnaire) -> {
            var columns = new Columns(questionnaire.variables());
            waves.put(wave, new Wave(columns, new Eligibility(questionnaire.eligible(), columns.variables())));
        });
        this.feed = feed;
    }

    /** Begins to read every case in the background, then follows the changes until it is closed. */
    public void start() {
        follower.scheduleWithFixedDelay(this::follow, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether every case has been read once. */
    public boolean isLoaded() {
        return loaded.getCount() == 0;
    }

    /**
     * The cases of a wave as they are now. While they are read for the first time it waits a little.
     *
     * @throws IllegalArgumentException if there is no such wave
     * @throws TablesLoading if reading them takes longer; it says how far it is
     */
    public Snapshot snapshot(WaveId wave) {
        var columns = wave(wave).columns();
        if (!isLoaded() && !becomesLoaded()) {
            throw new TablesLoading(told.get(), Math.max(told.get(), feed.size()));
        }
        return columns.snapshot();
    }

    private boolean becomesLoaded() {
        try {
            return loaded.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Calls {@code changed} after the cases of a wave have changed, at most a few times a second, on the thread that
     * follows the changes: it must return at once.
     */
    public Subscription subscribe(WaveId wave, Runnable changed) {
        wave(wave);
        var subscriber = new Subscriber(wave, changed);
        subscribers.add(subscriber);
        return () -> subscribers.removeIf(other -> other == subscriber);
    }

    /** Takes over at once what has changed, without waiting for the next look. */
    public synchronized void refresh() {
        if (number == NOTHING_YET) {
            // After a reading that broke off, what was withdrawn meanwhile must not stay.
            waves.values().forEach(wave -> wave.columns().clear());
            told.set(0);
            number = take(feed::everything);
            loaded.countDown();
        } else {
            number = take(sink -> feed.changesAfter(number, sink));
        }
    }

    @Override
    public void close() {
        follower.shutdownNow();
    }

    private void follow() {
        try {
            refresh();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(WARNING, "The tables cannot follow the database and will try again: {0}", e.getClass());
            }
            failing = true;
        }
    }

    /** What is told becomes visible per wave in one go, then its subscribers hear of it. */
    private long take(ToLongFunction<CaseFeed.Sink> telling) {
        var touched = new HashSet<WaveId>();
        try {
            return telling.applyAsLong(new Taking(touched));
        } finally {
            touched.forEach(wave -> wave(wave).columns().publish());
            subscribers.stream()
                    .filter(subscriber -> touched.contains(subscriber.wave()))
                    .forEach(LiveTables::call);
        }
    }

    /** A subscriber that fails must not keep the others from hearing. */
    private static void call(Subscriber subscriber) {
        try {
            subscriber.changed().run();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "A subscriber to the tables failed: {0}", e.getClass());
        }
    }

    /** Takes cases of the waves that are known; those that do not count, or no longer, are removed. */
    private final class Taking implements CaseFeed.Sink {

        private final Set<WaveId> touched;

        Taking(Set<WaveId> touched) {
            this.touched = touched;
        }

        @Override
        public void put(WaveId id, UUID interview, int epochDay, int[] codes) {
            told.incrementAndGet();
            var wave = waves.get(id);
            if (wave != null && wave.eligibility().holds(codes)) {
                wave.columns().editor().put(interview, epochDay, codes);
                touched.add(id);
            } else {
                remove(id, interview);
            }
        }

        @Override
        public void remove(WaveId id, UUID interview) {
            var wave = waves.get(id);
            if (wave != null) {
                wave.columns().editor().remove(interview);
                touched.add(id);
            }
        }

        @Override
        public void renew(WaveId id) {
            var wave = waves.get(id);
            if (wave != null) {
                wave.columns().clear();
                touched.add(id);
            }
        }
    }

    private Wave wave(WaveId id) {
        var wave = waves.get(id);
        if (wave == null) {
            throw new IllegalArgumentException("no wave " + id);
        }
        return wave;
    }
}
