package org.ovoz.tabulation.live;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ovoz.questionnaire.WaveId;

/**
 * Who wants to hear when the cases of a wave have changed. They are told on threads of their own, so that a page that takes
 * long to build holds up neither the following of changes nor the other pages; and one that is still being built is told once
 * more afterwards, however much has changed meanwhile.
 */
final class Subscribers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Subscribers.class.getName());
    private static final int MOST_THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
    private static final long IDLE_SECONDS = 30;

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads;

    /** @param name of the threads on which subscribers are told */
    Subscribers(String name) {
        var pool = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    LiveTables.Subscription add(WaveId wave, Runnable changed) {
        var subscriber = new Subscriber(wave, changed);
        subscribers.add(subscriber);
        return () -> {
            subscriber.state.set(State.GONE);
            subscribers.remove(subscriber);
        };
    }

    /** Returns at once. */
    void tell(Collection<WaveId> waves) {
        subscribers.stream()
                .filter(subscriber -> waves.contains(subscriber.wave))
                .filter(Subscriber::becomesDue)
                .forEach(threads::execute);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private enum State {
        IDLE,
        DUE,
        RUNNING,
        /** Something changed while it ran. */
        RUNNING_AND_DUE,
        GONE
    }

    private final class Subscriber implements Runnable {

        private final WaveId wave;
        private final Runnable changed;
        private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

        private Subscriber(WaveId wave, Runnable changed) {
            this.wave = wave;
            this.changed = changed;
        }

        /** Whether it is to be told now; one that waits already, or is being told, is not. */
        private boolean becomesDue() {
            var before = state.getAndUpdate(now -> switch (now) {
                case IDLE, DUE -> State.DUE;
                case RUNNING, RUNNING_AND_DUE -> State.RUNNING_AND_DUE;
                case GONE -> State.GONE;
            });
            return before == State.IDLE;
        }

        @Override
        public void run() {
            if (!state.compareAndSet(State.DUE, State.RUNNING)) {
                return;
            }
            call();
            if (!state.compareAndSet(State.RUNNING, State.IDLE)
                    && state.compareAndSet(State.RUNNING_AND_DUE, State.DUE)) {
                // At the end of the line: others have waited longer.
                threads.execute(this);
            }
        }

        /** A subscriber that fails must not keep the others from hearing. */
        private void call() {
            try {
                changed.run();
            } catch (RuntimeException e) {
                LOG.log(WARNING, "A subscriber to the tables failed: {0}", e.getClass());
            }
        }
    }
}
