package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

class ComposedTests {

    private static final String SEEN = "Ой 😀, ўқиш: йўл 👨👩👧 е\u0301!";

    /** Letters apart, a soft hyphen after each, a mark of direction at the end. */
    private static final String WRITTEN =
            Normalizer.normalize("О\u00ADй 😀, ўқи\u00ADш: й\u200Bў\u2060л 👨\u200D👩\u200D👧 е\u0301!", Form.NFD)
                    + "\u200F";

    @Test
    void lettersAreComposedAndWhatCannotBeSeenIsNotThere() {
        assertThat(Composed.of(WRITTEN).text()).isEqualTo(SEEN);
        assertThat(Composed.words("Айгуль")).isEqualTo("Айгуль");
        assertThat(Composed.of("").text()).isEmpty();
        assertThat(Composed.words("\u00AD\u200B")).isEmpty();
    }

    @Test
    void everyPlaceLeadsBackToTheWordsThatWereWritten() {
        var composed = Composed.of(WRITTEN);
        for (int start = 0; start < SEEN.length(); start++) {
            for (int end = start + 1; end <= SEEN.length(); end++) {
                if (isWithinPair(start) || isWithinPair(end)) {
                    continue;
                }
                var written = WRITTEN.substring(composed.written(start), composed.written(end));
                assertThat(Composed.words(written)).isEqualTo(SEEN.substring(start, end));
            }
        }
        assertThat(composed.written(SEEN.length())).isEqualTo(WRITTEN.length());
    }

    /** Half of a pair, or an accent that stands on a letter. */
    private static boolean isWithinPair(int place) {
        return place < SEEN.length()
                && (Character.isLowSurrogate(SEEN.charAt(place)) || SEEN.charAt(place) == '\u0301');
    }

    @Test
    void aNameKeepsItsPicturesAndNothingThatTurnsOtherWordsAround() {
        assertThat(Composed.name(" \u202E📌 " + Normalizer.normalize("й", Form.NFD) + " 👩🏽\u200D💻\u00AD "))
                .isEqualTo("📌 й 👩🏽\u200D💻");
    }

    @Test
    void twoNamesThatLookAlikeAreOne() {
        assertThat(Composed.key(Normalizer.normalize("ЖАЙ Сўз ", Form.NFD))).isEqualTo(Composed.key("жай сў\u00ADз"));
        assertThat(Composed.key("Сөз")).isNotEqualTo(Composed.key("Соз"));
    }
}
