package org.ovoz.qualitative.material.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.file.ReadTurns.Voice;
import org.ovoz.qualitative.material.file.TurnReader.Wishes;
import org.ovoz.questionnaire.Language;

class TurnReaderTests {

    private static final Language RUSSIAN = new Language("ru");

    /** Who says what; a question mark after the name of whoever asks. */
    static List<String> said(String text) {
        return said(text, Wishes.in(RUSSIAN));
    }

    private static List<String> said(String text, Wishes wishes) {
        return TurnReader.read(text, wishes).turns().stream()
                .map(turn -> (turn.speaker() == null ? "–" : turn.speaker())
                        + (turn.isInterviewer() ? "? " : ": ")
                        + CodePoints.cut(text, turn.span()))
                .toList();
    }

    @Test
    void theSidesOfAConversationAreKnownByTheirWordsInEveryLanguage() {
        assertThat(said("И: Кто?\nР: Я.")).containsExactly("И? Кто?", "Р: Я.");
        for (var sides : List.of(
                List.of("Интервьюер", "Респондент"),
                List.of("Вопрос", "Ответ"),
                List.of("Сұхбат алушы", "Жауап"),
                List.of("Маек алуучу", "Жооп"),
                List.of("Мусоҳибакунанда", "Ҷавоб"),
                List.of("Savol", "Javob"),
                List.of("Q", "A"),
                List.of("INTERVIEWER", "R1"),
                List.of("Модератор", "KZ-07"))) {
            assertThat(said(sides.get(0) + ": Так?\n\n" + sides.get(1) + " : Да,\nда."))
                    .containsExactly(sides.get(0) + "? Так?", sides.get(1) + ": Да,\nда.");
        }
    }

    @Test
    void timesAndRemarksAroundANameAreNoneOfIt() {
        assertThat(said("[00:01:02] Анна (смеётся): Да.\n00:12 Борис: Нет?\nАнна: Ну.\nБорис: Что ж?"))
                .containsExactly("Анна: Да.", "Борис? Нет?", "Анна: Ну.", "Борис? Что ж?");
        assertThat(said("Speaker 1  0:01\nWhat is it?\n\nSpeaker 2  0:07\nA survey.\nSpeaker 1 0:09\nReally?"))
                .containsExactly("Speaker 1? What is it?", "Speaker 2: A survey.", "Speaker 1? Really?");
    }

    @Test
    void aColonInASentenceIsNoSpeaker() {
        assertThat(said("И: Что мешает?\nР: Есть проблема: деньги.\nНапример: в 10:30 все ушли.\nhttps://example.org"))
                .containsExactly(
                        "И? Что мешает?",
                        "Р: Есть проблема: деньги.\nНапример: в 10:30 все ушли.\nhttps://example.org");
    }

    @Test
    void namesAreTheSameHoweverTheirLettersAreComposed() {
        var text = Normalizer.normalize("Ведущий 1: Как?\nАлексей: Так.\n", Normalizer.Form.NFD) + "Алексей: Вот так.";
        assertThat(TurnReader.read(text, Wishes.in(RUSSIAN)).voices())
                .extracting(Voice::turns, Voice::isInterviewer)
                .containsExactly(tuple(1, true), tuple(2, false));
        var uzbek = Normalizer.normalize("Бизнинг ташкилотимиз йўқ, йўл кўп, ўзимиз ўйлаймиз.", Normalizer.Form.NFD);
        assertThat(LanguageGuess.of(uzbek, RUSSIAN)).isEqualTo(new Language("uz"));
    }

    @Test
    void aPersonCanSayWhoIsNoSpeakerAndWhoAsks() {
        var text = "Айгуль: Раз.\nПлюс: два.\nБек: Три.\nПлюс: четыре.\nАйгуль: Пять.\nБек: Шесть.";
        assertThat(TurnReader.read(text, Wishes.in(RUSSIAN)).voices())
                .containsExactly(
                        new Voice("Айгуль", 2, false), new Voice("Плюс", 2, false), new Voice("Бек", 2, false));
        var told = new Wishes(RUSSIAN, Set.of(), Set.of("Плюс"), Set.of("Бек"));
        assertThat(said(text, told))
                .containsExactly(
                        "Айгуль: Раз.\nПлюс: два.", "Бек? Три.\nПлюс: четыре.", "Айгуль: Пять.", "Бек? Шесть.");
    }

    @Test
    void withoutNamesEveryParagraphIsAPassage() {
        assertThat(said("Один\nдва\n\nтри")).containsExactly("–: Один\nдва", "–: три");
        assertThat(said("Один\nдва")).containsExactly("–: Один", "–: два");
        assertThat(said("Без имени.\nИ: Да?")).containsExactly("–: Без имени.", "И? Да?");
    }

    @Test
    void placesAreCountedInCodePoints() {
        var text = "И: 👩‍👩‍👧 и 🙂?\nР: е́ 👍";
        var turns = TurnReader.read(text, Wishes.in(RUSSIAN)).turns();
        assertThat(turns).extracting(Turn::number).containsExactly(1, 2);
        assertThat(CodePoints.cut(text, turns.get(1).span())).isEqualTo("е́ 👍");
        assertThat(turns.get(1).span().end()).isEqualTo(CodePoints.length(text));
    }

    @Test
    void theLanguageOfEveryPassageIsFound() {
        var text = """
                И: Как Вы оцениваете работу средств массовой информации?
                Р: Бұқаралық ақпарат құралдары біздің ұйымдар туралы өте аз жазады және қызықпайды.
                Р: Массалык маалымат каражаттары биздин уюмдар жөнүндө абдан аз жазат жана кызыкпайт.
                Р: Воситаҳои ахбори омма дар бораи ташкилотҳои мо хеле кам менависанд ва таваҷҷуҳ надоранд.
                Р: Ommaviy axborot vositalari bizning tashkilotlar haqida juda kam yozadi va qiziqmaydi.
                Р: The media do not write about the work of our organizations and that is a pity.
                Р: Да.""";
        assertThat(TurnReader.read(text, Wishes.in(RUSSIAN)).turns())
                .extracting(turn -> turn.language().tag())
                .containsExactly("ru", "kk", "ky", "tg", "uz", "en", "ru");
    }
}
