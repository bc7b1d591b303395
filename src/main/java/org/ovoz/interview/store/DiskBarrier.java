package org.ovoz.interview.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits until what was committed before is on disk.
 *
 * <p>H2 writes commits to its file later (500 ms by default), so a killed process loses commits that it acknowledged.
 * Here {@code CHECKPOINT SYNC} is shared by all who wait: one writer runs it, those who come while it runs wait for the
 * next one, because their commit may be too late for the running one. PostgreSQL has waited for the disk already.
 */
@Component
public class DiskBarrier {

    private final JdbcClient jdbc;
    private final boolean needed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turned = lock.newCondition();
    private long started;
    private long finished;
    private boolean running;

    DiskBarrier(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.needed = dialect.isEmbedded();
    }

    /**
     * Returns when every transaction that was committed before this call is on disk.
     *
     * @throws IllegalStateException within a transaction: what is not committed yet cannot be on disk
     */
    public void await() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The disk is waited for after the commit, not within the transaction.");
        }
        if (!needed) {
            return;
        }
        lock.lock();
        try {
            var mine = started + 1;
            while (finished < mine) {
                if (running) {
                    turned.awaitUninterruptibly();
                } else {
                    sync();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Runs one sync for all who wait; the lock is let go meanwhile. */
    private void sync() {
        running = true;
        var turn = ++started;
        lock.unlock();
        var done = false;
        try {
            jdbc.sql("checkpoint sync").update();
            done = true;
        } finally {
            lock.lock();
            running = false;
            if (done) {
                finished = turn;
            }
            turned.signalAll();
        }
    }
}
