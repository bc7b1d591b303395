package org.ovoz.export;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ovoz.export.deidentified.Deidentification;

/** How far an export is, seen from another thread, and the way to stop it. */
public final class ExportProgress {

    private final int total;
    private final AtomicInteger written = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile boolean waiting;
    private volatile @Nullable Deidentification told;

    /**
     * @param total how many cases will be written, as far as one knows beforehand
     */
    public ExportProgress(int total) {
        this.total = total;
    }

    public int total() {
        return total;
    }

    /** Cases written so far; zero while an SPSS file is measured. */
    public int written() {
        return written.get();
    }

    /** Whether it waits for other exports to end. */
    public boolean isWaiting() {
        return waiting;
    }

    void waits(boolean isWaiting) {
        waiting = isWaiting;
    }

    /** The export stops at its next case. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** What the file will tell, decided when it was announced. */
    void tells(Deidentification decided) {
        told = decided;
    }

    Optional<Deidentification> told() {
        return Optional.ofNullable(told);
    }

    /** Stops here if somebody cancelled. */
    void read() {
        if (cancelled) {
            throw new ExportCancelled();
        }
    }

    /** One case more is in the file. */
    void wrote() {
        written.lazySet(written.get() + 1);
    }
}
