package org.ovoz.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions of staff on this server. Those of a disabled user end within seconds, even where a page only listens
 * and sends no request.
 */
@Component
class LiveSessions {

    private static final String ATTRIBUTE = LiveSessions.class.getName();

    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
    private final LiveUsers liveUsers;

    LiveSessions(LiveUsers liveUsers) {
        this.liveUsers = liveUsers;
    }

    void add(HttpSession session, SignedIn user) {
        session.setAttribute(ATTRIBUTE, new Entry(user));
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void endOutdated() {
        for (var entry : entries) {
            if (liveUsers.of(entry.user).isEmpty()) {
                entry.end();
            }
        }
    }

    /** Stands in a session and is told when the session begins and ends to hold it. */
    private final class Entry implements HttpSessionBindingListener {

        private final SignedIn user;
        private volatile @Nullable HttpSession session;

        private Entry(SignedIn user) {
            this.user = user;
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
