package org.ovoz.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords down without locking anybody out. After a few wrong passwords for a name the next one
 * is looked at only after a wait, which doubles up to half a minute and is forgotten after a quarter of an hour. A
 * browser in which the user signed in before has a count of its own, so that strangers who guess cannot keep the user
 * away. A second count over all names slows down those who try one password on many names.
 *
 * <p>Everything is in memory, and nothing tells where an attempt came from.
 */
@Component
class SignInThrottle {

    private static final int MOST_COUNTS = 20_000;

    /** So many attempts are free; then the wait doubles from first to longest. */
    private record Limit(int free, Duration first, Duration longest, Duration forgottenAfter) {

        Duration afterFailure(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            var doublings = Math.min(failures - free - 1, 20);
            var wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    private record Count(int failures, Instant last, Instant next) {}

    private static final Limit PER_NAME =
            new Limit(5, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Limit OVER_ALL =
            new Limit(60, Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMinutes(1));
    private static final String ALL = "*";

    private final InstantSource time;
    private final Map<String, Count> counts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_COUNTS;
        }
    };

    @Autowired
    SignInThrottle() {
        this(Clock.systemUTC());
    }

    SignInThrottle(InstantSource time) {
        this.time = time;
    }

    /**
     * Asks for an attempt, and counts it as failed until {@link #succeeded} is called: attempts made at the same time
     * cannot slip through together.
     *
     * @param name the key of the name
     * @param browser the mark of a browser that this user has signed in from before, or null
     * @return how long to wait before asking again; empty if the password may be looked at
     */
    synchronized Optional<Duration> attempt(String name, @Nullable String browser) {
        var now = time.instant();
        var limits = limits(name, browser);
        var wait = limits.keySet().stream()
                .map(key -> wait(key, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        limits.forEach((key, limit) -> count(key, limit, now));
        return Optional.empty();
    }

    /** Takes the attempt back: the password was right. */
    synchronized void succeeded(String name, @Nullable String browser) {
        for (var key : limits(name, browser).keySet()) {
            if (key.equals(ALL)) {
                counts.computeIfPresent(key, (_, count) -> new Count(count.failures() - 1, count.last(), count.next()));
            } else {
                counts.remove(key);
            }
        }
    }

    private static Map<String, Limit> limits(String name, @Nullable String browser) {
        if (browser != null) {
            return Map.of(Secrets.hash(name + "|" + browser), PER_NAME);
        }
        return Map.of(Secrets.hash(name), PER_NAME, ALL, OVER_ALL);
    }

    private Duration wait(String key, Instant now) {
        var count = counts.get(key);
        return count == null ? Duration.ZERO : Duration.between(now, count.next());
    }

    private void count(String key, Limit limit, Instant now) {
        var before = counts.get(key);
        var isForgotten =
                before == null || before.last().plus(limit.forgottenAfter()).isBefore(now);
        var failures = isForgotten ? 1 : before.failures() + 1;
        counts.put(key, new Count(failures, now, now.plus(limit.afterFailure(failures))));
    }

    /** How many counts are kept, for the test that they are bounded. */
    synchronized int size() {
        return counts.size();
    }
}
