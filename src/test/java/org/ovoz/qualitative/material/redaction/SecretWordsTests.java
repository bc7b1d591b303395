package org.ovoz.qualitative.material.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.qualitative.material.redaction.SecretWords.Hidden;

/** Masked words are known again in other forms and letters, and ordinary words are left alone. */
class SecretWordsTests {

    private static SecretWords secret(Secret kind, String... words) {
        return new SecretWords(
                List.of(words).stream().map(one -> new Hidden(kind, one)).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Айгуль Сатпаева",
                "айгуль",
                "АЙГУЛЬ",
                "с Айгулью Сатпаевой",
                "Aigul Satpayeva.docx",
                "interview_AYGUL_2",
                "Айгүл",
                "Сатпаев",
                "PAY_АЙГУЛЬ"
            })
    void aNameIsKnownInEveryForm(String text) {
        var names = secret(Secret.NAME, "Айгуль Сатпаева");
        for (var form : Normalizer.Form.values()) {
            assertThat(names.isIn(Normalizer.normalize(text, form))).isTrue();
        }
        assertThat(names.hide(text, "█").toLowerCase(Locale.ROOT)).doesNotContain("айг", "aig", "ayg", "сатп", "satp");
    }

    @ParameterizedTest
    @CsvSource({
        "Иван Иванов,        Interview with Ivan Ivanov.docx, Interview with █.docx",
        "Жұмабай,            Zhumabay said so,                █ said so",
        "Gʻafur Toʻrayev,    Гафур ва Тўраев,                 █ ва █",
        "Шохрух,             Shohrux bilan,                   █ bilan",
        "Чыңгыз,             Чынгыз менен,                    █ менен",
        "Муҳаммадҷон,        бо Мухаммаджон,                  бо █",
    })
    void alsoInTheLettersOfAnotherLanguage(String hidden, String text, String expected) {
        assertThat(secret(Secret.NAME, hidden).hide(text, "█")).isEqualTo(expected);
    }

    @Test
    void ordinaryWordsStay() {
        var names = secret(Secret.NAME, "Мира Али-Ханова", "Айгуль");
        var text = "Мирный диалог и аллея. Айбек и Айдар. What is paid?";
        assertThat(names.hide(text, "█")).isSameAs(text);
        assertThat(secret(Secret.NAME, "Айбек").isIn("Айгуль, Айжан")).isFalse();
    }

    @Test
    void anOrganizationIsKnownAsAWholeAndByItsName() {
        var organization = secret(Secret.ORGANIZATION, "Общественный фонд «Развитие гражданского общества»");
        assertThat(organization.isIn("Говорят о развитии и о гражданском обществе"))
                .isFalse();
        assertThat(organization.hide("см. Развитие гражданского общества, с. 2", "█"))
                .isEqualTo("см. █, с. 2");
        assertThat(organization.isIn("общественного фонда „развитие гражданского общества“"))
                .isTrue();
    }

    @Test
    void numbersAndAddressesAreKnownHoweverTheyAreWritten() {
        var numbers = secret(Secret.PHONE, "+7 701 234-56-78");
        assertThat(numbers.hide("call 8(701)2345678 now", "█")).isEqualTo("call █ now");
        assertThat(numbers.isIn("in 2018 there were 12345 of them")).isFalse();
        var mail = secret(Secret.EMAIL, "ivan.ivanov@mail.example");
        assertThat(mail.hide("write to Ivan.Ivanov@mail.example today", "█")).isEqualTo("write to █ today");
        assertThat(mail.isIn("ivan wrote a mail")).isFalse();
    }

    @Test
    void signsThatNobodySeesHideNoName() {
        var name = secret(Secret.NAME, "Айгуль Сатпаева");
        assertThat(name.hide("Talk with Ай\u00ADгуль Сат\u200Bпаевой, 2026", "█"))
                .isEqualTo("Talk with █, 2026");
        var apart = Normalizer.normalize("Мой район: Айгуль, май", Normalizer.Form.NFD);
        assertThat(name.hide(apart, "█"))
                .isEqualTo(apart.replace(Normalizer.normalize("Айгуль", Normalizer.Form.NFD), "█"));
    }

    @Test
    void whatIsNotFoundIsLeftAsItWasWritten() {
        var apart = Normalizer.normalize("Йод и ёж", Normalizer.Form.NFD);
        assertThat(secret(Secret.NAME, "Айгуль").hide(apart, "█")).isSameAs(apart);
        assertThat(secret(Secret.OTHER, " ", "–", "12").hide("12 – 13", "█")).isEqualTo("12 – 13");
    }
}
