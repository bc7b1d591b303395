package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.AccessTest;
import org.ovoz.access.NoAccounts;
import org.ovoz.access.Refusal;
import org.ovoz.access.Refused;
import org.ovoz.access.Role;
import org.ovoz.access.Users;
import org.ovoz.access.store.UserStore;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
@Slow
class AccountActivationTests {

    private static final String PASSWORD = "тихая река летом";

    @Autowired
    private AccountActivation welcome;

    @Autowired
    private StartupLink startupLink;

    @Autowired
    private Users users;

    @Autowired
    private UserStore store;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        NoAccounts.in(jdbc);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void makesTheFirstAdminOnce() {
        var secret = startupLink.make().orElseThrow();
        assertThat(welcome.accept(secret, " Айгуль ", PASSWORD)).isEqualTo("Айгуль");
        var row = store.byKey("айгуль").orElseThrow();
        assertThat(row.user().role()).isEqualTo(Role.ADMIN);
        assertThat(passwords.matches(PASSWORD, row.password())).isTrue();
        assertSpent(secret);
        assertThat(startupLink.make()).isEmpty();
    }

    @Test
    void isNotUsedUpByLookingOrByMistakes() {
        var secret = startupLink.make().orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(welcome.open(secret).orElseThrow().userName()).isEmpty();
        }
        assertThatThrownBy(() -> welcome.accept(secret, "Айгуль", "short")).hasMessage("PASSWORD_SHORT");
        assertThatThrownBy(() -> welcome.accept(secret, "", PASSWORD)).hasMessage("NAME_MISSING");
        assertThatThrownBy(() -> welcome.accept(secret, "<script>", PASSWORD)).hasMessage("NAME_UNUSABLE");
        assertThat(store.isEmpty()).isTrue();
        welcome.accept(secret, "Айгуль", PASSWORD);
    }

    @Test
    void voidsTheLinkOfAnEarlierStart() {
        var earlier = startupLink.make().orElseThrow();
        var later = startupLink.make().orElseThrow();
        assertSpent(earlier);
        assertThat(welcome.open(later)).isPresent();
    }

    @Test
    void makesOneUserWhenTheFormIsSentTwiceAtOnce() throws Exception {
        var secret = startupLink.make().orElseThrow();
        Callable<Boolean> send = () -> {
            try {
                welcome.accept(secret, "Айгуль", PASSWORD);
                return true;
            } catch (Refused refused) {
                assertThat(refused.refusal()).isEqualTo(Refusal.LINK_SPENT);
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent =
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> send).toList());
            var successes = 0;
            for (var one : sent) {
                successes += one.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        }
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void letsAnInvitedUserSetAPasswordUnderTheGivenNameOnly() {
        SignedInAs.role(Role.ADMIN);
        var link = users.create("Нигора", Role.FIELD_STAFF, SignedInAs.codes("KG"));
        SignedInAs.nobody();
        assertThat(welcome.open(link.secret()).orElseThrow().userName()).contains("Нигора");
        assertThat(welcome.accept(link.secret(), "somebody else", PASSWORD)).isEqualTo("Нигора");
        assertThat(store.all()).singleElement().satisfies(row -> {
            assertThat(row.user().role()).isEqualTo(Role.FIELD_STAFF);
            assertThat(passwords.matches(PASSWORD, row.password())).isTrue();
        });
        assertSpent(link.secret());
    }

    @Test
    void refusesLinksThatExpiredOrBelongToADisabledUser() {
        SignedInAs.role(Role.ADMIN);
        var expired = users.create("Нигора", Role.FIELD_STAFF, SignedInAs.codes("KG"));
        jdbc.sql("update one_time_link set expires_at = current_timestamp - interval '1' second")
                .update();
        assertSpent(expired.secret());
        var other = users.create("Дамир", Role.FIELD_STAFF, SignedInAs.codes("KG"));
        users.disable(store.byKey("дамир").orElseThrow().user().id());
        assertSpent(other.secret());
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        var secret = startupLink.make().orElseThrow();
        var kept =
                jdbc.sql("select hash from one_time_link").query(String.class).list();
        assertThat(kept).hasSize(1).noneMatch(hash -> hash.contains(secret));
    }

    private void assertSpent(String secret) {
        assertThat(welcome.open(secret)).isEmpty();
        assertThatThrownBy(() -> welcome.accept(secret, "Айгуль", PASSWORD)).hasMessage("LINK_SPENT");
    }
}
