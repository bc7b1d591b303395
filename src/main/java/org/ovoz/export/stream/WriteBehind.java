package org.ovoz.export.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ovoz.interview.sent.CodedInterview;

/**
 * Lets a second thread write a batch of interviews while the first one reads the next: in the same order, and never
 * more than two batches in memory.
 */
public final class WriteBehind {

    private static final int BATCH = 1000;

    private final Consumer<CodedInterview> writer;
    private final SecondThread second;
    private List<CodedInterview> batch = new ArrayList<>(BATCH);

    private WriteBehind(Consumer<CodedInterview> writer, SecondThread second) {
        this.writer = writer;
        this.second = second;
    }

    /** Hands all cases to the writer, and returns when it has written them. */
    public static void forEach(CaseStream cases, Consumer<CodedInterview> writer) {
        try (var second = new SecondThread()) {
            var behind = new WriteBehind(writer, second);
            cases.forEach(behind::read);
            behind.handOver();
            second.await();
        }
    }

    private void read(CodedInterview interview) {
        batch.add(interview);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    private void handOver() {
        var full = batch;
        second.begin(() -> full.forEach(writer));
        batch = new ArrayList<>(BATCH);
    }
}
