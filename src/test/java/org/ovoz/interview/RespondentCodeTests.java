package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RespondentCodeTests {

    private static final String ALPHABET = "ACEHKMPTXY23456789";

    private final String code = RespondentCode.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f10111213"));

    private static String random(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return RespondentCode.of(bytes);
    }

    @Test
    void readsWhatItShows() {
        var random = new SecureRandom();
        for (int i = 0; i < 200; i++) {
            var fresh = random(random);
            assertThat(fresh).hasSize(21).matches("[" + ALPHABET + "]+");
            assertThat(RespondentCode.grouped(fresh)).matches(".{7}-.{7}-.{7}");
            assertThat(RespondentCode.read(RespondentCode.grouped(fresh))).hasValue(fresh);
        }
    }

    @Test
    void holdsAtLeastEightyRandomBits() {
        var bits = 20 * Math.log(ALPHABET.length()) / Math.log(2);
        assertThat(bits).isGreaterThan(80);
        assertThat(random(new SecureRandom())).isNotEqualTo(random(new SecureRandom()));
    }

    @Test
    void isTheSameForTheSameBytes() {
        assertThat(RespondentCode.of(new byte[32])).isEqualTo(RespondentCode.of(new byte[20]));
        assertThat(RespondentCode.of(new byte[20])).isNotEqualTo(code);
    }

    @Test
    void readsCyrillicLettersThatLookTheSame() {
        var cyrillic = code;
        for (int i = 0; i < 10; i++) {
            cyrillic = cyrillic.replace("ACEHKMPTXY".charAt(i), "АСЕНКМРТХУ".charAt(i));
        }
        assertThat(cyrillic).isNotEqualTo(code);
        assertThat(RespondentCode.read(cyrillic)).hasValue(code);
        assertThat(RespondentCode.read(cyrillic.toLowerCase(Locale.ROOT))).hasValue(code);
    }

    @Test
    void readsLowerCaseSpacesAndAnyDashes() {
        var spaced = " " + String.join(" ", code.toLowerCase(Locale.ROOT).split("")) + "\u00A0\n";
        assertThat(RespondentCode.read(spaced)).hasValue(code);
        for (var dash : new String[] {"-", "–", "—", "‑", " - ", "_", "."}) {
            assertThat(RespondentCode.read(RespondentCode.grouped(code).replace("-", dash)))
                    .as(dash)
                    .hasValue(code);
        }
    }

    @Test
    void findsEveryWrongCharacter() {
        for (int i = 0; i < code.length(); i++) {
            for (var other : ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    var wrong = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(RespondentCode.read(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void findsNearlyEveryExchangeOfNeighbours() {
        var exchanges = 0;
        var found = 0;
        var random = new SecureRandom();
        for (int n = 0; n < 200; n++) {
            var right = random(random);
            for (int i = 0; i + 1 < right.length(); i++) {
                var wrong = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
                if (!wrong.equals(right)) {
                    exchanges++;
                    found += RespondentCode.read(wrong).isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat((double) found / exchanges).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "ACEHKMP",
                "ЖЖЖЖЖЖЖ-ЖЖЖЖЖЖЖ-ЖЖЖЖЖЖЖ",
                "0OI1L00-0000000-0000000",
                "🙂",
                "\u0000",
                "<script>",
                "' or 1=1 --"
            })
    void takesNothingElseForACode(String typed) {
        assertThat(RespondentCode.read(typed)).isEmpty();
        assertThat(RespondentCode.read(typed.repeat(100_000 / Math.max(1, typed.length()))))
                .isEmpty();
    }

    @Test
    void takesNoCodeWithACharacterMoreOrLess() {
        assertThat(RespondentCode.read(code + "A")).isEmpty();
        assertThat(RespondentCode.read(code.substring(1))).isEmpty();
        assertThat(RespondentCode.read(code + "Ж")).isEmpty();
    }
}
