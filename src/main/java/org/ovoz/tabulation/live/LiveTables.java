package org.ovoz.tabulation.live;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.columns.Eligibility;
import org.ovoz.tabulation.columns.Snapshot;

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
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long NOTHING_YET = -1;

    private static final System.Logger LOG = System.getLogger(LiveTables.class.getName());

    private volatile Map<WaveId, Wave> waves;
    private final CaseFeed feed;
    private final Duration patience;
    private final Subscribers subscribers;
    private final ScheduledExecutorService follower;
    private volatile CountDownLatch loaded = new CountDownLatch(1);
    private final AtomicLong told = new AtomicLong();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ReentrantLock looking = new ReentrantLock();
    private long number = NOTHING_YET;
    private boolean failing;

    private record Wave(Columns columns, Eligibility eligibility) {

        static Wave of(List<Variable> variables, Condition condition) {
            var columns = new Columns(variables);
            return new Wave(columns, new Eligibility(condition, columns.variables()));
        }
    }

    /** Ends when it is closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Empty tables of these waves; {@link #start} fills them. */
    public LiveTables(Map<WaveId, Questionnaire> questionnaires, CaseFeed feed) {
        this(questionnaires, feed, PATIENCE);
    }

    /**
     * Empty tables of these waves.
     *
     * @param patience how long a reader waits for the first filling before being told how far it is
     */
    public LiveTables(Map<WaveId, Questionnaire> questionnaires, CaseFeed feed, Duration patience) {
        this(of(questionnaires), feed, patience, "live-tables");
    }

    private LiveTables(Map<WaveId, Wave> waves, CaseFeed feed, Duration patience, String name) {
        this.waves = waves;
        this.feed = feed;
        this.patience = patience;
        this.subscribers = new Subscribers(name + "-pages");
        this.follower = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * Empty columns of other facts than a questionnaire's: every case that the feed tells is kept, and it tells one code
     * per variable.
     *
     * @param name of the thread that follows
     * @param variables by wave; one of them is {@code country}
     */
    public static LiveTables ofFacts(
            String name, Map<WaveId, List<Variable>> variables, CaseFeed feed, Duration patience) {
        var waves = new LinkedHashMap<WaveId, Wave>();
        variables.forEach((wave, some) -> waves.put(wave, Wave.of(some, new Condition.And(List.of()))));
        return new LiveTables(waves, feed, patience, name);
    }

    private static Map<WaveId, Wave> of(Map<WaveId, Questionnaire> questionnaires) {
        var waves = new LinkedHashMap<WaveId, Wave>();
        questionnaires.forEach((wave, questionnaire) ->
                waves.put(wave, Wave.of(questionnaire.variables(), questionnaire.eligible())));
        return waves;
    }

    /**
     * Other waves or questionnaires: every case is read again into their variables. Until then readers wait, as they do after
     * a start.
     */
    public void renew(Map<WaveId, Questionnaire> questionnaires) {
        looking.lock();
        try {
            loaded = new CountDownLatch(1);
            waves = of(questionnaires);
            number = NOTHING_YET;
        } finally {
            looking.unlock();
        }
    }

    /**
     * Begins to read every case in the background, then follows the changes until it is closed. Whoever brings cases at the
     * start of the server does it before, so that loading ends with them. A second call does nothing.
     */
    public void start() {
        if (started.compareAndSet(false, true)) {
            follower.scheduleWithFixedDelay(this::follow, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
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
        wave(wave);
        requireLoaded();
        return wave(wave).columns().snapshot();
    }

    /** Whether a wave has interviews that count; waits as {@link #snapshot} does. */
    public boolean hasCases(WaveId wave) {
        return snapshot(wave).size() > 0;
    }

    /**
     * For figures that are not made of the cases, but shown beside those that are: waits a little for the first reading.
     *
     * @throws TablesLoading if it takes longer; it says how far it is
     */
    public void requireLoaded() {
        if (!isLoaded() && !becomesLoaded()) {
            throw new TablesLoading(told.get(), Math.max(told.get(), feed.size()));
        }
    }

    private boolean becomesLoaded() {
        try {
            return loaded.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Calls {@code changed} after the cases of a wave have changed, at most a few times a second, never twice at the same
     * time, on a thread for that: one that takes long holds up neither the tables nor others.
     */
    public Subscription subscribe(WaveId wave, Runnable changed) {
        wave(wave);
        return subscribers.add(wave, changed);
    }

    /**
     * Takes over at once what has changed, without waiting for the next look. While another reading goes on, it waits a
     * little for its end; what is there then is what everybody sees.
     *
     * @throws TablesLoading while the cases are read for the first time
     */
    public void refresh() {
        requireLoaded();
        try {
            if (looking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    look();
                } finally {
                    looking.unlock();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads everything, or what has changed. */
    void look() {
        looking.lock();
        try {
            read();
        } finally {
            looking.unlock();
        }
    }

    private void read() {
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
        subscribers.close();
    }

    private void follow() {
        try {
            look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(WARNING, "The tables cannot follow the database and will try again: {0}", e.getClass());
            }
            failing = true;
        }
    }

    /**
     * What is told becomes visible per wave in one go, then its subscribers hear of it. Should the telling break off, a
     * wave that was being told anew stays as it was seen: it is told anew again.
     */
    private long take(ToLongFunction<CaseFeed.Sink> telling) {
        var taking = new Taking();
        try {
            var last = telling.applyAsLong(taking);
            taking.renewed.clear();
            return last;
        } finally {
            taking.touched.removeAll(taking.renewed);
            taking.touched.forEach(wave -> wave(wave).columns().publish());
            subscribers.tell(taking.touched);
        }
    }

    /** Takes cases of the waves that are known; those that do not count, or no longer, are removed. */
    private final class Taking implements CaseFeed.Sink {

        private final Set<WaveId> touched = new HashSet<>();
        private final Set<WaveId> renewed = new HashSet<>();

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
                renewed.add(id);
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
