package org.ovoz.access.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The sessions of people who have neither begun an interview nor signed in. They are short, and there is a limit to their
 * number: above it those end that never came back after their first request, and then those that have been idle longest.
 * A sign-in takes a session out of this for good, an interview until it is sent.
 */
@Component
public class VisitorSessions implements HttpSessionListener {

    /** Memory of one such session, measured: some 55 KB. */
    private static final int BYTES = 64 * 1024;

    private static final int FEWEST = 200;

    /** A browser comes back for its first page's files within this time. */
    private static final long COMES_BACK_MILLIS = 10_000;

    private static final class Visit {
        private volatile boolean cameBack;
        private volatile int seconds;
    }

    private final int most;
    private final int idleSeconds;
    private final ConcurrentMap<HttpSession, Visit> visits = new ConcurrentHashMap<>();

    /** @param most sessions of visitors; 0: as many as fit into a quarter of the memory */
    @Autowired
    VisitorSessions(
            @Value("${ovoz.limits.visitors:0}") int most, @Value("${ovoz.limits.visitor-idle:15m}") Duration idle) {
        this.most = most > 0 ? most : fitting(Runtime.getRuntime().maxMemory());
        this.idleSeconds = Math.toIntExact(idle.toSeconds());
    }

    static int fitting(long memory) {
        return Math.toIntExact(Math.clamp(memory / 4 / BYTES, FEWEST, Integer.MAX_VALUE));
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        var session = event.getSession();
        var visit = new Visit();
        visit.seconds = session.getMaxInactiveInterval();
        if (visit.seconds <= 0 || visit.seconds > idleSeconds) {
            session.setMaxInactiveInterval(idleSeconds);
        }
        visits.put(session, visit);
        if (visits.size() > most) {
            makeRoom();
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        visits.remove(event.getSession());
    }

    /** A request with this session's cookie has come. */
    void cameBack(HttpSession session) {
        var visit = visits.get(session);
        if (visit != null) {
            visit.cameBack = true;
        }
    }

    /** From now on it lasts as long as sessions do, and is never ended for others. */
    public void keep(HttpSession session) {
        var visit = visits.remove(session);
        if (visit != null) {
            session.setMaxInactiveInterval(visit.seconds);
        }
    }

    /** Who kept it has finished and may be gone: it is as short again as those of people who only look. */
    public void letGo(HttpSession session) {
        if (LiveSessions.isSignedIn(session)) {
            return;
        }
        var visit = new Visit();
        visit.cameBack = true;
        visit.seconds = session.getMaxInactiveInterval();
        if (visits.putIfAbsent(session, visit) == null && (visit.seconds <= 0 || visit.seconds > idleSeconds)) {
            session.setMaxInactiveInterval(idleSeconds);
        }
    }

    /** Ends a sixteenth of them at once, so that a flood does not sort them at each new one. */
    private synchronized void makeRoom() {
        if (visits.size() <= most) {
            return;
        }
        var room = visits.size() - most + most / 16;
        candidates().stream().limit(room).forEach(candidate -> {
            if (visits.remove(candidate.session()) != null) {
                end(candidate.session());
            }
        });
    }

    private record Candidate(HttpSession session, boolean isLost, long last) {}

    /** Times are read once: they change while others are sorted. */
    private List<Candidate> candidates() {
        var now = System.currentTimeMillis();
        var candidates = new ArrayList<Candidate>();
        for (Map.Entry<HttpSession, Visit> entry : visits.entrySet()) {
            try {
                var session = entry.getKey();
                var isLost = !entry.getValue().cameBack && now - session.getCreationTime() > COMES_BACK_MILLIS;
                candidates.add(new Candidate(session, isLost, session.getLastAccessedTime()));
            } catch (IllegalStateException alreadyEnded) {
                visits.remove(entry.getKey());
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.isLost())
                .thenComparing(Candidate::last));
        return candidates;
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // Then there is nothing to end.
        }
    }

    /** How many visitors there are, for tests. */
    int size() {
        return visits.size();
    }
}
