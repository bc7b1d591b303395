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

    public boolean maySee(CountryCode country) {
        return countries.isEmpty() || countries.contains(country);
    }
}
