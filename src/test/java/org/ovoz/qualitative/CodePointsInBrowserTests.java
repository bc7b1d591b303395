package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.NotebookEngine;
import org.ovoz.testing.Slow;

/** The page counts places as {@link CodePoints} does, and divides texts for the keyboard. */
@Slow
class CodePointsInBrowserTests {

    private static final Path RUNNER = Path.of("src/test/typescript/places.ts");
    private static final List<String> SIGNS =
            List.of("a", "ж", "🙂", "👩🏽‍💻", "e\u0301", "oʻ", "\n", " ", "\u200F", "𝒜", "ғ", "\uFE0F", "27");

    @Test
    void bothSidesCountTheSamePlacesInRandomTexts() {
        var random = new Random(17);
        try (var browser = new NotebookEngine(RUNNER)) {
            for (var round = 0; round < 400; round++) {
                var text = random.ints(1 + random.nextInt(20), 0, SIGNS.size())
                        .mapToObj(SIGNS::get)
                        .collect(Collectors.joining());
                var start = random.nextInt(text.length());
                var end = start + 1 + random.nextInt(text.length() - start);
                var span = CodePoints.ofUtf16(text, start, end);
                var answer = browser.ask(Map.of("do", "span", "text", text, "start", start, "end", end));
                assertThat(answer.get("start").asInt()).as(text).isEqualTo(span.start());
                assertThat(answer.get("end").asInt()).as(text).isEqualTo(span.end());
                assertThat(answer.get("length").asInt()).isEqualTo(CodePoints.length(text));
                assertThat(answer.get("from").asInt()).isEqualTo(CodePoints.toUtf16(text, span.start()));
                assertThat(answer.get("to").asInt()).isEqualTo(CodePoints.toUtf16(text, span.end()));
            }
        }
    }

    @Test
    void wordsAndSentencesAreThoseThatPeopleRead() {
        try (var browser = new NotebookEngine(RUNNER)) {
            var words = browser.ask(Map.of(
                    "do",
                    "pieces",
                    "text",
                    "Hi there. Они просили 🙂 деньги!",
                    "unit",
                    "word",
                    "language",
                    "ru",
                    "place",
                    4));
            assertThat(words.get("pieces").toString())
                    .isEqualTo("[\"Hi\",\"there\",\"Они\",\"просили\",\"🙂\",\"деньги\"]");
            assertThat(words.get("at").asInt()).isEqualTo(1);
            var sentences = browser.ask(Map.of(
                    "do", "pieces", "text", "Hi there. Они просили деньги! ", "unit", "sentence", "language", "ru"));
            assertThat(sentences.get("pieces").toString()).isEqualTo("[\"Hi there.\",\"Они просили деньги!\"]");
        }
    }

    @Test
    void codesThatBeginWithWhatIsTypedComeFirst() {
        var codes = List.of(
                Map.of("name", "X", "path", "", "definition", "a fee"),
                Map.of("name", "PAY_FEE", "path", "", "definition", ""),
                Map.of("name", "FEE2", "path", "", "definition", ""),
                Map.of("name", "TONE", "path", "", "definition", ""));
        try (var browser = new NotebookEngine(RUNNER)) {
            var found = browser.ask(Map.of("do", "fitting", "typed", " fee", "codes", codes));
            assertThat(found.get("names").toString()).isEqualTo("[\"FEE2\",\"PAY_FEE\",\"X\"]");
        }
    }
}
