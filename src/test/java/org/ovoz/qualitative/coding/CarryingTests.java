package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.TextChanged;
import org.ovoz.qualitative.material.TextChanged.Replacement;

/** Parts of a text move with their words, and never onto other words. */
class CarryingTests {

    private static final List<String> WORDS = List.of(
            "media",
            "журналист",
            "🙂",
            "👩🏽‍💻",
            "e\u0301te\u0301",
            "oʻzbek",
            "қоғам",
            "деҳқон",
            "жөнүндө",
            ".",
            ",",
            "\u200Fsalom",
            "27",
            "the",
            "the",
            "the");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(random.nextInt(5) == 0 ? "\n" : " "));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCarriedPartHasTheSameWordsAndWhatIsBeforeAndAfterACorrectionIsCarried(int seed) {
        var random = new Random(seed);
        var head = words(random, 40) + " unique" + seed + " ";
        var old = words(random, random.nextInt(6));
        var fresh = words(random, random.nextInt(6));
        var tail = " other" + seed + " " + words(random, 40);
        var end = random.nextBoolean() ? "\r\n" : "\r";
        var before = CodePoints.normalised("\uFEFF" + (head + old + tail).replace("\n", end));
        var after = CodePoints.normalised(head + fresh + tail);
        var carrying = Carrying.between(before, after);
        var length = CodePoints.length(before);
        for (var at = 0; at < 60; at++) {
            var start = random.nextInt(length - 1);
            var span = new Span(start, start + 1 + random.nextInt(Math.min(30, length - start)));
            var place = carrying.place(span);
            place.ifPresent(found -> assertThat(CodePoints.cut(after, found)).isEqualTo(CodePoints.cut(before, span)));
            var isBefore = span.end() <= CodePoints.length(head) - 1;
            var isAfter = span.start() > CodePoints.length(head + old);
            if (isBefore || isAfter) {
                assertThat(place).as("%s of %s", span, before).isPresent();
            }
            if (isBefore) {
                assertThat(place).contains(span);
            }
            if (isAfter) {
                assertThat(place).contains(span.shifted(CodePoints.length(fresh) - CodePoints.length(old)));
            }
        }
    }

    @Test
    void whatWasChangedInsideAddedInsideOrTakenAwayHasNoPlace() {
        var carrying = Carrying.between("Cats, dogs and one bird", "Cats, two dogs and a bird");
        assertThat(carrying.place(new Span(0, 4))).contains(new Span(0, 4));
        assertThat(carrying.place(new Span(6, 10))).contains(new Span(10, 14));
        assertThat(carrying.place(new Span(0, 10))).as("a word was added").isEmpty();
        assertThat(carrying.place(new Span(11, 18))).as("a word is another").isEmpty();
        assertThat(carrying.place(new Span(0, 99))).as("longer than the text").isEmpty();
        assertThat(Carrying.between("all of it", "").place(new Span(0, 3))).isEmpty();
    }

    @Test
    void aMaskStandsForTheWordsThatItHides() {
        var before = "Aigul of NGO \uD83D\uDE42 told Bahrom of it";
        var masks = List.of(
                new Replacement(new Span(0, 5), "[name 1]"),
                new Replacement(new Span(9, 14), "[organization 1]"),
                new Replacement(new Span(20, 26), "[name 2]"));
        var after = "[name 1] of [organization 1] told [name 2] of it";
        var carrying = Carrying.of(new TextChanged(text(1, before), text(2, after), masks, true));
        assertThat(words(carrying, after, 0, 8)).isEqualTo("[name 1] of");
        assertThat(words(carrying, after, 6, 19)).isEqualTo("of [organization 1] told");
        assertThat(words(carrying, after, 2, 8)).as("begins in a name").isEqualTo("[name 1] of");
        assertThat(words(carrying, after, 15, 22)).as("ends in a name").isEqualTo("told [name 2]");
        assertThat(words(carrying, after, 21, 23)).as("is within a name").isEqualTo("[name 2]");
        assertThat(words(carrying, after, 0, 32)).isEqualTo(after);
    }

    private static DocumentText text(int version, String words) {
        return new DocumentText(new DocumentId(new UUID(0, 1)), version, words, List.of());
    }

    private static String words(Carrying carrying, String after, int start, int end) {
        return CodePoints.cut(after, carrying.place(new Span(start, end)).orElseThrow());
    }

    @Test
    void aLetterIsNeverTakenApartFromItsAccent() {
        var carrying = Carrying.between("cafe\u0301 open", "cafe open");
        assertThat(carrying.place(new Span(0, 4))).isEmpty();
        assertThat(carrying.place(new Span(6, 10))).contains(new Span(5, 9));
    }

    @Test
    void manyPlacesOfALongTextAreFoundAgain() {
        var random = new Random(5);
        var lines = IntStream.range(0, 20_000)
                .mapToObj(number -> "Line " + number + " " + words(random, 8))
                .collect(Collectors.toList());
        var before = String.join("\n", lines);
        for (var at = 100; at < lines.size(); at += 500) {
            lines.set(at, "Corrected " + at);
        }
        var after = String.join("\n", lines);
        var carrying = Carrying.between(before, after);
        var sought = before.indexOf("Line 19777 ");
        var span = CodePoints.ofUtf16(before, sought, before.indexOf('\n', sought));
        var found = carrying.place(span).orElseThrow();
        assertThat(CodePoints.cut(after, found)).isEqualTo(CodePoints.cut(before, span));
    }
}
