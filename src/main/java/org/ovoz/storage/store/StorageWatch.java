package org.ovoz.storage.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the embedded database again and again whether it still stores. H2 gives up for good after some faults, a full disk
 * among them, and a server without its database helps nobody: then it ends, and what started it starts it again.
 */
class StorageWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StorageWatch.class);
    private static final int MOST_FAILURES = 3;

    private final Callable<?> question;
    private final BooleanSupplier isClosed;
    private final Duration patience;
    private final Runnable end;
    private final ExecutorService asking = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("storage-probe").factory());
    private int failures;

    /**
     * @param question fails if the database does not store
     * @param isClosed whether it is closed for a while, on purpose
     * @param patience with a database that does not answer
     * @param end ends the server
     */
    StorageWatch(Callable<?> question, BooleanSupplier isClosed, Duration patience, Runnable end) {
        this.question = question;
        this.isClosed = isClosed;
        this.patience = patience;
        this.end = end;
    }

    void look() {
        if (isClosed.getAsBoolean()) {
            return;
        }
        try {
            asking.submit(question).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            failures = 0;
        } catch (TimeoutException _) {
            if (!isClosed.getAsBoolean()) {
                LOG.error(
                        "The database has not answered for {} seconds. Ovoz ends, to be started again.",
                        patience.toSeconds());
                end.run();
            }
        } catch (ExecutionException fault) {
            failures += isClosed.getAsBoolean() ? 0 : 1;
            if (failures == MOST_FAILURES) {
                LOG.error(
                        "The database stores nothing any more ({}). Ovoz ends, to be started again.",
                        fault.getCause().getClass().getName());
                end.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        asking.shutdownNow();
    }
}
