package org.ovoz.export.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A second thread that does a piece of work while the first one prepares the next. What fails there is thrown here. */
final class SecondThread implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("export").factory());

    private CompletableFuture<Void> working = CompletableFuture.completedFuture(null);

    /** Begins a piece of work as soon as the one before is done. */
    void begin(Runnable work) {
        await();
        working = CompletableFuture.runAsync(work, thread);
    }

    /** Returns when the work is done. */
    void await() {
        try {
            working.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
