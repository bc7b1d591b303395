package org.ovoz.access.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.Names;
import org.ovoz.access.Refusal;
import org.ovoz.access.Refused;
import org.ovoz.access.Role;
import org.ovoz.access.Secrets;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.store.LinkStore;
import org.ovoz.access.store.UserStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a one-time link can do: see whose it is, and set a password, once. */
@Service
public class AccountActivation {

    /**
     * A link that can be used.
     *
     * @param userName whose password it sets; empty for the first admin, who chooses a name
     */
    public record Opened(Optional<String> userName) {}

    private final UserStore users;
    private final LinkStore links;
    private final Passwords passwords;
    private final LiveUsers liveUsers;
    private final AuditTrail auditTrail;

    AccountActivation(
            UserStore users, LinkStore links, Passwords passwords, LiveUsers liveUsers, AuditTrail auditTrail) {
        this.users = users;
        this.links = links;
        this.passwords = passwords;
        this.liveUsers = liveUsers;
        this.auditTrail = auditTrail;
    }

    /** Looks at a link without using it up; empty if it was used, has expired or never was. */
    public Optional<Opened> open(String secret) {
        return links.find(Secrets.hash(secret), Instant.now()).map(this::opened);
    }

    /**
     * Sets the password and uses the link up. For the first admin's link the user is made; otherwise the name is
     * that of the user whose link it is, and the typed one is not looked at. Earlier sessions of the user end.
     *
     * @return the name to sign in with
     * @throws Refused if the link is spent, or the name or password cannot be used; then the link stays
     */
    @Transactional
    public String accept(String secret, String typedName, String password) {
        var hash = Secrets.hash(secret);
        var now = Instant.now();
        var link = links.find(hash, now).orElseThrow(() -> new Refused(Refusal.LINK_SPENT));
        var name = opened(link).userName().orElseGet(() -> Names.usable(typedName));
        var passwordHash = passwords.accept(password, name);
        if (!links.take(hash, now)) {
            throw new Refused(Refusal.LINK_SPENT);
        }
        var id = link.userId();
        if (id == null) {
            addFirstAdmin(name, passwordHash, now);
        } else {
            users.setPassword(id, passwordHash);
            liveUsers.forget(id);
        }
        auditTrail.record(name, AuditAction.PASSWORD_SET, name);
        return name;
    }

    private void addFirstAdmin(String name, String passwordHash, Instant now) {
        var admin = new User(UUID.randomUUID(), name, Role.ADMIN, Set.of(), true);
        if (!users.isEmpty() || !users.add(admin, Names.key(name), passwordHash, now)) {
            throw new Refused(Refusal.LINK_SPENT);
        }
        auditTrail.record(name, AuditAction.USER_CREATED, name + ": " + Role.ADMIN);
    }

    private Opened opened(LinkStore.Link link) {
        var id = link.userId();
        return new Opened(
                id == null
                        ? Optional.empty()
                        : users.byId(id).map(row -> row.user().name()));
    }
}
