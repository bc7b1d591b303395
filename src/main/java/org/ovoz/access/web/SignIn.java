package org.ovoz.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.Names;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignInThrottle.Way;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs staff in by name and password. The answer and its time are the same for a name that does not exist, a wrong
 * password, a disabled user and a user without a password.
 */
@Component
class SignIn implements AuthenticationProvider {

    /**
     * What is known of the request: not its address, nor its agent.
     *
     * @param browser the mark of a browser that the user has signed in from before
     * @param proof of work, as it was sent, or null
     */
    record Details(@Nullable String browser, @Nullable String proof) {}

    private final UserStore users;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final ProofOfWork proofs;
    private final AuditTrail auditTrail;

    SignIn(UserStore users, Passwords passwords, SignInThrottle throttle, ProofOfWork proofs, AuditTrail auditTrail) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.proofs = proofs;
        this.auditTrail = auditTrail;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var key = Names.key(typed.getName());
        var way = way(key, typed.getDetails() instanceof Details details ? details : new Details(null, null));
        if (!throttle.enter(key, way)) {
            throw new TooManyAttempts();
        }
        var found = users.byKey(key);
        var hash = found.map(UserStore.Row::password).orElse(null);
        var isRight = passwords.matches(String.valueOf(typed.getCredentials()), hash);
        if (!isRight || !found.orElseThrow().user().enabled()) {
            // Always a row, so that both cases take the same time; a name only if it exists: people type passwords
            // there.
            auditTrail.record(
                    "–",
                    AuditAction.SIGN_IN_FAILED,
                    found.map(row -> row.user().name()).orElse("?"));
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(key, way);
        var row = found.orElseThrow();
        users.signedIn(row.user().id(), Instant.now());
        auditTrail.record(row.user().name(), AuditAction.SIGN_IN, row.user().name());
        return authentication(row);
    }

    /** What a sign-in page is to have solved before it sends this name; empty in calm times. */
    Optional<ProofOfWork.Challenge> challenge(String name) {
        var key = Names.key(name);
        var work = throttle.work(key);
        return work == 0 ? Optional.empty() : Optional.of(proofs.challenge(purpose(key), work));
    }

    private Way way(String key, Details details) {
        if (details.browser() != null) {
            return new Way.Known(details.browser());
        }
        var proof = details.proof();
        return proof != null && proofs.accepts(purpose(key), proof) ? new Way.Proven() : new Way.Bare();
    }

    /** An answer is good for the name that it was asked for. */
    private static String purpose(String key) {
        return "sign in as " + key;
    }

    private static Authentication authentication(UserStore.Row row) {
        var user = row.user();
        var session = new SignedIn(user.id(), user.name(), row.epoch());
        return UsernamePasswordAuthenticationToken.authenticated(session, null, authorities(user));
    }

    /** The role and its permissions, each with the prefix that access annotations expect. */
    static List<SimpleGrantedAuthority> authorities(User user) {
        var permissions = user.role().permissions().stream().map(Permission::name);
        return Stream.concat(Stream.of(user.role().name()), permissions)
                .map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .toList();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
