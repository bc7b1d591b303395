package org.ovoz.qualitative.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.TextChanged.Replacement;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.Language;

class RewritingTests {

    private static final String TEXT = "И: Кто пришёл, 👩‍👩‍👧 Анна?\nАнна: Пришла Анна 🙂 и е́щё Бек.\nИ: Анна";

    private static DocumentText text() {
        var turns = TurnReader.read(TEXT, new TurnReader.Wishes(new Language("ru"), Set.of("Анна"), Set.of(), null))
                .turns();
        return new DocumentText(DocumentId.random(), 1, TEXT, turns);
    }

    private static Replacement replacing(String word, int nth, String by) {
        var at = -1;
        for (int i = 0; i < nth; i++) {
            at = TEXT.indexOf(word, at + 1);
        }
        return new Replacement(CodePoints.ofUtf16(TEXT, at, at + word.length()), by);
    }

    @Test
    void turnsStandWhereTheirWordsHaveMovedAndTheirSpeakersAreMasked() {
        var before = text();
        var masks = List.of(
                replacing("Анна", 4, "[имя 1]"),
                replacing("Анна", 1, "[имя 1]"),
                replacing("Анна", 2, "[имя 1]"),
                replacing("Анна", 3, "[имя 1]"),
                replacing("Бек", 1, "[имя 2]"));
        var now = Rewriting.masked(before, masks).now();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.text())
                .isEqualTo("И: Кто пришёл, 👩‍👩‍👧 [имя 1]?\n[имя 1]: Пришла [имя 1] 🙂 и е́щё [имя 2].\nИ: [имя 1]");
        assertThat(now.turns().stream().map(turn -> now.cut(turn.span())))
                .containsExactly("Кто пришёл, 👩‍👩‍👧 [имя 1]?", "Пришла [имя 1] 🙂 и е́щё [имя 2].", "[имя 1]");
        assertThat(now.turns()).extracting(Turn::speaker).containsExactly("И", "[имя 1]", "И");
        assertThat(before.text()).isEqualTo(TEXT);
    }

    @Test
    void aTurnWithOtherWordsIsLongerOrShorterAndTheNextOnesMove() {
        var before = text();
        var now = Rewriting.corrected(
                        before, List.of(new Replacement(before.turns().get(1).span(), "Да 👍")))
                .now();
        assertThat(now.turns().stream().map(turn -> now.cut(turn.span())))
                .containsExactly("Кто пришёл, 👩‍👩‍👧 Анна?", "Да 👍", "Анна");
        assertThat(now.turns().get(1).span())
                .isEqualTo(new Span(
                        now.turns().get(1).span().start(),
                        now.turns().get(1).span().start() + 4));
    }
}
