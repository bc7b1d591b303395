package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;

/** Many who export at once, and take their files slowly, leave connections to those who answer. */
@Slow
class ExportTurnsTests extends AwkwardInterviews {

    private static final int MANY = 30;

    /** A browser that takes nothing until it is told to. */
    private static final class SlowReader extends OutputStream {

        private final CountDownLatch goOn;

        SlowReader(CountDownLatch goOn) {
            this.goOn = goOn;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                if (!goOn.await(2, TimeUnit.MINUTES)) {
                    throw new IOException("nobody reads");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void respondentsAnswerWhileManyExport() {
        sent(KZ, "слово", "почему", 3);
        live.refresh();
        var goOn = new CountDownLatch(1);
        var request = request(Format.CSV_CODES, false, KZ);
        var running = new ArrayList<ExportProgress>();
        var exporting = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < MANY; i++) {
            var progress = new ExportProgress(1);
            running.add(progress);
            exporting.add(CompletableFuture.runAsync(
                    () -> export(request, progress, new SlowReader(goOn)),
                    task -> Thread.ofPlatform().start(task)));
        }
        try {
            await(() -> running.stream().filter(ExportProgress::isWaiting).count() >= MANY - 4);
            InterviewScenario.in("KZ", product)
                    .consented()
                    .answer("occupation", 5)
                    .send();
        } finally {
            goOn.countDown();
        }
        exporting.forEach(one -> one.orTimeout(2, TimeUnit.MINUTES).join());
        assertThat(running).noneMatch(ExportProgress::isWaiting);
    }

    private void export(ExportRequest request, ExportProgress progress, OutputStream out) {
        SignedInAs.role(Role.ADMIN);
        try {
            exports.write(request, ExportTest.KEYS, progress, out);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } finally {
            SignedInAs.nobody();
        }
    }

    @Test
    void whoWaitsComesToTurnInTheOrderOfComing() throws Exception {
        var turns = new ExportTurns(1);
        var order = new ArrayList<Integer>();
        var minute = Duration.ofMinutes(1);
        turns.begin(new ExportProgress(0), minute);
        var waiting = Stream.of(1, 2, 3)
                .map(number -> {
                    var progress = new ExportProgress(0);
                    var future = CompletableFuture.runAsync(
                            () -> {
                                turns.begin(progress, minute);
                                order.add(number);
                                turns.end();
                            },
                            task -> Thread.ofPlatform().start(task));
                    await(progress::isWaiting);
                    return future;
                })
                .toList();
        turns.end();
        for (var one : waiting) {
            one.get(1, TimeUnit.MINUTES);
        }
        assertThat(order).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void whoWaitsCanCancelAndIsToldWhenItTakesTooLong() {
        var turns = new ExportTurns(1);
        turns.begin(new ExportProgress(0), Duration.ZERO);
        assertThatThrownBy(() -> turns.begin(new ExportProgress(0), Duration.ofMillis(300)))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.BUSY));
        var cancelled = new ExportProgress(0);
        cancelled.cancel();
        assertThatThrownBy(() -> turns.begin(cancelled, Duration.ofMinutes(1))).isInstanceOf(ExportCancelled.class);
        turns.end();
        turns.begin(new ExportProgress(0), Duration.ZERO);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 12_000 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
