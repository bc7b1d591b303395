package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.security.access.AccessDeniedException;

/** Every role × permission × country, against a table written here a second time and on purpose. */
class RoleTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    // One letter per permission in the order of the enum: y may, - may not.
    private static final Map<Role, String> TABLE = new EnumMap<>(Map.of(
            Role.VIEWER, "-----------y------",
            Role.FIELD_STAFF, "y-----------------",
            Role.COUNTRY_LEAD, "yyyyyyyy---y--yyyy",
            Role.ANALYST, "-yyy-yy----y-y--yy",
            Role.ADMIN, "yyyyyyyyyyyyyyyyyy"));

    private final CurrentUser currentUser = new CurrentUser(new LiveUsers(null, System::nanoTime));

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    static Stream<Arguments> everything() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Permission.values())
                        .flatMap(permission ->
                                Stream.of(KZ, TJ).map(country -> Arguments.of(role, permission, country))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void mayDoWhatTheTableSaysInTheOwnCountryOnly(Role role, Permission permission, CountryCode country) {
        SignedInAs.role(role, "KZ");
        var isAllowed = TABLE.get(role).charAt(permission.ordinal()) == 'y';
        if (isAllowed) {
            assertThat(currentUser.require(permission).role()).isEqualTo(role);
        } else {
            assertThatThrownBy(() -> currentUser.require(permission)).isInstanceOf(AccessDeniedException.class);
        }
        if (country.equals(TJ)) {
            assertThatThrownBy(() -> currentUser.requireCountry(TJ)).isInstanceOf(AccessDeniedException.class);
        } else {
            currentUser.requireCountry(KZ);
        }
        assertThat(currentUser.countries(Set.of(KZ, TJ))).containsExactly(KZ);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void refusesEverythingToNobody(Permission permission) {
        assertThatThrownBy(() -> currentUser.require(permission)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> currentUser.requireCountry(KZ)).isInstanceOf(AccessDeniedException.class);
        assertThat(currentUser.countries(Set.of(KZ, TJ))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void refusesEverythingToDisabledUsers(Permission permission) {
        SignedInAs.user(new User(UUID.randomUUID(), "gone", Role.ADMIN, Set.of(), false));
        assertThatThrownBy(() -> currentUser.require(permission)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void givesAllCountriesOnlyToRolesThatMayHaveThem() {
        for (var role : Role.values()) {
            if (role == Role.VIEWER || role == Role.ANALYST || role == Role.ADMIN) {
                assertThat(new User(UUID.randomUUID(), "x", role, Set.of(), true).maySee(TJ))
                        .isTrue();
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new User(UUID.randomUUID(), "x", role, Set.of(), true));
            }
        }
    }
}
