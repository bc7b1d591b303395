package org.ovoz.access.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes the current thread of a test work for a user, as far as {@link CurrentUser} and access annotations ask. */
public final class SignedInAs {

    private SignedInAs() {}

    public static User role(Role role, String... countries) {
        return user(new User(UUID.randomUUID(), "tester", role, codes(countries), true));
    }

    public static User user(User user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new TokenHolder(user, true), null, SignIn.authorities(user)));
        SecurityContextHolder.setContext(context);
        return user;
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }

    public static Set<CountryCode> codes(String... countries) {
        return Stream.of(countries).map(CountryCode::new).collect(Collectors.toSet());
    }
}
