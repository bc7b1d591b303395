package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.QualityThresholds;

class GibberishTests {

    private final Gibberish gibberish = new Gibberish(QualityThresholds.STANDARD.gibberish());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ааааааа",
                "Нет!!! нееееет",
                "asdfgh",
                "фывапр фывапр",
                "qwerty",
                "лорпавы",
                "йцукенг",
                "hjkl;hgfds",
                "bcdfghklm",
                "прстклмн",
                "абабабаб",
                "xxxyyyxx",
                "vbnmcxz"
            })
    void seesWhatIsNoText(String text) {
        assertThat(gibberish.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "нет",
                "—",
                "12345 67890",
                "НПО",
                "МВД СНГ ПРООН",
                "NGOs, CSOs and the UN",
                "Property rights, strengths, rhythms",
                "Нет финансирования, трудно работать с акиматами.",
                "вздрогнул; контрстратегия; взгляд",
                "Қаржы жоқ, ұйымдарға өте қиын. Үкімет қолдамайды",
                "Өнөктөштөр менен иштөө өтө кыйын, эң башкысы үмүт",
                "Маблағ нест, ҳамкорӣ бо давлат душвор аст",
                "Moliyalashtirish yoʻq, gʻoyalar koʻp, oʻquv yoʻq",
                "www.kkkkkk.kz",
                "info@qwerty.org",
                "https://asdfgh.example/qwerty",
                "Йй, тяж",
                "مرحبا بكم في العالم",
                "你好你好你好你好",
                "👍👍👍👍👍👍",
                "Ҳ ҷ қ ғ"
            })
    void doesNotAccuseWhatMayBeText(String text) {
        assertThat(gibberish.is(text)).isFalse();
    }
}
