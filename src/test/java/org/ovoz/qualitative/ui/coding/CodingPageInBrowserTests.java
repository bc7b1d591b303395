package org.ovoz.qualitative.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.testing.NotebookEngine;
import org.ovoz.testing.Slow;
import tools.jackson.databind.JsonNode;

/** What the coding page decides in the browser: where keys go, what is underlined, what is drawn anew, what is offered. */
@Slow
class CodingPageInBrowserTests {

    private static final NotebookEngine BROWSER = new NotebookEngine(Path.of("src/test/typescript/coding.ts"));

    private static final List<Map<String, Object>> TURNS =
            turns("Кто пишет? 🙂 о нас.", "Cafe\u0301 пишет! Иногда.", "🙂👍🏽");

    @AfterAll
    static void end() {
        BROWSER.close();
    }

    private static List<Map<String, Object>> turns(String... texts) {
        var turns = new ArrayList<Map<String, Object>>();
        var start = 0;
        for (var text : texts) {
            turns.add(Map.of("start", start, "text", text, "who", "", "interviewer", false, "language", "ru"));
            start += CodePoints.length(text) + 1;
        }
        return turns;
    }

    private static Map<String, Object> coding(String id, int start, int end) {
        return Map.of("id", id, "start", start, "end", end, "code", "c", "coder", "ann", "mine", true);
    }

    private static Map<String, Object> code(String id, boolean isRetired) {
        return Map.of("id", id, "name", id, "path", "", "colour", "#000000", "definition", "", "retired", isRetired);
    }

    private static Map<String, Object> work(List<Map<String, Object>> codings, String... codes) {
        var work = new HashMap<String, Object>();
        work.put("codings", codings);
        work.put("memos", List.of());
        work.put(
                "codes",
                Stream.of(codes).map(id -> code(id, id.startsWith("OLD"))).toList());
        work.put("recent", List.of());
        work.put("suggested", List.of());
        work.put("mayCode", true);
        return work;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> walk(String... keys) {
        return texts(
                BROWSER.ask(Map.of("do", "walk", "turns", TURNS, "keys", keys)).get("selected"));
    }

    @Test
    void arrowsGoByWordsAndSentencesThroughAllTurns() {
        assertThat(walk("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"))
                .containsExactly("Кто", "пишет", "Кто", "Кто");
        assertThat(walk("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"))
                .containsExactly("Кто пишет?", "🙂 о нас.", "Cafe\u0301 пишет!", "🙂 о нас.");
        assertThat(walk("PageDown", "PageDown", "PageDown", "PageDown", "PageUp"))
                .containsExactly(
                        "Кто пишет? 🙂 о нас.",
                        "Cafe\u0301 пишет! Иногда.",
                        "🙂👍🏽",
                        "🙂👍🏽",
                        "Cafe\u0301 пишет! Иногда.");
    }

    @Test
    void aPictureIsGoneToAsAWordIs() {
        assertThat(walk("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"))
                .containsExactly("Кто", "пишет", "🙂", "о");
    }

    @Test
    void withShiftTheSelectionReachesOnIntoTheNextTurn() {
        assertThat(walk("PageDown", "PageDown", "ArrowRight", "Shift+ArrowRight")
                        .getLast())
                .isEqualTo("пишет! Иногда");
        assertThat(walk("ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown", "Shift+PageDown", "Shift+PageDown"))
                .containsExactly(
                        "Кто",
                        "Кто пишет",
                        "Кто пишет?",
                        "Кто пишет? 🙂 о нас.",
                        "Кто пишет? 🙂 о нас. Cafe\u0301 пишет! Иногда.");
    }

    @Test
    void aTextIsUnderlinedInPiecesOnWhichTheSameCodingsStand() {
        var answer = BROWSER.ask(Map.of(
                "do",
                "segments",
                "turn",
                TURNS.getFirst(),
                "codings",
                List.of(coding("a", 0, 12), coding("b", 11, 40))));
        assertThat(texts(answer.get("segments"))).containsExactly("Кто пишет? |a", "🙂|a,b", " о нас.|b");
        var none = BROWSER.ask(Map.of("do", "segments", "turn", TURNS.getFirst(), "codings", List.of()));
        assertThat(texts(none.get("segments"))).containsExactly("Кто пишет? 🙂 о нас.|");
    }

    @Test
    void onlyTurnsOnWhichSomethingIsOtherAreDrawnAnew() {
        var first = coding("a", 0, 3);
        var across = coding("b", 15, 25);
        assertThat(changed(work(List.of(first), "A"), work(List.of(first, across), "A")))
                .isEqualTo("[0,1]");
        assertThat(changed(work(List.of(first), "A"), work(List.of(first), "A")))
                .isEqualTo("[]");
        assertThat(changed(work(List.of(first), "A"), work(List.of(first), "B")))
                .isEqualTo("[0,1,2]");
    }

    private static String changed(Map<String, Object> before, Map<String, Object> now) {
        return BROWSER.ask(Map.of("do", "changed", "turns", TURNS, "before", before, "now", now))
                .get("turns")
                .toString();
    }

    @Test
    void aPassageSaysItsWordsThroughAllItsTurns() {
        var answer = BROWSER.ask(Map.of("do", "touched", "turns", TURNS, "part", Map.of("start", 11, "end", 24)));
        assertThat(answer.get("turns").toString()).isEqualTo("[0,1]");
        assertThat(answer.get("words").asString()).isEqualTo("🙂 о нас. Cafe");
    }

    @Test
    void whatIsSuggestedComesBeforeWhatWasUsedLastAndRetiredCodesAreNotOffered() {
        var work = work(List.of(), "PAY", "OLD_PAY", "TONE");
        assertThat(offers(work, "")).containsExactly("found: PAY,TONE");
        assertThat(offers(work, "pay")).containsExactly("found: PAY");
        assertThat(offers(work, "nothing like it")).isEmpty();
        work.put("recent", List.of("TONE", "OLD_PAY"));
        work.put("suggested", List.of("PAY"));
        assertThat(offers(work, " ")).containsExactly("suggested: PAY", "recent: TONE");
    }

    @Test
    void whatTheServerHasNotAnsweredYetIsNamedUntilItHas() {
        assertThat(saving("PAY done", "TONE refused")).containsExactly("true,false");
        assertThat(saving("PAY never", "TONE done")).containsExactly("[PAY]", "true");
        assertThat(saving("PAY dropped", "TONE done"))
                .as("of a session that is over")
                .startsWith("[PAY]")
                .hasSize(2);
        assertThat(saving("PAY late", "TONE never")).containsExactly("[PAY]", "[PAY; TONE]", "[TONE]", "true");
    }

    private static List<String> saving(String... acts) {
        return texts(BROWSER.ask(Map.of("do", "saving", "acts", acts)).get("said"));
    }

    private static List<String> offers(Map<String, Object> work, String typed) {
        return texts(BROWSER.ask(Map.of("do", "offers", "work", work, "typed", typed))
                .get("offers"));
    }
}
