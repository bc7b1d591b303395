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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.ApiToken;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditQuery;
import org.ovoz.access.audit.AuditQuery.By;
import org.ovoz.access.audit.AuditRow;
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

    private List<String> objects(
            @Nullable AuditAction action, String text, Optional<List<String>> actors, By by, boolean descending) {
        var query = new AuditQuery(action, text);
        var rows = audit.page(query, actors, by, descending, 0, 99);
        assertThat(audit.count(query, actors)).isEqualTo(rows.size());
        return rows.stream().map(AuditRow::object).toList();
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
        var all = new AuditQuery(null, "");
        var first = audit.page(all, Optional.empty(), By.TIME, true, 0, 2);
        assertThat(first).extracting("object").containsExactly("o4", "o3");
        assertThat(first.getFirst().at()).isEqualTo(NOW.plusSeconds(4));
        assertThat(audit.page(all, Optional.empty(), By.TIME, true, 2, 2))
                .extracting("object")
                .containsExactly("o2", "o1");
        assertThat(objects(null, "", Optional.empty(), By.TIME, false)).containsExactly("o0", "o1", "o2", "o3", "o4");
        assertThat(objects(AuditAction.EXPORTED, "", Optional.empty(), By.TIME, true))
                .containsExactly("o3", "o1");
        assertThat(objects(null, "", Optional.of(List.of("b", "c")), By.TIME, true))
                .isEmpty();
        assertThat(objects(null, "", Optional.of(List.of()), By.TIME, true)).isEmpty();
        assertThat(objects(null, "", Optional.of(List.of("b", "a")), By.TIME, true))
                .hasSize(5);
    }

    @Test
    void sortsTheAuditTrailByEveryColumn() {
        audit.add(NOW, "b", AuditAction.SIGN_IN, "x");
        audit.add(NOW, "a", AuditAction.EXPORTED, "z");
        audit.add(NOW, "c", AuditAction.EXPORTED, "y");
        assertThat(objects(null, "", Optional.empty(), By.ACTOR, false)).containsExactly("z", "x", "y");
        assertThat(objects(null, "", Optional.empty(), By.ACTOR, true)).containsExactly("y", "x", "z");
        assertThat(objects(null, "", Optional.empty(), By.ACTION, false)).containsExactly("y", "z", "x");
        assertThat(objects(null, "", Optional.empty(), By.OBJECT, true)).containsExactly("z", "y", "x");
    }

    /** What is typed is looked for as it stands: it is neither a pattern nor a part of the question. */
    @Test
    void findsInTheAuditTrailWhatWasTypedAndNothingElse() {
        audit.add(NOW, "Nigora", AuditAction.EXPORTED, "100% of_all, KZ");
        audit.add(NOW, "нигора", AuditAction.EXPORTED, "1000 of all!, \\KG");
        audit.add(NOW, "o'brien", AuditAction.SIGN_IN, "it's");
        assertThat(found("KZ")).containsExactly("100% of_all, KZ");
        assertThat(found("NIGORA")).containsExactly("100% of_all, KZ");
        assertThat(found("нигор")).containsExactly("1000 of all!, \\KG");
        assertThat(found("100%")).containsExactly("100% of_all, KZ");
        assertThat(found("f_a")).containsExactly("100% of_all, KZ");
        assertThat(found("all!")).containsExactly("1000 of all!, \\KG");
        assertThat(found("\\k")).containsExactly("1000 of all!, \\KG");
        assertThat(found("'")).containsExactly("it's");
        for (var nothing :
                List.of("%%", "__________", "' or '1'='1", "'; delete from audit_row; --", ":action", "!%")) {
            assertThat(found(nothing)).as(nothing).isEmpty();
        }
        assertThat(audit.count(new AuditQuery(null, ""), Optional.empty())).isEqualTo(3);
    }

    private List<String> found(String text) {
        return objects(null, text, Optional.empty(), By.TIME, true);
    }

    private User add(String name, Role role, Set<CountryCode> countries) {
        var user = new User(UUID.randomUUID(), name, role, countries, true);
        assertThat(users.add(user, name.toLowerCase(), null, NOW)).isTrue();
        return user;
    }
}
