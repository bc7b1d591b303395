package org.ovoz.access.web;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The sessions of staff on this server. Those of a disabled user end within seconds, even where a page only listens and
 * sends no request; the others end some time after the last act, and after a working day. A thread of its own looks after
 * them: nothing that takes long can delay it.
 */
@Component
class LiveSessions {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
    private static final String ATTRIBUTE = LiveSessions.class.getName();
    private static final int LOOK_EVERY_SECONDS = 2;

    /** How long a session lasts if nothing more is done, and at most. */
    record Left(Duration idle, Duration whole) {

        boolean isOver() {
            return !idle.isPositive() || !whole.isPositive();
        }
    }

    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
    private final LiveUsers liveUsers;
    private final VisitorSessions visitors;
    private final StaffLimits limits;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("staff-sessions").factory());

    @Autowired
    LiveSessions(LiveUsers liveUsers, VisitorSessions visitors, StaffLimits limits) {
        this(liveUsers, visitors, limits, System::nanoTime);
        thread.scheduleWithFixedDelay(this::endOutdated, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    LiveSessions(LiveUsers liveUsers, VisitorSessions visitors, StaffLimits limits, LongSupplier nanoTime) {
        this.liveUsers = liveUsers;
        this.visitors = visitors;
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void add(HttpSession session, SignedIn user) {
        visitors.keep(session);
        session.setAttribute(ATTRIBUTE, new Entry(user, nanoTime.getAsLong()));
    }

    static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Entry;
    }

    /** Somebody has done something: looked at a page, pressed a button, typed. */
    void act(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof Entry entry) {
            entry.lastAct = nanoTime.getAsLong();
        }
    }

    /** Empty if nobody is signed in. */
    Optional<Left> left(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Entry entry ? Optional.of(left(entry)) : Optional.empty();
    }

    private Left left(Entry entry) {
        var now = nanoTime.getAsLong();
        return new Left(
                limits.idle().minusNanos(now - entry.lastAct), limits.whole().minusNanos(now - entry.began));
    }

    void endOutdated() {
        for (var entry : entries) {
            try {
                if (left(entry).isOver() || liveUsers.of(entry.user).isEmpty()) {
                    entry.end();
                }
            } catch (RuntimeException fault) {
                // The next look comes in two seconds, and every request asks too.
                LOG.warn(
                        "Could not look after a session of staff: {}",
                        fault.getClass().getName());
            }
        }
    }

    /** Stands in a session and is told when the session begins and ends to hold it. */
    private final class Entry implements HttpSessionBindingListener {

        private final SignedIn user;
        private final long began;
        private volatile long lastAct;
        private volatile @Nullable HttpSession session;

        private Entry(SignedIn user, long now) {
            this.user = user;
            this.began = now;
            this.lastAct = now;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            session = event.getSession();
            entries.add(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            entries.remove(this);
        }

        private void end() {
            var open = session;
            if (open != null) {
                try {
                    open.invalidate();
                } catch (IllegalStateException alreadyEnded) {
                    entries.remove(this);
                }
            }
        }
    }
}
