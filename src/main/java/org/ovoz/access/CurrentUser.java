package org.ovoz.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ovoz.access.web.LiveUsers;
import org.ovoz.access.web.SignedIn;
import org.ovoz.access.web.TokenHolder;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The person or program for whom the current thread works. Every service that does something for staff begins with a
 * call of {@link #require} and, where a country is concerned, of {@link #requireCountry}.
 *
 * {@snippet :
 * var user = currentUser.require(Permission.SEE_TABLES);
 * currentUser.requireCountry(country);
 * }
 */
@Component
public class CurrentUser {

    private final LiveUsers liveUsers;

    public CurrentUser(LiveUsers liveUsers) {
        this.liveUsers = liveUsers;
    }

    /** The user; empty for respondents, and for staff whose session has ended. */
    public Optional<User> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case SignedIn session -> liveUsers.of(session);
            case TokenHolder holder -> Optional.of(holder.user());
            case null, default -> Optional.empty();
        };
    }

    /**
     * The user, if allowed to do this.
     *
     * @throws AccessDeniedException if nobody is signed in, or the role does not include it
     */
    public User require(Permission permission) {
        return get().filter(user -> user.may(permission) && tokenIncludes(permission))
                .orElseThrow(() -> new AccessDeniedException("needs " + permission));
    }

    /** Whether the program that asks, if it is one, was given this; people are not limited by tokens. */
    private static boolean tokenIncludes(Permission permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || !(authentication.getPrincipal() instanceof TokenHolder holder)
                || holder.may(permission);
    }

    /**
     * Checks that the user works in this country.
     *
     * @throws AccessDeniedException if nobody is signed in, or not for this country
     */
    public void requireCountry(CountryCode country) {
        if (get().filter(user -> user.maySee(country)).isEmpty()) {
            throw new AccessDeniedException("needs " + country);
        }
    }

    /**
     * Checks that the user works in all countries, as what concerns the whole study needs.
     *
     * @throws AccessDeniedException if nobody is signed in, or only for some countries
     */
    public void requireAllCountries() {
        if (!hasAllCountries()) {
            throw new AccessDeniedException("needs all countries");
        }
    }

    /** Whether the user works in all countries. */
    public boolean hasAllCountries() {
        return get().filter(user -> user.countries().isEmpty()).isPresent();
    }

    /** Of these countries those in which the user works, in the same order; none if nobody is signed in. */
    public Set<CountryCode> countries(Collection<CountryCode> all) {
        var countries = new LinkedHashSet<CountryCode>();
        get().ifPresent(user -> all.stream().filter(user::maySee).forEach(countries::add));
        return countries;
    }
}
