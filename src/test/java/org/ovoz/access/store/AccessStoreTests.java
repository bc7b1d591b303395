package org.ovoz.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.ApiToken;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
@Slow
class AccessStoreTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Set<CountryCode> TWO = Set.of(new CountryCode("KG"), new CountryCode("KZ"));

    private final UserStore users;
    private final LinkStore links;
    private final TokenStore tokens;
    private final AuditStore audit;

    AccessStoreTests(TestDatabase database) {
        var jdbc = JdbcClient.create(database.fresh());
        users = new UserStore(jdbc);
        links = new LinkStore(jdbc);
        tokens = new TokenStore(jdbc);
        audit = new AuditStore(jdbc);
    }

    @Test
    void keepsUsersAsTheyWere() {
        assertThat(users.isEmpty()).isTrue();
        var user = add("Нигора", Role.FIELD_STAFF, TWO);
        assertThat(users.isEmpty()).isFalse();
        assertThat(users.byKey("нигора")).contains(new UserStore.Row(user, null, 0, null));
        assertThat(users.byId(user.id())).isEqualTo(users.byKey("нигора"));
        users.signedIn(user.id(), NOW);
        assertThat(users.all()).containsExactly(new UserStore.Row(user, null, 0, NOW));
    }

    @Test
    void refusesASecondUserOfTheSameName() {
        add("Нигора", Role.FIELD_STAFF, TWO);
        var other = new User(UUID.randomUUID(), "НИГОРА", Role.ADMIN, Set.of(), true);
        assertThat(users.add(other, "нигора", null, NOW)).isFalse();
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void countsEveryChangeThatEndsSessions() {
        var user = add("a", Role.FIELD_STAFF, TWO);
        users.setPassword(user.id(), "hash");
        users.change(new User(user.id(), "a", Role.ANALYST, Set.of(), false));
        var row = users.byId(user.id()).orElseThrow();
        assertThat(row.epoch()).isEqualTo(2);
        assertThat(row.password()).isEqualTo("hash");
        assertThat(row.user()).isEqualTo(new User(user.id(), "a", Role.ANALYST, Set.of(), false));
    }

    @Test
    void listsOnlyAdminsThatCanSignIn() {
        var admin = add("a", Role.ADMIN, Set.of());
        var gone = add("b", Role.ADMIN, Set.of());
        add("c", Role.ANALYST, Set.of());
        users.change(new User(gone.id(), "b", Role.ADMIN, Set.of(), false));
        assertThat(users.lockAdmins()).containsExactly(admin.id());
    }

    @Test
    void usesALinkUpOnce() {
        var user = add("a", Role.ADMIN, Set.of());
        links.put("hash", user.id(), NOW.plus(Duration.ofHours(1)));
        assertThat(links.find("hash", NOW)).contains(new LinkStore.Link(user.id()));
        assertThat(links.find("hash", NOW)).isPresent();
        assertThat(links.take("hash", NOW)).isTrue();
        assertThat(links.take("hash", NOW)).isFalse();
        assertThat(links.find("hash", NOW)).isEmpty();
    }

    @Test
    void letsLinksExpireExceptTheFirstAdmins() {
        var user = add("a", Role.ADMIN, Set.of());
        links.put("theirs", user.id(), NOW);
        links.put("first", null, null);
        assertThat(links.find("theirs", NOW)).isEmpty();
        assertThat(links.take("theirs", NOW)).isFalse();
        assertThat(links.find("first", NOW.plus(Duration.ofDays(9000)))).contains(new LinkStore.Link(null));
    }

    @Test
    void voidsTheEarlierLinkOfTheSameUser() {
        var user = add("a", Role.ADMIN, Set.of());
        links.put("first", null, null);
        links.put("old", user.id(), NOW.plusSeconds(60));
        links.put("new", user.id(), NOW.plusSeconds(60));
        assertThat(links.find("old", NOW)).isEmpty();
        assertThat(links.find("new", NOW)).isPresent();
        links.put("second", null, null);
        assertThat(links.find("first", NOW)).isEmpty();
        assertThat(links.find("new", NOW)).isPresent();
    }

    @Test
    void keepsTokensUntilTheyAreRevoked() {
        var token = new ApiToken(
                UUID.randomUUID(),
                "dashboard",
                TWO,
                true,
                NOW,
                Optional.empty(),
                "admin",
                Optional.empty(),
                Optional.empty());
        tokens.add(token, "hash");
        assertThat(tokens.inUse("hash")).contains(token);
        assertThat(tokens.inUse("other")).isEmpty();
        tokens.used(token.id(), LocalDate.of(2026, 11, 24));
        assertThat(tokens.revoke(token.id(), NOW)).isTrue();
        assertThat(tokens.revoke(token.id(), NOW)).isFalse();
        assertThat(tokens.inUse("hash")).isEmpty();
        assertThat(tokens.all()).singleElement().satisfies(kept -> {
            assertThat(kept.revokedAt()).contains(NOW);
            assertThat(kept.lastUsedOn()).contains(LocalDate.of(2026, 11, 24));
        });
    }

    @Test
    void readsTheAuditTrailNewestFirstByPageAndAction() {
        for (int i = 0; i < 5; i++) {
            audit.add(
                    NOW.plus(i, ChronoUnit.SECONDS),
                    "a",
                    i % 2 == 0 ? AuditAction.SIGN_IN : AuditAction.EXPORTED,
                    "o" + i);
        }
        var first = audit.page(null, Optional.empty(), Long.MAX_VALUE, 2);
        assertThat(first).extracting("object").containsExactly("o4", "o3");
        assertThat(first.getFirst().at()).isEqualTo(NOW.plusSeconds(4));
        assertThat(audit.page(null, Optional.empty(), first.getLast().id(), 2))
                .extracting("object")
                .containsExactly("o2", "o1");
        assertThat(audit.page(AuditAction.EXPORTED, Optional.empty(), Long.MAX_VALUE, 9))
                .extracting("object")
                .containsExactly("o3", "o1");
        assertThat(audit.page(null, Optional.of(List.of("b", "c")), Long.MAX_VALUE, 9))
                .isEmpty();
        assertThat(audit.page(null, Optional.of(List.of()), Long.MAX_VALUE, 9)).isEmpty();
        assertThat(audit.page(null, Optional.of(List.of("b", "a")), Long.MAX_VALUE, 9))
                .hasSize(5);
    }

    private User add(String name, Role role, Set<CountryCode> countries) {
        var user = new User(UUID.randomUUID(), name, role, countries, true);
        assertThat(users.add(user, name.toLowerCase(), null, NOW)).isTrue();
        return user;
    }
}
