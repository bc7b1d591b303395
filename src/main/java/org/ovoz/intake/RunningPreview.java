package org.ovoz.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How far the preview of a file is, for the page that waits for it. */
public final class RunningPreview {

    private final int rows;
    private final CompletableFuture<ImportPreview> result = new CompletableFuture<>();
    private volatile int done;
    private volatile boolean cancelled;

    RunningPreview(int rows) {
        this.rows = rows;
    }

    /** Rows of the file. */
    public int rows() {
        return rows;
    }

    /** Rows that are checked. */
    public int done() {
        return done;
    }

    public boolean hasEnded() {
        return result.isDone();
    }

    /** What the import would do; empty while it runs, and if it could not be found out. */
    public Optional<ImportPreview> preview() {
        return result.state() == Future.State.SUCCESS ? Optional.of(result.resultNow()) : Optional.empty();
    }

    /** Nobody waits for it any more. */
    public void cancel() {
        cancelled = true;
    }

    /** Waits a little: most files are checked before anybody would look how far they are. */
    public void await(Duration patience) {
        try {
            result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException _) {
            // Whoever waits looks how it stands.
        }
    }

    void did(int now) {
        if (cancelled) {
            throw new ImportCancelled();
        }
        done = now;
    }

    void ended(ImportPreview preview) {
        result.complete(preview);
    }

    void failed(RuntimeException fault) {
        result.completeExceptionally(fault);
    }
}
