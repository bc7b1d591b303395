package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.questionnaire.Language;

/** Forms of one word are found by each other in all six languages, and other words are not. */
class StemsTests {

    private static String stem(String word, String language) {
        return Stems.stem(word, new Language(language));
    }

    @ParameterizedTest
    @CsvSource({
        "en, journalist, journalists journalist's Journalists",
        "en, support, supported supporting supports",
        "ru, журналист, журналисты журналистам журналистов Журналистами",
        "ru, деньги, деньгами деньгах",
        "ru, лёгкий, легкого легкими",
        "kk, журналист, журналистер журналистерге журналистердің журналисттен",
        "kk, ұйым, ұйымдар ұйымдардың ұйымымыз ұйымға ұйымдарымызда",
        "kk, ақша, ақшаны ақшасы ақшалар",
        "kk, кітап, кітабы кітаптар кітапқа",
        "ky, уюм, уюмдар уюмдардын уюмубуз уюмга",
        "ky, акча, акчаны акчасы акчалар",
        "ky, китеп, китеби китептер китепке",
        "tg, ташкилот, ташкилотҳо ташкилотҳои ташкилоти",
        "tg, рӯзноманигор, рӯзноманигорон рӯзноманигорро рӯзноманигори",
        "uz, tashkilot, tashkilotlar tashkilotning tashkilotimiz tashkilotlarga",
        "uz, kitob, kitobi kitoblar kitobga",
        "uz, oʻqituvchi, oʻqituvchilar o'qituvchilarga o‘qituvchining oʼqituvchi oqituvchilar"
    })
    void formsOfAWordHaveOneStem(String language, String word, String forms) {
        for (var form : forms.split(" ")) {
            if (form.equals("oqituvchilar")) {
                assertThat(stem(form, language)).as("without the letter oʻ").isNotEqualTo(stem(word, language));
            } else {
                assertThat(stem(form, language)).as(form).isEqualTo(stem(word, language));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tashkilotlar, ташкилотлар",
        "oʻzbek, ўзбек",
        "gʻoya, ғоя",
        "jamiyat, жамият",
        "yer, ер",
        "shoir, шоир",
        "qonun, қонун",
        "sanʼat, санъат",
        "san'at, санъат",
        "yaxshi, яхши",
        "hokimiyat, ҳокимият",
        "konstitutsiya, конституция",
        "poyezd, поезд"
    })
    void uzbekIsTheSameInBothAlphabets(String latin, String cyrillic) {
        assertThat(stem(cyrillic, "uz")).isEqualTo(stem(latin, "uz"));
    }

    @ParameterizedTest
    @CsvSource({"ru, район", "uz, ўйин", "tg, ҷамъиятӣ", "kk, үй", "ky, кайрымдуулук", "en, naïve"})
    void howLettersAreComposedAndSignsThatNobodySeesMakeNoDifference(String language, String word) {
        for (var form : Normalizer.Form.values()) {
            assertThat(stem(Normalizer.normalize(word, form), language)).isEqualTo(stem(word, language));
        }
        var parted = word.charAt(0) + "\u00AD" + word.substring(1) + "\u200B";
        var found = Stems.of("«" + Normalizer.normalize(parted, Normalizer.Form.NFD) + "», 27", new Language(language));
        assertThat(found).extracting(Stems.Word::stem).containsExactly(stem(word, language), "27");
        assertThat(found.getFirst().span().start()).isEqualTo(1);
    }

    @Test
    void anAccentThatShowsTheStressMakesNoDifference() {
        assertThat(stem("за\u0301мок", "ru")).isEqualTo(stem("замок", "ru"));
    }

    @Test
    void otherWordsStayOthers() {
        assertThat(stem("ұйым", "kk")).isNotEqualTo(stem("ұлт", "kk"));
        assertThat(stem("pul", "uz")).isNotEqualTo(stem("pir", "uz"));
        assertThat(stem("пул", "tg")).isNotEqualTo(stem("пир", "tg"));
        assertThat(stem("акча", "ky")).isNotEqualTo(stem("аке", "ky"));
    }

    @Test
    void placesCountCodePointsWhateverStandsBetween() {
        var text = "🙂 Оʻzbek 👩🏽‍💻 e\u0301te\u0301, деньги\u200F 27";
        var words = Stems.of(text, new Language("ru"));
        assertThat(words)
                .extracting(word -> CodePoints.cut(text, word.span()))
                .containsExactly("Оʻzbek", "e\u0301te\u0301", "деньги", "27");
    }
}
