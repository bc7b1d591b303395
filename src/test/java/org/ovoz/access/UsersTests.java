package org.ovoz.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditRow;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.AccountActivation;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@AccessTest
@Slow
class UsersTests {

    @Autowired
    private Users users;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AuditTrail auditTrail;

    @Autowired
    private UserStore store;

    @Autowired
    private AccountActivation welcome;

    @Autowired
    private JdbcClient jdbc;

    private User admin;

    @BeforeEach
    void signIn() {
        jdbc.sql("delete from audit_row").update();
        NoAccounts.in(jdbc);
        admin = SignedInAs.role(Role.ADMIN);
        store.add(admin, "tester", null, java.time.Instant.now());
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void createsUsersAndTellsTheAuditTrail() {
        users.create("Нигора", Role.FIELD_STAFF, SignedInAs.codes("KG", "TJ"));
        assertThat(users.all())
                .filteredOn(entry -> entry.user().name().equals("Нигора"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.hasPassword()).isFalse();
                    assertThat(entry.user().countries()).isEqualTo(SignedInAs.codes("KG", "TJ"));
                });
        assertThat(AuditRows.of(auditTrail, AuditAction.USER_CREATED))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo("tester");
                    assertThat(row.object()).isEqualTo("Нигора: FIELD_STAFF KG TJ");
                });
    }

    @Test
    void refusesNamesThatAreTakenMissingOrNoNames() {
        users.create("Нигора", Role.ANALYST, Set.of());
        assertRefused(Refusal.NAME_TAKEN, () -> users.create(" нигора", Role.ANALYST, Set.of()));
        assertRefused(Refusal.NAME_MISSING, () -> users.create("   ", Role.ANALYST, Set.of()));
        for (var name :
                List.of("<script>", "=cmd()", "a\u202Eb", "a\u0007b", "x".repeat(100_000), "😀😀", "İ".repeat(60))) {
            assertRefused(Refusal.NAME_UNUSABLE, () -> users.create(name, Role.ANALYST, Set.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FIELD_STAFF", "COUNTRY_LEAD"})
    void refusesAllCountriesToRolesThatWorkInNamedOnes(Role role) {
        assertRefused(Refusal.COUNTRY_MISSING, () -> users.create("Нигора", role, Set.of()));
    }

    @Test
    void keepsAdminsFromRemovingThemselvesOrTheLastAdmin() {
        assertRefused(Refusal.OWN_ACCOUNT, () -> users.disable(admin.id()));
        assertRefused(Refusal.OWN_ACCOUNT, () -> users.change(admin.id(), Role.ANALYST, Set.of()));
        SignedInAs.role(Role.ADMIN);
        assertRefused(Refusal.LAST_ADMIN, () -> users.disable(admin.id()));
        assertRefused(Refusal.LAST_ADMIN, () -> users.change(admin.id(), Role.ANALYST, Set.of()));
        users.create("second", Role.ADMIN, Set.of());
        users.disable(admin.id());
        assertThat(store.byId(admin.id()).orElseThrow().user().enabled()).isFalse();
    }

    @Test
    void voidsTheOldLinkWhenANewOneIsMade() {
        var first = users.create("Нигора", Role.ANALYST, Set.of());
        var second = users.reset(id("нигора"));
        assertThat(welcome.open(first.secret())).isEmpty();
        assertThat(welcome.open(second.secret())).isPresent();
    }

    @Test
    void changesRoleAndCountriesAndTellsBoth() {
        users.create("Нигора", Role.FIELD_STAFF, SignedInAs.codes("KG"));
        users.change(id("нигора"), Role.COUNTRY_LEAD, SignedInAs.codes("TJ"));
        assertThat(AuditRows.of(auditTrail, AuditAction.USER_CHANGED))
                .extracting(AuditRow::object)
                .containsExactly("Нигора: FIELD_STAFF KG → COUNTRY_LEAD TJ");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void refusesEverythingToOtherRoles(Role role) {
        SignedInAs.role(role, "KZ");
        var anyone = admin.id();
        List<ThrowingCallable> actions = List.of(
                users::all,
                () -> users.create("x", Role.ADMIN, Set.of()),
                () -> users.change(anyone, Role.ADMIN, Set.of()),
                () -> users.disable(anyone),
                () -> users.enable(anyone),
                () -> users.reset(anyone),
                tokens::all,
                () -> tokens.make("x", Set.of(), false),
                () -> tokens.revoke(UUID.randomUUID()),
                () -> AuditRows.of(auditTrail, null));
        for (var action : actions) {
            assertThatThrownBy(action).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** Whatever an admin of some countries gives, it is something of what the admin has; the same for whom it concerns. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void givesNobodyMoreThanTheGiverHas(Role role) {
        var own = SignedInAs.codes("KG", "TJ");
        SignedInAs.role(Role.ADMIN, "KG", "TJ");
        var people = 0;
        for (var countries : Set.of(
                Set.<CountryCode>of(),
                SignedInAs.codes("KG"),
                SignedInAs.codes("KG", "TJ"),
                SignedInAs.codes("UZ"),
                SignedInAs.codes("KG", "UZ"))) {
            var isOwn = !countries.isEmpty() && own.containsAll(countries);
            var name = role + " " + countries.size() + (isOwn ? " own" : " other" + ++people);
            ThrowingCallable create = () -> users.create(name, role, countries);
            ThrowingCallable token = () -> tokens.make(name, countries, true);
            if (isOwn) {
                assertThatNoException().isThrownBy(create);
                assertThatNoException().isThrownBy(token);
            } else {
                var refusal = countries.isEmpty() && !role.mayHaveAllCountries()
                        ? Refusal.COUNTRY_MISSING
                        : Refusal.BEYOND_YOURS;
                assertRefused(refusal, create);
                assertRefused(Refusal.BEYOND_YOURS, token);
            }
        }
        assertThat(users.all()).allMatch(entry -> own.containsAll(entry.user().countries()));
        var given = users.all().getFirst().user();
        assertRefused(Refusal.BEYOND_YOURS, () -> users.change(given.id(), Role.ADMIN, Set.of()));
        assertRefused(Refusal.BEYOND_YOURS, () -> users.change(given.id(), role, SignedInAs.codes("UZ")));
    }

    @Test
    void leavesPeopleTokensAndRowsOfOtherCountriesToTheirAdmins() {
        users.create("owner", Role.ADMIN, Set.of());
        users.create("uz", Role.FIELD_STAFF, SignedInAs.codes("UZ"));
        users.create("kg", Role.FIELD_STAFF, SignedInAs.codes("KG"));
        var everywhere = tokens.make("everywhere", Set.of(), true).token();
        auditTrail.record("uz", AuditAction.INTERVIEW_VIEWED, "cso-2026, UZ");
        auditTrail.record("kg", AuditAction.INTERVIEW_VIEWED, "cso-2026, KG");
        SignedInAs.role(Role.ADMIN, "KG");
        tokens.make("uz", SignedInAs.codes("KG"), false);
        for (var name : List.of("owner", "uz")) {
            var other = id(name);
            List<ThrowingCallable> actions = List.of(
                    () -> users.change(other, Role.FIELD_STAFF, SignedInAs.codes("KG")),
                    () -> users.disable(other),
                    () -> users.enable(other),
                    () -> users.reset(other));
            for (var action : actions) {
                assertThatThrownBy(action).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThatThrownBy(() -> tokens.revoke(everywhere.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(tokens.all()).extracting(ApiToken::name).doesNotContain("everywhere");
        assertThat(users.all()).extracting(entry -> entry.user().name()).containsExactly("kg");
        assertThat(AuditRows.of(auditTrail, null)).extracting(AuditRow::actor).containsOnly("kg");
        users.create("everywhere", Role.FIELD_STAFF, SignedInAs.codes("KG"));
        auditTrail.record("everywhere", AuditAction.EXPORTED, "cso-2026, UZ");
        assertThat(AuditRows.of(auditTrail, AuditAction.EXPORTED)).isEmpty();
        users.disable(id("kg"));
    }

    /** An admin of one country cannot put another admin in the place of the last who reaches everybody. */
    @Test
    void keepsAnAdminOfAllCountries() {
        users.create("kg", Role.ADMIN, SignedInAs.codes("KG"));
        SignedInAs.role(Role.ADMIN);
        assertRefused(Refusal.LAST_ADMIN, () -> users.disable(admin.id()));
        assertRefused(Refusal.LAST_ADMIN, () -> users.change(admin.id(), Role.ADMIN, SignedInAs.codes("KG")));
        users.disable(id("kg"));
    }

    @Test
    void changesTheOwnPasswordOnlyWithThePresentOne() {
        var link = users.create("Нигора", Role.ANALYST, Set.of());
        welcome.accept(link.secret(), "", "тихая река летом");
        SignedInAs.user(store.byKey("нигора").orElseThrow().user());
        assertRefused(Refusal.PASSWORD_WRONG, () -> users.changeOwnPassword("a guess of mine", "быстрая река весной"));
        assertRefused(Refusal.PASSWORD_SHORT, () -> users.changeOwnPassword("тихая река летом", "short"));
        users.changeOwnPassword("тихая река летом", "быстрая река весной");
        assertRefused(Refusal.PASSWORD_WRONG, () -> users.changeOwnPassword("тихая река летом", "быстрая река весной"));
    }

    private UUID id(String key) {
        return store.byKey(key).orElseThrow().user().id();
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
