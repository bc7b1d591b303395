package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.Tiny;

class RespondentLanguageTests {

    /** Of Kazakhstan: ru, kk; of Tajikistan: tg, ru; of the study: ru first. */
    private static final Study STUDY = DefinitionReader.read(Tiny.FOLDER).study();

    @ParameterizedTest(name = "link {0}, chosen {1}, browser {2}, country {3}: {4}")
    @CsvSource({
        "kk, ky, en uz,  TJ, kk",
        "KK, ky, en uz,  TJ, kk",
        "  , ky, en uz,  TJ, ky",
        "  ,   , en uz,  TJ, en",
        "  ,   , de fr uz, TJ, uz",
        "  ,   , de fr,  TJ, tg",
        "  ,   , de,     KZ, ru",
        "  ,   ,   ,     TJ, tg",
        "  ,   , de,       , ru",
        "  ,   ,   ,       , ru",
        "de, ky, en,     TJ, ky",
        "'<script>', , en, TJ, en",
        "'', , de,       TJ, tg",
        "  ,   ,   ,     UZ, ru"
    })
    void isDecidedInOneOrder(
            @Nullable String link,
            @Nullable String chosen,
            @Nullable String browser,
            @Nullable String country,
            String expected) {
        var wanted = browser == null
                ? List.<Language>of()
                : Arrays.stream(browser.split(" ")).map(Language::new).toList();
        assertThat(RespondentLanguage.decide(
                        STUDY,
                        link,
                        chosen == null ? null : new Language(chosen),
                        wanted,
                        country == null ? null : new CountryCode(country)))
                .isEqualTo(new Language(expected));
    }
}
