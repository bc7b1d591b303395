package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.SignInThrottle.Way;
import org.ovoz.testing.Slow;

/** Pauses are a tenth of the true ones. */
@Slow
class SignInThrottleTests {

    private static final double PACE = 0.1;
    private static final Way BARE = new Way.Bare();
    private static final Way PROVEN = new Way.Proven();

    private final SignInThrottle throttle = new SignInThrottle(PACE);

    /** Whose pauses no test outlasts, however busy the machine is. */
    private final SignInThrottle slow = new SignInThrottle(100);

    @Test
    void letsAFewMistakesPassWithoutWaitingOrWorking() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.work("aigul")).isZero();
            assertThat(throttle.enterAtOnce("aigul", BARE)).isTrue();
        }
        assertThat(throttle.work("aigul")).isPositive();
    }

    @Test
    void looksAtGuessesOneAtATimeWithPausesBetweenThem() {
        fail("aigul", 12);
        var before = System.nanoTime();
        assertThat(throttle.enter("aigul", BARE)).isTrue();
        assertThat(throttle.enter("aigul", BARE)).isTrue();
        // Between the two lies a whole pause of three seconds.
        assertThat(trueSeconds(before)).isGreaterThan(2.9);
    }

    @Test
    void letsTheUserInWithinSecondsAfterThousandsOfGuesses() throws Exception {
        flood("aigul", BARE, 2_000);
        var before = System.nanoTime();
        assertThat(throttle.enter("aigul", BARE)).isTrue();
        // Thousands one after the other take hours.
        assertThat(trueSeconds(before)).isLessThan(100);
    }

    @Test
    void letsInWhoHasDoneSomeWorkWhileGuessesGoOn() throws Exception {
        var stop = new AtomicBoolean();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                guessers.submit(() -> {
                    while (!stop.get()) {
                        throttle.enter("aigul", BARE);
                        Thread.sleep(2);
                    }
                    return null;
                });
            }
            for (int look = 0; look < 3_000 && throttle.work("aigul") == 0; look++) {
                Thread.sleep(20);
            }
            assertThat(throttle.work("aigul")).isPositive();
            for (int i = 0; i < 20; i++) {
                var before = System.nanoTime();
                assertThat(throttle.enter("aigul", PROVEN)).isTrue();
                throttle.succeeded("aigul", PROVEN);
                // Behind forty who guess it would be two minutes.
                assertThat(trueSeconds(before)).isLessThan(60);
                assertThat(throttle.enter("aigul", new Way.Known("her laptop"))).isTrue();
                throttle.succeeded("aigul", new Way.Known("her laptop"));
            }
            stop.set(true);
        }
    }

    @Test
    void asksForMoreWorkTheMoreIsGuessedByThoseWhoWork() {
        fail("aigul", 6);
        var first = throttle.work("aigul");
        for (int i = 0; i < 40; i++) {
            throttle.enter("aigul", PROVEN);
        }
        assertThat(throttle.work("aigul")).isGreaterThan(10 * first).isLessThanOrEqualTo(4_000_000);
    }

    @Test
    void slowsDownOnlyTheNameThatIsGuessed() {
        for (int i = 0; i < 6; i++) {
            assertThat(slow.enterAtOnce("aigul", BARE)).isTrue();
        }
        assertThat(slow.enterAtOnce("aigul", BARE)).isFalse();
        assertThat(slow.work("nigora")).isZero();
        assertThat(slow.enterAtOnce("nigora", BARE)).isTrue();
    }

    @Test
    void slowsDownGuessesInAKnownBrowserToo() {
        var laptop = new Way.Known("stolen laptop");
        for (int i = 0; i < 6; i++) {
            assertThat(slow.enterAtOnce("aigul", laptop)).isTrue();
        }
        assertThat(slow.enterAtOnce("aigul", laptop)).isFalse();
    }

    @Test
    void slowsDownOnePasswordTriedOnManyNames() {
        for (int i = 0; i < 90; i++) {
            throttle.enter("name" + i, BARE);
        }
        assertThat(throttle.work("somebody else")).isPositive();
        assertThat(throttle.enterAtOnce("somebody else", PROVEN)).isTrue();
    }

    @Test
    void forgetsAfterSuccess() {
        fail("aigul", 6);
        assertThat(throttle.enter("aigul", BARE)).isTrue();
        throttle.succeeded("aigul", BARE);
        assertThat(throttle.work("aigul")).isZero();
    }

    @Test
    void holdsOnlyAFewRequestsBack() throws Exception {
        var refused = new AtomicInteger();
        var unhurried = new SignInThrottle(5 * PACE);
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                var name = "name" + i % 20;
                guessers.submit(() -> unhurried.enter(name, BARE) || refused.incrementAndGet() > 0);
            }
        }
        // Five for each name are free, sixty wait; the rest is told at once to come again.
        assertThat(refused.get()).isGreaterThan(200);
    }

    @Test
    void keepsABoundedNumberOfLines() {
        for (int i = 0; i < 25_000; i++) {
            throttle.enter("name" + i, new Way.Known("browser" + i));
        }
        assertThat(throttle.size()).isEqualTo(20_000);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.enter(name, BARE);
        }
    }

    private void flood(String name, Way way, int times) throws Exception {
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                guessers.submit(() -> throttle.enter(name, way));
            }
            Thread.sleep(50);
        }
    }

    private static double trueSeconds(long since) {
        return (System.nanoTime() - since) / 1e9 / PACE;
    }
}
