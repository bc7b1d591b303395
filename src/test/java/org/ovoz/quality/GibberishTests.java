package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.testing.Slow;

@Slow
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

    /** The same as word by word with regular expressions, for texts of signs and pieces that matter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithTheRulesOnAnyText(long seed) {
        var random = new Random(seed);
        var pieces = List.of(
                "qwerty",
                "asdf",
                "фыва",
                "ячсм",
                "йцу",
                "lkjhg",
                "aaaa",
                "ааааа",
                "bcdf",
                "бвгд",
                "ʻ",
                "'",
                ".",
                "@",
                "/",
                " ",
                "\u00a0",
                "\n",
                "\u000b",
                "1",
                "-",
                "é",
                "Й",
                "й",
                "и\u0306",
                "ß",
                "ı",
                "İ",
                "ғ",
                "қ",
                "Ӯ",
                "ҳ",
                "字",
                "ㄱ",
                "\ud801\udc00",
                "\ud801",
                "\udc00",
                "MEDIA",
                "СМИ",
                "NGO",
                "ﬁ",
                "ǆ",
                "σς",
                "x",
                "ж",
                "ё",
                "ő",
                "Ṡ");
        for (int i = 0; i < 20_000; i++) {
            var thresholds = new QualityThresholds.Gibberish(
                    2 + random.nextInt(5), 2 + random.nextInt(5), 1 + random.nextInt(8));
            var text = new StringBuilder();
            for (int piece = random.nextInt(9); piece > 0; piece--) {
                if (random.nextInt(6) == 0) {
                    text.appendCodePoint(random.nextInt(0x600));
                } else {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
            }
            assertThat(new Gibberish(thresholds).is(text.toString()))
                    .as("%s of %s", text, thresholds)
                    .isEqualTo(new PlainGibberish(thresholds).is(text.toString()));
        }
    }

    @Test
    void agreesWithTheRulesOnEveryLetter() {
        var thresholds = new QualityThresholds.Gibberish(9, 9, 1);
        var one = new Gibberish(thresholds);
        var plain = new PlainGibberish(thresholds);
        for (int letter = 0; letter < 0x20000; letter++) {
            var sign = Character.toString(letter);
            for (var text :
                    List.of(sign, "b" + sign + "cd", sign.repeat(3) + "ж", sign + sign + sign + sign + sign + "x")) {
                assertThat(one.is(text)).as("%x", letter).isEqualTo(plain.is(text));
            }
        }
    }
}
