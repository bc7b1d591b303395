package org.ovoz.storage.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ovoz.storage.DiskSpace;

/**
 * Writes the file of the embedded database anew. H2 can do so only while the database is closed: new requests wait for a
 * connection meanwhile, as long as they need to, and none of those that run is broken off. The new file takes the place of
 * the old one when it is whole; a server that is killed meanwhile goes on with the old one.
 */
class FileRewriting implements Rewriting {

    private static final int LOOK_MILLIS = 10;

    private final HikariDataSource pool;
    private final DiskSpace space;
    private final Path folder;
    private final Duration patience;
    private volatile boolean running;

    /** @param patience how long new requests are kept waiting for those that run */
    FileRewriting(HikariDataSource pool, DiskSpace space, Path folder, Duration patience) {
        this.pool = pool;
        this.space = space;
        this.folder = folder;
        this.patience = patience;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Outcome run(BooleanSupplier isDue) throws SQLException {
        if (space.free() < space.database() + space.least()) {
            return Outcome.NO_ROOM;
        }
        running = true;
        pool.getHikariPoolMXBean().suspendPool();
        try {
            if (!isQuiet()) {
                return Outcome.BUSY;
            }
            try {
                compact();
            } finally {
                // Those of before belong to the database that was closed.
                pool.getHikariPoolMXBean().softEvictConnections();
            }
            return Outcome.DONE;
        } finally {
            pool.getHikariPoolMXBean().resumePool();
            running = false;
        }
    }

    private boolean isQuiet() {
        var until = System.nanoTime() + patience.toNanos();
        while (pool.getHikariPoolMXBean().getActiveConnections() > 0) {
            if (System.nanoTime() > until || !wasSlept()) {
                return false;
            }
        }
        return true;
    }

    private static boolean wasSlept() {
        try {
            Thread.sleep(LOOK_MILLIS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void compact() throws SQLException {
        try (var own = open();
                var statement = own.createStatement()) {
            statement.execute("shutdown compact");
        }
        // Opened again and on disk under its name before anybody is told that something is saved in it.
        try (var own = open();
                var statement = own.createStatement()) {
            statement.execute("checkpoint sync");
            sync(folder);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /** Puts the names in a folder on disk, where the system can do that. */
    private static void sync(Path folder) {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException _) {
            // Windows has no such thing: there a name is on disk with its file.
        }
    }
}
