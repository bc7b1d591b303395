package org.ovoz.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.ovoz.interview.CodedInterview;

/**
 * Lets a second thread write a batch of interviews while the first one reads the next: in the same order, and never
 * more than two batches in memory. What fails there is thrown here.
 */
final class WriteBehind {

    private static final int BATCH = 1000;

    private final Consumer<CodedInterview> writer;
    private final Executor second;
    private List<CodedInterview> batch = new ArrayList<>(BATCH);
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    private WriteBehind(Consumer<CodedInterview> writer, Executor second) {
        this.writer = writer;
        this.second = second;
    }

    /** Hands all cases to the writer, and returns when it has written them. */
    static void forEach(CaseStream cases, Consumer<CodedInterview> writer) {
        try (var second = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("export").factory())) {
            var behind = new WriteBehind(writer, second);
            cases.forEach(behind::read);
            behind.handOver();
            behind.await();
        }
    }

    private void read(CodedInterview interview) {
        batch.add(interview);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    private void handOver() {
        await();
        var full = batch;
        batch = new ArrayList<>(BATCH);
        writing = CompletableFuture.runAsync(() -> full.forEach(writer), second);
    }

    private void await() {
        try {
            writing.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }
}
