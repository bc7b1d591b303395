package org.ovoz.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    @Test
    void letsAFewMistakesPassWithoutWaiting() {
        for (int i = 0; i < 6; i++) {
            assertThat(throttle.attempt("aigul", null)).isEmpty();
        }
        assertThat(throttle.attempt("aigul", null)).contains(Duration.ofSeconds(1));
    }

    @Test
    void doublesTheWaitUpToHalfAMinuteAndNeverLocks() {
        var longest = Duration.ZERO;
        for (int i = 0; i < 200; i++) {
            var wait = throttle.attempt("aigul", null);
            if (wait.isPresent()) {
                assertThat(wait.get()).isGreaterThanOrEqualTo(longest).isLessThanOrEqualTo(Duration.ofSeconds(30));
                longest = wait.get();
                pass(wait.get());
                assertThat(throttle.attempt("aigul", null)).isEmpty();
            }
        }
        assertThat(longest).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void slowsDownOnlyTheNameThatIsGuessed() {
        fail("aigul", 10);
        assertThat(throttle.attempt("aigul", null)).isPresent();
        assertThat(throttle.attempt("nigora", null)).isEmpty();
    }

    @Test
    void doesNotKeepTheUserAwayFromAKnownBrowser() {
        fail("aigul", 50);
        assertThat(throttle.attempt("aigul", null)).isPresent();
        assertThat(throttle.attempt("aigul", "her laptop")).isEmpty();
    }

    @Test
    void slowsDownGuessesInAKnownBrowserToo() {
        for (int i = 0; i < 6; i++) {
            throttle.attempt("aigul", "stolen laptop");
        }
        assertThat(throttle.attempt("aigul", "stolen laptop")).isPresent();
    }

    @Test
    void slowsDownOnePasswordTriedOnManyNames() {
        for (int i = 0; i < 60; i++) {
            assertThat(throttle.attempt("name" + i, null)).isEmpty();
        }
        throttle.attempt("name60", null);
        assertThat(throttle.attempt("name61", null)).isPresent();
        assertThat(throttle.attempt("aigul", "her laptop")).isEmpty();
    }

    @Test
    void forgetsAfterSuccess() {
        fail("aigul", 5);
        throttle.succeeded("aigul", null);
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("aigul", null)).isEmpty();
        }
    }

    @Test
    void forgetsAfterAQuarterOfAnHour() {
        fail("aigul", 40);
        pass(Duration.ofMinutes(16));
        assertThat(throttle.attempt("aigul", null)).isEmpty();
        assertThat(throttle.attempt("aigul", null)).isEmpty();
    }

    @Test
    void keepsABoundedNumberOfCounts() {
        for (int i = 0; i < 25_000; i++) {
            throttle.attempt("name" + i, "browser" + i);
        }
        assertThat(throttle.size()).isEqualTo(20_000);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(name, null);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
