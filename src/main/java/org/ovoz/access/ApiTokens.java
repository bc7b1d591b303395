package org.ovoz.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.store.TokenStore;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.TokenHolder;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs read the HTTP API: made by an admin, shown once, revoked at any time. */
@Service
public class ApiTokens {

    /** The token that works in a demonstration, and only there. */
    static final String DEMONSTRATION = "demo";

    /**
     * A new token.
     *
     * @param secret to be shown once; it is not kept
     */
    public record Made(ApiToken token, String secret) {}

    private final TokenStore store;
    private final UserStore users;
    private final CurrentUser currentUser;
    private final AuditTrail auditTrail;
    private final StudyDays days;
    private final boolean demonstration;

    ApiTokens(
            TokenStore store,
            UserStore users,
            CurrentUser currentUser,
            AuditTrail auditTrail,
            StudyDays days,
            @Value("${ovoz.demonstration:false}") boolean demonstration) {
        this.store = store;
        this.users = users;
        this.currentUser = currentUser;
        this.auditTrail = auditTrail;
        this.days = days;
        this.demonstration = demonstration;
    }

    /** All tokens that are limited to countries of the admin, those in use first. */
    public List<ApiToken> all() {
        var admin = currentUser.require(Permission.MANAGE_TOKENS);
        return store.all().stream()
                .filter(token -> admin.covers(token.countries()))
                .toList();
    }

    /**
     * Makes a token.
     *
     * @param countries to which it is limited; empty means all
     * @param mayExport whether it may take whole data files away
     * @throws Refused if the name cannot be used, or the token would reach further than its maker
     */
    @Transactional
    public Made make(String name, Set<CountryCode> countries, boolean mayExport) {
        var admin = currentUser.require(Permission.MANAGE_TOKENS);
        if (!admin.covers(countries)) {
            throw new Refused(Refusal.BEYOND_YOURS);
        }
        var secret = "ovoz_" + Secrets.random();
        var token = new ApiToken(
                UUID.randomUUID(),
                Names.usable(name),
                countries,
                mayExport,
                Instant.now(),
                Optional.of(admin.id()),
                admin.name(),
                Optional.empty(),
                Optional.empty());
        store.add(token, Secrets.hash(secret));
        auditTrail.record(AuditAction.TOKEN_MADE, token.name());
        return new Made(token, secret);
    }

    /** Revokes a token; whoever uses it is refused from now on. */
    @Transactional
    public void revoke(UUID id) {
        var admin = currentUser.require(Permission.MANAGE_TOKENS);
        var token =
                store.byId(id).filter(known -> admin.covers(known.countries())).orElseThrow();
        if (store.revoke(id, Instant.now())) {
            auditTrail.record(AuditAction.TOKEN_REVOKED, token.name());
        }
    }

    /**
     * The program that holds this secret, as a user with an analyst's permissions, exports only if the token was made for
     * them; empty if nobody does.
     */
    public Optional<TokenHolder> holder(String secret) {
        if (demonstration && secret.equals(DEMONSTRATION)) {
            return Optional.of(
                    new TokenHolder(new User(new UUID(0, 0), DEMONSTRATION, Role.ANALYST, Set.of(), true), true));
        }
        var found = store.inUse(Secrets.hash(secret)).filter(this::isUpheld);
        found.ifPresent(this::noteUse);
        return found.map(token -> new TokenHolder(
                new User(token.id(), token.name(), Role.ANALYST, token.countries(), true), token.mayExport()));
    }

    /**
     * Whether its maker could still make it: a token is as good as the admin who answers for it. One of an admin who was
     * disabled, or lost the right or one of its countries, stops at once.
     */
    public boolean isUpheld(ApiToken token) {
        return token.maker()
                .flatMap(users::byId)
                .map(UserStore.Row::user)
                .map(maker -> maker.may(Permission.MANAGE_TOKENS) && maker.covers(token.countries()))
                .orElse(true);
    }

    private void noteUse(ApiToken token) {
        var today = days.today();
        if (!token.lastUsedOn().equals(Optional.of(today))) {
            store.used(token.id(), today);
        }
    }
}
