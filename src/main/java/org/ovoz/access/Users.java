package org.ovoz.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.store.LinkStore;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.LiveUsers;
import org.ovoz.access.web.OneTimeLink;
import org.ovoz.access.web.Passwords;
import org.ovoz.access.web.SignInThrottle;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with users, and what users do with their own accounts. */
@Service
public class Users {

    private static final SignInThrottle.Way OWN_ACCOUNT = new SignInThrottle.Way.Known("own account");

    private static final Duration INVITATION = Duration.ofHours(72);
    private static final Duration RESET = Duration.ofHours(24);

    /**
     * A user as an admin sees it.
     *
     * @param hasPassword false as long as the one-time link was not used
     */
    public record Entry(User user, boolean hasPassword, Optional<Instant> lastSignIn) {}

    private final UserStore store;
    private final LinkStore links;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final LiveUsers liveUsers;
    private final CurrentUser currentUser;
    private final AuditTrail auditTrail;

    Users(
            UserStore store,
            LinkStore links,
            Passwords passwords,
            SignInThrottle throttle,
            LiveUsers liveUsers,
            CurrentUser currentUser,
            AuditTrail auditTrail) {
        this.store = store;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.liveUsers = liveUsers;
        this.currentUser = currentUser;
        this.auditTrail = auditTrail;
    }

    /** All users by name whose countries are all the admin's own. */
    public List<Entry> all() {
        var admin = currentUser.require(Permission.MANAGE_USERS);
        return store.all().stream()
                .filter(row -> admin.covers(row.user().countries()))
                .map(row -> new Entry(row.user(), row.password() != null, Optional.ofNullable(row.lastSignIn())))
                .toList();
    }

    /** A user as the product needs to know one who is not signed in; it is told to nobody. */
    public Optional<User> find(UUID id) {
        return store.byId(id).map(UserStore.Row::user);
    }

    /** The name of a user who did something, disabled ones too; a dash for somebody unknown. */
    public String nameOf(UUID id) {
        return store.byId(id).map(row -> row.user().name()).orElse("–");
    }

    /**
     * Adds a user, who sets a password with the link within three days.
     *
     * @param countries empty for all, where the role may have all
     * @throws Refused if the name is missing, unusable or taken, a country is missing, or not the admin's own
     */
    @Transactional
    public OneTimeLink create(String typedName, Role role, Set<CountryCode> countries) {
        requireGivable(role, countries);
        var name = Names.usable(typedName);
        var user = new User(UUID.randomUUID(), name, role, countries, true);
        if (Names.key(name).isEmpty()) {
            throw new Refused(Refusal.NAME_UNUSABLE);
        }
        if (!store.add(user, Names.key(name), null, Instant.now())) {
            throw new Refused(Refusal.NAME_TAKEN);
        }
        auditTrail.record(AuditAction.USER_CREATED, describe(user));
        return link(user, INVITATION);
    }

    /**
     * Gives a user another role or other countries. The user's sessions end.
     *
     * @throws Refused if a country is missing or not the admin's own, or admins would lose their own role or the last admin
     */
    @Transactional
    public void change(UUID id, Role role, Set<CountryCode> countries) {
        requireGivable(role, countries);
        var before = load(id);
        var after = new User(id, before.name(), role, countries, before.enabled());
        if (after.equals(before)) {
            return;
        }
        if (isSelf(id)) {
            throw new Refused(Refusal.OWN_ACCOUNT);
        }
        keepAnAdmin(before, after);
        write(after);
        auditTrail.record(AuditAction.USER_CHANGED, describe(before) + " → " + role + " " + countries(after));
    }

    /**
     * Ends a user's sessions and lets no new one begin; an unused link is void.
     *
     * @throws Refused if it is the own account, or the last admin
     */
    @Transactional
    public void disable(UUID id) {
        var before = load(id);
        if (isSelf(id)) {
            throw new Refused(Refusal.OWN_ACCOUNT);
        }
        var after = new User(id, before.name(), before.role(), before.countries(), false);
        if (before.enabled()) {
            keepAnAdmin(before, after);
            write(after);
            links.remove(id);
            auditTrail.record(AuditAction.USER_DISABLED, before.name());
        }
    }

    /** Lets a disabled user sign in again, with the password of before. */
    @Transactional
    public void enable(UUID id) {
        var before = load(id);
        if (!before.enabled()) {
            write(new User(id, before.name(), before.role(), before.countries(), true));
            auditTrail.record(AuditAction.USER_ENABLED, before.name());
        }
    }

    /** A new link for a user who has lost the password or the first link; the earlier link is void. */
    @Transactional
    public OneTimeLink reset(UUID id) {
        var row = row(id);
        return link(row.user(), row.password() == null ? INVITATION : RESET);
    }

    /**
     * Changes the own password. All sessions of the user end, this one too.
     *
     * @throws Refused if the present password is wrong, or the new one cannot be used
     */
    @Transactional
    public void changeOwnPassword(String present, String fresh) {
        var id = currentUser
                .get()
                .map(User::id)
                .orElseThrow(() -> new AccessDeniedException("needs somebody signed in"));
        var row = store.byId(id).orElseThrow();
        var key = Names.key(row.user().name());
        if (!throttle.enterAtOnce(key, OWN_ACCOUNT)) {
            throw new Refused(Refusal.TOO_MANY_ATTEMPTS);
        }
        if (!passwords.matches(present, row.password())) {
            throw new Refused(Refusal.PASSWORD_WRONG);
        }
        throttle.succeeded(key, OWN_ACCOUNT);
        store.setPassword(id, passwords.accept(fresh, row.user().name()));
        links.remove(id);
        auditTrail.record(AuditAction.PASSWORD_SET, row.user().name());
        liveUsers.forget(id);
    }

    private OneTimeLink link(User user, Duration validity) {
        var link = new OneTimeLink(user.name(), Secrets.random(), Instant.now().plus(validity));
        links.put(Secrets.hash(link.secret()), user.id(), link.until());
        auditTrail.record(AuditAction.LINK_MADE, user.name());
        return link;
    }

    private void write(User user) {
        store.change(user);
        liveUsers.forget(user.id());
    }

    private User load(UUID id) {
        return row(id).user();
    }

    /** A user that the admin answers for: whoever has other countries too belongs to other admins. */
    private UserStore.Row row(UUID id) {
        var admin = currentUser.require(Permission.MANAGE_USERS);
        return store.byId(id)
                .filter(row -> admin.covers(row.user().countries()))
                .orElseThrow(() -> new AccessDeniedException("needs all countries of the user"));
    }

    private boolean isSelf(UUID id) {
        return currentUser.get().map(User::id).filter(id::equals).isPresent();
    }

    private void keepAnAdmin(User before, User after) {
        if (isAdminOfAll(before) && !isAdminOfAll(after)) {
            var admins = store.lockAdmins();
            if (admins.stream().allMatch(before.id()::equals)) {
                throw new Refused(Refusal.LAST_ADMIN);
            }
        }
    }

    /** The admins that reach everybody: without one of them nobody could make another. */
    private static boolean isAdminOfAll(User user) {
        return user.enabled() && user.role() == Role.ADMIN && user.countries().isEmpty();
    }

    private void requireGivable(Role role, Set<CountryCode> countries) {
        var admin = currentUser.require(Permission.MANAGE_USERS);
        if (countries.isEmpty() && !role.mayHaveAllCountries()) {
            throw new Refused(Refusal.COUNTRY_MISSING);
        }
        if (!admin.covers(countries) || !admin.role().permissions().containsAll(role.permissions())) {
            throw new Refused(Refusal.BEYOND_YOURS);
        }
    }

    private static String describe(User user) {
        return user.name() + ": " + user.role() + " " + countries(user);
    }

    private static String countries(User user) {
        return user.countries().isEmpty()
                ? "*"
                : user.countries().stream().sorted().map(CountryCode::iso).collect(Collectors.joining(" "));
    }
}
