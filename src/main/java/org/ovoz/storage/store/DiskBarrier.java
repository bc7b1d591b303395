package org.ovoz.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits until what was committed before is on disk.
 *
 * <p>H2 writes commits to its file later (500 ms by default), so a killed process loses commits that it acknowledged.
 * Here {@code CHECKPOINT SYNC} is shared by all who wait: one writer runs it, those who come while it runs wait for the
 * next one, because their commit may be too late for the running one.
 */
class DiskBarrier {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turned = lock.newCondition();
    private long started;
    private long finished;
    private boolean running;

    /**
     * Returns when every transaction that was committed before this call is on disk.
     *
     * @param own the caller's connection, on which it syncs if it is its turn: so nobody waits here for a connection
     */
    void await(Connection own) throws SQLException {
        lock.lock();
        try {
            var mine = started + 1;
            while (finished < mine) {
                if (running) {
                    turned.awaitUninterruptibly();
                } else {
                    sync(own);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Runs one sync for all who wait; the lock is let go meanwhile. */
    private void sync(Connection own) throws SQLException {
        running = true;
        var turn = ++started;
        lock.unlock();
        var done = false;
        try (var statement = own.createStatement()) {
            statement.execute("checkpoint sync");
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
