package org.ovoz.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ovoz.questionnaire.CountryCode;

/**
 * The key of a program that reads the HTTP API, without its secret.
 *
 * @param name what it is used for
 * @param countries to which it is limited; empty means all
 * @param mayExport whether it may take whole data files away, not only tables
 * @param maker the id of the admin who made it; empty for one whose maker is no longer known
 * @param madeBy the name of the admin at that time
 */
public record ApiToken(
        UUID id,
        String name,
        Set<CountryCode> countries,
        boolean mayExport,
        Instant madeAt,
        Optional<UUID> maker,
        String madeBy,
        Optional<Instant> revokedAt,
        Optional<LocalDate> lastUsedOn) {

    public ApiToken {
        countries = Set.copyOf(countries);
    }
}
