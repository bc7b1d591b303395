package org.ovoz.intake;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ovoz.questionnaire.WaveId;

/** How far an import is, seen from the pages of those who may import, and the way to stop it. */
public final class RunningImport {

    /** What it does, or how it ended. Each has a text {@code intake.run.<name>}. */
    public enum State {
        CHECKING,
        STORING,
        DONE,
        CANCELLED,
        FAILED
    }

    private final WaveId wave;
    private final UUID actor;
    private volatile State state = State.CHECKING;
    private volatile int done;
    private volatile int total;
    private volatile int stored;
    private volatile boolean cancelled;
    private final CountDownLatch end = new CountDownLatch(1);

    RunningImport(WaveId wave, UUID actor, int rows) {
        this.wave = wave;
        this.actor = actor;
        this.total = rows;
    }

    public WaveId wave() {
        return wave;
    }

    /** Who began it. */
    public UUID actor() {
        return actor;
    }

    public State state() {
        return state;
    }

    public boolean hasEnded() {
        return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
    }

    /** Of the rows that are checked, or of the interviews that are stored, so many are. */
    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    /** How many interviews were stored, after it was done. */
    public int stored() {
        return stored;
    }

    /** Nothing will be stored, unless everything is already. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    void did(int now) {
        if (cancelled) {
            throw new ImportCancelled();
        }
        done = now;
    }

    void stores(int interviews) {
        total = interviews;
        done = 0;
        state = State.STORING;
    }

    void ended(State how, int interviews) {
        stored = interviews;
        state = how;
        end.countDown();
    }

    /** Waits a little: most imports are done before anybody would look how far they are. */
    public void await(Duration patience) {
        try {
            end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
