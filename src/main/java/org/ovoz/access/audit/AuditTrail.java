package org.ovoz.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.access.ApiToken;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.store.AuditStore;
import org.ovoz.access.store.TokenStore;
import org.ovoz.access.store.UserStore;
import org.springframework.stereotype.Service;

/**
 * What staff did, for an admin to read: who, when, what, to what. Rows are only ever added, in the transaction of what
 * they tell. No answers, no codes, no addresses of machines.
 */
@Service
public class AuditTrail {

    private static final int LONGEST = 300;

    private final AuditStore store;
    private final UserStore users;
    private final TokenStore tokens;
    private final CurrentUser currentUser;

    AuditTrail(AuditStore store, UserStore users, TokenStore tokens, CurrentUser currentUser) {
        this.store = store;
        this.users = users;
        this.tokens = tokens;
        this.currentUser = currentUser;
    }

    /**
     * Adds what the signed-in person has done.
     *
     * @param object to what it was done, as in {@code "cso-2026, SPSS, KZ"}; never an answer
     */
    public void record(AuditAction action, String object) {
        record(currentUser.get().map(User::name).orElse("–"), action, object);
    }

    /**
     * Adds what a person has done who need not be signed in: from a device, what was done arrives later.
     *
     * @param actor the id of the person
     * @param object to what it was done; never an answer
     */
    public void record(UUID actor, AuditAction action, String object) {
        var name = currentUser
                .get()
                .filter(user -> user.id().equals(actor))
                .or(() -> users.byId(actor).map(UserStore.Row::user))
                .map(User::name);
        record(name.orElse("–"), action, object);
    }

    /**
     * Adds what was done for a person on whose request work goes on after the page was left.
     *
     * @param actor the name of the person
     * @param object to what it was done; never an answer
     */
    public void record(String actor, AuditAction action, String object) {
        store.add(Instant.now(), actor, action, object.length() > LONGEST ? object.substring(0, LONGEST) : object);
    }

    /**
     * Some rows in an order. An admin of some countries reads what the people of these countries did, because rows of others
     * tell what goes on elsewhere.
     */
    public List<AuditRow> read(AuditQuery query, AuditQuery.By by, boolean descending, int offset, int limit) {
        var admin = currentUser.require(Permission.MANAGE_USERS);
        return store.page(query, actors(admin), by, descending, offset, limit);
    }

    /** How many rows there are to {@link #read}. */
    public int count(AuditQuery query) {
        return store.count(query, actors(currentUser.require(Permission.MANAGE_USERS)));
    }

    /** Names that are people's alone: a row tells no more than a name, and a token may be called like a person. */
    private Optional<List<String>> actors(User admin) {
        if (admin.countries().isEmpty()) {
            return Optional.empty();
        }
        var programs = tokens.all().stream().map(ApiToken::name).collect(Collectors.toSet());
        return Optional.of(users.all().stream()
                .map(UserStore.Row::user)
                .filter(user -> admin.covers(user.countries()))
                .map(User::name)
                .filter(name -> !programs.contains(name))
                .toList());
    }
}
