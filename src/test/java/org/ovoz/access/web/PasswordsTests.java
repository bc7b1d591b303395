package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.access.Refusal;
import org.ovoz.access.Refused;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "short, PASSWORD_SHORT",
        "одиннадцат1, PASSWORD_SHORT",
        "1qaz2wsx3edc, PASSWORD_COMMON",
        "ЙцукенгшЩзхъ, PASSWORD_COMMON",
        "aaaaaaaaaaaaaaaaaa, PASSWORD_COMMON",
        "my name is Айгуль, PASSWORD_LIKE_NAME",
        "тридцать семь русских букв это уже слишком, PASSWORD_LONG"
    })
    void refusesPasswordsThatAreEasyToGuessOrWouldBeCut(String password, Refusal refusal) {
        assertThatThrownBy(() -> passwords.accept(password, "айгуль"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void acceptsAFewWordsAndKnowsThemAgain() {
        var hash = passwords.accept("тихая река летом", "Айгуль");
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("река");
        assertThat(passwords.matches("тихая река летом", hash)).isTrue();
        assertThat(passwords.matches("тихая река зимой", hash)).isFalse();
    }

    @Test
    void neverMatchesWhereThereIsNoPassword() {
        assertThat(passwords.matches("anything at all", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("x".repeat(100_000), passwords.hash(""))).isFalse();
    }
}
