package org.ovoz.qualitative.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.TextChanged.Replacement;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.questionnaire.Language;

class TurningTests {

    private static final String TEXT = "И: Кто 🙂 пришёл?\nР: Никто. 👩‍👩‍👧 А почему?\nР: Не знаю.\n\nИ: Так.";

    private static DocumentText text() {
        return new DocumentText(
                DocumentId.random(),
                1,
                TEXT,
                TurnReader.read(TEXT, TurnReader.Wishes.in(new Language("ru"))).turns());
    }

    private static List<String> said(DocumentText text) {
        return text.turns().stream().map(turn -> text.cut(turn.span())).toList();
    }

    @Test
    void aTurnIsDividedBetweenWordsAndBlanksBelongToNobody() {
        var before = text();
        var turning = new Turning(before);
        var turn = turning.turn(2).orElseThrow();
        var at = "Никто. 👩‍👩‍👧".codePointCount(0, "Никто. 👩‍👩‍👧".length());
        for (int place : new int[] {at, at + 1}) {
            var now = turning.divided(turn, place, "И", true).orElseThrow();
            assertThat(said(now)).containsExactly("Кто 🙂 пришёл?", "Никто. 👩‍👩‍👧", "А почему?", "Не знаю.", "Так.");
            assertThat(now.turns()).extracting(Turn::number).containsExactly(1, 2, 3, 4, 5);
            assertThat(now.turns()).extracting(Turn::speaker).containsExactly("И", "Р", "И", "Р", "И");
            assertThat(now.turns()).extracting(Turn::isInterviewer).containsExactly(true, false, true, false, true);
            assertThat(now.text()).isEqualTo(TEXT);
        }
        assertThat(turning.divided(turn, 0, null, false)).isEmpty();
        assertThat(turning.divided(turn, turn.span().length(), null, false)).isEmpty();
    }

    @Test
    void twoTurnsBecomeOneWithWhatStandsBetweenThem() {
        var turning = new Turning(text());
        var first = turning.turn(2).orElseThrow();
        var second = turning.turn(3).orElseThrow();
        assertThat(turning.between(first, second).map(text()::cut)).hasValue("Р: ");
        var now = turning.joined(first, second);
        assertThat(said(now)).containsExactly("Кто 🙂 пришёл?", "Никто. 👩‍👩‍👧 А почему?\nР: Не знаю.", "Так.");
        assertThat(now.turns()).extracting(Turn::number).containsExactly(1, 2, 3);
    }

    @Test
    void numbersOfOtherTurnsFollow() {
        var before = text();
        var turning = new Turning(before);
        var joined = new TurnsChanged(
                before,
                turning.joined(turning.turn(2).orElseThrow(), turning.turn(3).orElseThrow()),
                2);
        assertThat(List.of(joined.number(1), joined.number(2), joined.number(3), joined.number(4)))
                .containsExactly(1, 2, 2, 3);
        assertThat(List.of(joined.isTouched(1), joined.isTouched(2), joined.isTouched(3), joined.isTouched(4)))
                .containsExactly(false, true, true, false);
        var divided = new TurnsChanged(
                before,
                turning.divided(turning.turn(2).orElseThrow(), 7, null, false).orElseThrow(),
                2);
        assertThat(List.of(divided.number(1), divided.number(2), divided.number(3)))
                .containsExactly(1, 2, 4);
        assertThat(List.of(divided.isTouched(1), divided.isTouched(2), divided.isTouched(3)))
                .containsExactly(false, true, false);
    }

    @Test
    void masksFollowTheWordsAroundThem() {
        var before = new DocumentText(
                DocumentId.random(),
                1,
                "🙂 [имя 1] и [имя 2] с [имя 1]",
                List.of(new Turn(1, new Span(0, 29), null, false, new Language("ru"), null)));
        var masks = List.of(
                new Mask(new Span(2, 9), "[имя 1]", "Анна"),
                new Mask(new Span(12, 19), "[имя 2]", "Бек"),
                new Mask(new Span(22, 29), "[имя 1]", "Анной"));
        for (var mask : masks) {
            assertThat(before.cut(mask.span())).isEqualTo(mask.mask());
        }
        var longer = Rewriting.masked(before, List.of(new Replacement(new Span(0, 1), "👍👍👍")));
        assertThat(Mask.moved(masks, longer))
                .extracting(mask -> longer.now().cut(mask.span()))
                .containsExactly("[имя 1]", "[имя 2]", "[имя 1]");
        var whole = Rewriting.corrected(
                before, List.of(new Replacement(new Span(0, 29), "Вместе: [имя 1], и 🙂 [имя 1] тоже")));
        assertThat(Mask.moved(masks, whole)).extracting(Mask::hidden).containsExactly("Анна", "Анной");
        assertThat(Mask.moved(masks, whole))
                .extracting(mask -> whole.now().cut(mask.span()))
                .containsOnly("[имя 1]");
        var over = Rewriting.masked(before, List.of(new Replacement(new Span(2, 19), "[место 1]")));
        assertThat(Mask.put(over, masks))
                .extracting(Mask::hidden, mask -> over.now().cut(mask.span()))
                .containsExactly(tuple("Анна и Бек", "[место 1]"));
    }
}
