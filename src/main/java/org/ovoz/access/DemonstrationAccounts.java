package org.ovoz.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.Passwords;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.ui.DemonstrationStart;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of a demonstration, one for each role, with a password that everybody may know. They are made only where
 * there is no user yet: a demonstration started over real data opens nothing.
 */
@Component
class DemonstrationAccounts {

    static final String PASSWORD = "demonstration-2018";

    private static final List<User> ACCOUNTS = List.of(
            account("admin", Role.ADMIN),
            account("analyst", Role.ANALYST),
            account("lead-kz", Role.COUNTRY_LEAD, "KZ"),
            account("field-kg", Role.FIELD_STAFF, "KG"),
            account("field-tj", Role.FIELD_STAFF, "TJ"),
            account("viewer", Role.VIEWER));

    private final UserStore users;
    private final Passwords passwords;
    private String path = "";

    DemonstrationAccounts(UserStore users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Autowired
    void lieAt(PublicAddress site) {
        path = site.path();
    }

    @EventListener(DemonstrationStart.class)
    @Order(10)
    @Transactional
    void open() {
        if (users.isEmpty()) {
            var hash = passwords.hash(PASSWORD);
            ACCOUNTS.forEach(user -> users.add(user, Names.key(user.name()), hash, Instant.now()));
        }
        if (ACCOUNTS.stream().allMatch(user -> users.byKey(user.name()).isPresent())) {
            print();
        }
    }

    private void print() {
        System.out.printf("%nSample accounts, sign in at %s/login; every password is %s%n", path, PASSWORD);
        ACCOUNTS.forEach(user -> System.out.printf(
                "  %-9s %s %s%n",
                user.name(),
                user.role().name().toLowerCase().replace('_', ' '),
                user.countries().isEmpty() ? "(all countries)" : user.countries()));
        System.out.printf(
                "API token: %s   (Authorization: Bearer %s)%n", ApiTokens.DEMONSTRATION, ApiTokens.DEMONSTRATION);
    }

    private static User account(String name, Role role, String... countries) {
        var codes =
                java.util.Arrays.stream(countries).map(CountryCode::new).collect(java.util.stream.Collectors.toSet());
        return new User(UUID.randomUUID(), name, role, Set.copyOf(codes), true);
    }
}
