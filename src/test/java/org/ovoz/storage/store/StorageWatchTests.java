package org.ovoz.storage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StorageWatchTests {

    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    @Test
    void endsAServerWhoseDatabaseStoresNothingAnyMore() {
        var watch = watch(() -> {
            throw new SQLException("closed");
        });
        watch.look();
        watch.look();
        assertThat(ended).hasValue(0);
        watch.look();
        assertThat(ended).hasValue(1);
    }

    @Test
    void endsAServerWhoseDatabaseDoesNotAnswer() {
        var never = new CountDownLatch(1);
        var watch = new StorageWatch(
                () -> never.await(1, TimeUnit.MINUTES), isClosed::get, Duration.ofMillis(200), ended::incrementAndGet);
        watch.look();
        assertThat(ended).hasValue(1);
        watch.stop();
    }

    @Test
    void letsOneGoOnThatRecovers() {
        var asked = new AtomicInteger();
        var watch = watch(() -> {
            if (asked.incrementAndGet() % 3 != 0) {
                throw new SQLException("for a moment");
            }
            return true;
        });
        for (int i = 0; i < 12; i++) {
            watch.look();
        }
        assertThat(ended).hasValue(0);
    }

    @Test
    void asksNothingWhileTheDatabaseIsClosedOnPurpose() {
        isClosed.set(true);
        var watch = watch(() -> {
            throw new SQLException("closed");
        });
        for (int i = 0; i < 5; i++) {
            watch.look();
        }
        assertThat(ended).hasValue(0);
    }

    private StorageWatch watch(Callable<?> question) {
        return new StorageWatch(question, isClosed::get, Duration.ofMinutes(1), ended::incrementAndGet);
    }
}
