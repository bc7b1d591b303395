package org.ovoz.access.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.ovoz.access.Secrets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords down without keeping anybody out. Who has guessed counts for nothing; only how many ask
 * at this moment does. After a few wrong passwords for a name, attempts are looked at one at a time with a pause of a few
 * seconds between them. Who comes meanwhile waits in the request; whose turn it is is drawn by lot, so that no place in the
 * line can be bought by being fast, or is the newest comer's, who finds no wall of those who came before.
 *
 * <p>There are three ways in, which do not wait for each other: a browser in which the user has signed in before; one that
 * has done some work ({@link ProofOfWork}), which the sign-in page asks for while there are guesses; and any other, which
 * also shares one line for all names, for those who try one password on many.
 *
 * <p>Everything is in memory, and nothing tells where an attempt came from.
 */
@Component
public class SignInThrottle {

    private static final int MOST_LINES = 20_000;
    private static final int EASIEST = 100_000;
    private static final int HARDEST = 4_000_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final String ALL = "*";

    private enum Turn {
        DRAWN,
        NEWEST
    }

    /**
     * So many attempts are free; then the pause doubles from first to longest, and so many may wait, for so long.
     *
     * @param crowd nobody waits while so many requests wait in all lines: each of them holds a thread
     */
    private record Limit(
            int free, Duration first, Duration longest, int room, Duration patience, Turn turn, int crowd) {

        Duration pause(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            var pause = first.multipliedBy(1L << Math.min(failures - free - 1, 20));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    private static final Limit KNOWN =
            new Limit(5, Duration.ofMillis(500), Duration.ofSeconds(4), 4, Duration.ofSeconds(8), Turn.NEWEST, 120);
    private static final Limit PROVEN =
            new Limit(5, Duration.ofMillis(250), Duration.ofSeconds(1), 16, Duration.ofSeconds(8), Turn.DRAWN, 120);
    private static final Limit BARE =
            new Limit(5, Duration.ofMillis(500), Duration.ofSeconds(3), 12, Duration.ofSeconds(6), Turn.NEWEST, 60);
    private static final Limit OVER_ALL =
            new Limit(60, Duration.ofMillis(20), Duration.ofMillis(200), 24, Duration.ofSeconds(6), Turn.NEWEST, 60);

    /** Attempts of one kind, one after the other. */
    private static final class Line {
        private int failures;
        private long last;
        private long next;
        private final List<Place> waiting = new ArrayList<>();
    }

    private static final class Place {
        private boolean called;
        private boolean lost;
    }

    private final double pace;
    private int waiting;
    private final Map<String, Line> lines = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Line> eldest) {
            return size() > MOST_LINES;
        }
    };

    @Autowired
    SignInThrottle() {
        this(1);
    }

    /** @param pace 1 in truth; less in tests, which do not have the time */
    SignInThrottle(double pace) {
        this.pace = pace;
    }

    /** How an attempt comes in. */
    public sealed interface Way {

        /** From a browser that this user has signed in from before. */
        public record Known(String browser) implements Way {}

        /** From a browser that has done some work. */
        record Proven() implements Way {}

        /** From any other. */
        record Bare() implements Way {}
    }

    /** How much work a browser is to do before an attempt for this name is made; 0 in calm times. */
    synchronized int work(String name) {
        if (failures(key(name, new Way.Bare())) < BARE.free() && failures(ALL) < OVER_ALL.free()) {
            return 0;
        }
        var doublings = Math.min(failures(key(name, new Way.Proven())) / 4, 8);
        return Math.min(HARDEST, EASIEST << doublings);
    }

    /**
     * Waits until the password may be looked at, and counts the attempt as failed until {@link #succeeded} is called:
     * attempts made at the same time cannot slip through together.
     *
     * @param name the key of the name
     * @return false if too many ask at this moment
     */
    synchronized boolean enter(String name, Way way) {
        try {
            return pass(key(name, way), limit(way)) && (!(way instanceof Way.Bare) || pass(ALL, OVER_ALL));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As {@link #enter}, for those who cannot wait: false where one would have to. */
    public synchronized boolean enterAtOnce(String name, Way way) {
        var line = line(key(name, way));
        var isFree = line.waiting.isEmpty() && System.nanoTime() >= line.next;
        if (isFree) {
            count(line, limit(way));
        }
        return isFree;
    }

    /** Takes the attempt back: the password was right. */
    public synchronized void succeeded(String name, Way way) {
        lines.remove(key(name, way));
        var all = lines.get(ALL);
        if (way instanceof Way.Bare && all != null) {
            all.failures = Math.max(0, all.failures - 1);
        }
    }

    private boolean pass(String key, Limit limit) throws InterruptedException {
        var line = line(key);
        if (line.waiting.isEmpty() && System.nanoTime() >= line.next) {
            count(line, limit);
            return true;
        }
        if (waiting >= limit.crowd()) {
            return false;
        }
        var place = new Place();
        line.waiting.add(place);
        waiting++;
        try {
            if (line.waiting.size() > limit.room()) {
                (limit.turn() == Turn.NEWEST ? line.waiting.removeFirst() : draw(line)).lost = true;
                notifyAll();
            }
            return await(place, line, limit);
        } finally {
            line.waiting.remove(place);
            waiting--;
        }
    }

    private boolean await(Place place, Line line, Limit limit) throws InterruptedException {
        var until = System.nanoTime() + nanos(limit.patience());
        while (!place.called && !place.lost) {
            var now = System.nanoTime();
            if (now >= line.next) {
                count(line, limit);
                (limit.turn() == Turn.NEWEST ? line.waiting.removeLast() : draw(line)).called = true;
                notifyAll();
            } else if (now >= until) {
                return false;
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, Math.min(line.next, until) - now);
            }
        }
        return place.called;
    }

    private static Place draw(Line line) {
        return line.waiting.remove(ThreadLocalRandom.current().nextInt(line.waiting.size()));
    }

    private void count(Line line, Limit limit) {
        line.failures++;
        line.last = System.nanoTime();
        line.next = line.last + nanos(limit.pause(line.failures));
    }

    private Line line(String key) {
        var line = lines.get(key);
        if (line == null || line.waiting.isEmpty() && isForgotten(line)) {
            line = new Line();
            line.last = System.nanoTime();
            line.next = line.last;
            lines.put(key, line);
        }
        return line;
    }

    private int failures(String key) {
        var line = lines.get(key);
        return line == null || isForgotten(line) ? 0 : line.failures;
    }

    private boolean isForgotten(Line line) {
        return System.nanoTime() - line.last > nanos(FORGOTTEN_AFTER);
    }

    private long nanos(Duration duration) {
        return (long) (duration.toNanos() * pace);
    }

    private static String key(String name, Way way) {
        return switch (way) {
            case Way.Known known -> Secrets.hash(name + "|" + known.browser());
            case Way.Proven _ -> Secrets.hash(name + "|");
            case Way.Bare _ -> Secrets.hash(name);
        };
    }

    private static Limit limit(Way way) {
        return switch (way) {
            case Way.Known _ -> KNOWN;
            case Way.Proven _ -> PROVEN;
            case Way.Bare _ -> BARE;
        };
    }

    /** How many lines are kept, for the test that they are bounded. */
    synchronized int size() {
        return lines.size();
    }
}
