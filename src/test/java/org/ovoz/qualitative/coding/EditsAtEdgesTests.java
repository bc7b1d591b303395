package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Span;

/**
 * Every passage of a text and every small correction of it: one beside a passage moves it or leaves it, to the sign, at the edges
 * and at the end of the text too; one within it never puts it on other words; and what was corrected back stands where it stood.
 */
class EditsAtEdgesTests {

    private static final List<String> WORDS = List.of(
            "Media", "сұрады", "🙂", "200", "доллар", "e\u0301te\u0301", "oʻzbek", "👩🏽‍💻", "деҳқон", "the", "end");

    /** A correction as people make it. */
    enum Correction {
        WORD_BEFORE,
        WORD_AWAY,
        ONE_KEY,
        FACE_FOR_A_WORD,
        LINE_BEFORE;

        List<String> of(int place) {
            var words = new ArrayList<>(WORDS);
            var word = words.get(place);
            switch (this) {
                case WORD_BEFORE -> words.add(place, "added");
                case WORD_AWAY -> words.remove(place);
                case ONE_KEY -> words.set(place, "Ж" + word.substring(word.offsetByCodePoints(0, 1)));
                case FACE_FOR_A_WORD -> words.set(place, "🇰🇿");
                case LINE_BEFORE -> words.add(place, "И:\n🙃");
            }
            return words;
        }

        /** How many words there are more. */
        int more() {
            return switch (this) {
                case WORD_BEFORE, LINE_BEFORE -> 1;
                case WORD_AWAY -> -1;
                case ONE_KEY, FACE_FOR_A_WORD -> 0;
            };
        }
    }

    private static String text(List<String> words) {
        return String.join(" ", words);
    }

    /** From one word to another, both within. */
    private static Span span(List<String> words, int first, int last) {
        var start = CodePoints.length(text(words.subList(0, first))) + (first == 0 ? 0 : 1);
        return new Span(start, CodePoints.length(text(words.subList(0, last + 1))));
    }

    @ParameterizedTest
    @EnumSource
    void whatACorrectionDoesNotTouchKeepsItsWordsToTheSign(Correction correction) {
        for (var place = 0; place < WORDS.size(); place++) {
            var corrected = correction.of(place);
            var there = Carrying.between(text(WORDS), text(corrected));
            var back = Carrying.between(text(corrected), text(WORDS));
            for (var first = 0; first < WORDS.size(); first++) {
                for (var last = first; last < WORDS.size(); last++) {
                    var span = span(WORDS, first, last);
                    var found = there.place(span);
                    var isBehind = place < first || place == first && correction.more() > 0;
                    if (last < place || isBehind) {
                        var more = isBehind ? correction.more() : 0;
                        assertThat(found)
                                .as("%s at %d, words %d to %d", correction, place, first, last)
                                .contains(span(corrected, first + more, last + more));
                        assertThat(back.place(found.orElseThrow()))
                                .as("corrected back")
                                .contains(span);
                    } else {
                        assertThat(found)
                                .as(
                                        "%s at %d within words %d to %d is named, not moved",
                                        correction, place, first, last)
                                .isEmpty();
                    }
                }
            }
        }
    }
}
