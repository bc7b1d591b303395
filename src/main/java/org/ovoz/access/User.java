package org.ovoz.access;

import java.util.Set;
import java.util.UUID;
import org.ovoz.questionnaire.CountryCode;

/**
 * A person who can sign in, or a program with a token.
 *
 * @param name with which the person signs in
 * @param countries to which everything is limited; empty means all, which only some roles may have
 */
public record User(UUID id, String name, Role role, Set<CountryCode> countries, boolean enabled) {

    public User {
        countries = Set.copyOf(countries);
        if (countries.isEmpty() && !role.mayHaveAllCountries()) {
            throw new IllegalArgumentException(role + " needs a country");
        }
    }

    public boolean may(Permission permission) {
        return enabled && role.permissions().contains(permission);
    }

    /** Whether everything within these countries is within the user's own; none of them means all. */
    public boolean covers(Set<CountryCode> others) {
        return countries.isEmpty() || !others.isEmpty() && countries.containsAll(others);
    }

    public boolean maySee(CountryCode country) {
        return countries.isEmpty() || countries.contains(country);
    }
}
