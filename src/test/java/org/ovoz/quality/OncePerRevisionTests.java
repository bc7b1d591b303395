package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OncePerRevisionTests {

    private final OncePerRevision<String, Integer> once = new OncePerRevision<>();
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void computesOnceWhoeverAsksMeanwhileAndLetsOthersGoOn() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var asked = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 4; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> once.get("slow", 1, () -> {
                begun.countDown();
                await(goOn);
                return computed.incrementAndGet();
            })));
        }
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(once.get("other", 1, () -> 7)).isEqualTo(7);
        assertThat(once.get("other", 2, () -> 8)).isEqualTo(8);
        assertThat(once.get("slow", 2, () -> 9))
                .as("a newer revision does not wait")
                .isEqualTo(9);
        assertThat(asked).noneMatch(CompletableFuture::isDone);
        goOn.countDown();
        for (var one : asked) {
            assertThat(one.get(1, TimeUnit.MINUTES)).isIn(1, 9);
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void keepsARevisionAndNeverGoesBack() {
        assertThat(once.get("wave", 1, computed::incrementAndGet)).isEqualTo(1);
        assertThat(once.get("wave", 1, computed::incrementAndGet)).isEqualTo(1);
        assertThat(once.get("wave", 3, computed::incrementAndGet)).isEqualTo(2);
        assertThat(once.get("wave", 2, computed::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void computesAgainAfterAFailure() {
        assertThatThrownBy(() -> once.get("wave", 1, () -> {
                    throw new IllegalStateException("once");
                }))
                .hasMessage("once");
        assertThat(once.get("wave", 1, () -> 5)).isEqualTo(5);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
