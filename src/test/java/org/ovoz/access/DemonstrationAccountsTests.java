package org.ovoz.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.Passwords;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
@Slow
class DemonstrationAccountsTests {

    @Autowired
    private UserStore users;

    @Autowired
    private Passwords passwords;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        NoAccounts.in(jdbc);
    }

    @Test
    void haveEveryRoleAndCanBeOpenedTwice() {
        new DemonstrationAccounts(users, passwords).open();
        new DemonstrationAccounts(users, passwords).open();
        assertThat(users.all()).extracting(row -> row.user().role()).contains(Role.values());
        assertThat(users.all())
                .hasSize(Role.values().length + 1)
                .allSatisfy(row -> assertThat(passwords.matches(DemonstrationAccounts.PASSWORD, row.password()))
                        .isTrue());
    }

    @Test
    void openNothingOverRealUsers() {
        users.add(new User(UUID.randomUUID(), "Айгуль", Role.ADMIN, Set.of(), true), "айгуль", null, Instant.now());
        new DemonstrationAccounts(users, passwords).open();
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void leaveTheSampleTokenToDemonstrations() {
        assertThat(tokens.holder("demo")).isEmpty();
        assertThat(new ApiTokens(null, null, null, null, null, true).holder("demo"))
                .hasValueSatisfying(holder -> assertThat(holder.user().role()).isEqualTo(Role.ANALYST));
    }
}
