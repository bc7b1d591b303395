package org.ovoz.access.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Users as they are now, at most two seconds old, so that every request can ask. */
@Component
public class LiveUsers {

    static final Duration FRESH = Duration.ofSeconds(2);

    private record Seen(Optional<UserStore.Row> row, long atNanos) {}

    private final UserStore store;
    private final LongSupplier nanoTime;
    private final Map<UUID, Seen> seenById = new ConcurrentHashMap<>();

    @Autowired
    LiveUsers(UserStore store) {
        this(store, System::nanoTime);
    }

    LiveUsers(UserStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** The user of a session; empty if the user was disabled or the session has to end for another reason. */
    public Optional<User> of(SignedIn session) {
        return find(session.id())
                .filter(row -> row.user().enabled() && row.epoch() == session.epoch())
                .map(UserStore.Row::user);
    }

    /** Takes the next answer from the database. */
    public void forget(UUID id) {
        seenById.remove(id);
    }

    private Optional<UserStore.Row> find(UUID id) {
        var now = nanoTime.getAsLong();
        var seen = seenById.get(id);
        if (seen == null || now - seen.atNanos() > FRESH.toNanos()) {
            seen = new Seen(store.byId(id), now);
            seenById.put(id, seen);
        }
        return seen.row();
    }
}
