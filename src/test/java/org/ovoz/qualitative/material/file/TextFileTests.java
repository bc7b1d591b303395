package org.ovoz.qualitative.material.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.material.file.ReadFile.Format;
import org.ovoz.qualitative.material.file.Told.What;
import org.ovoz.qualitative.material.file.Unreadable.Why;
import org.ovoz.questionnaire.Language;

class TextFileTests {

    private static final String WORDS = "Анна: Сәлем! 👩‍👩‍👧 Oʻzbek, е́ да\nИ: Почему?";

    private static ReadFile read(byte[] content) {
        return TextFile.read(content, null);
    }

    private static ReadFile read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<What> told(ReadFile file) {
        return file.told().stream().map(Told::what).toList();
    }

    private static void refuses(byte[] content, Why why) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void everyEncodingGivesTheSameTextWithAndWithoutItsMarkAndWithEitherEndOfLine() {
        var windows = WORDS.replace("\n", "\r\n");
        for (var text : List.of(WORDS, windows, "\uFEFF" + windows, WORDS.replace('\n', '\r'))) {
            assertThat(read(text).text()).isEqualTo(WORDS);
            assertThat(TextFile.pasted(text).text()).isEqualTo(WORDS);
        }
        assertThat(read(("\uFEFF" + windows).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + windows).getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo(WORDS);
        var english = "I: What do you think of the media?\nA: Not much.";
        assertThat(read(english.getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(english);
        assertThat(read(english.getBytes(StandardCharsets.UTF_16BE)).encoding()).isEqualTo(Encoding.UTF_16BE);
        var cyrillic = "И: Насколько независимыми Вы считаете газеты?\r\nР: Недостаточно.";
        assertThat(read(cyrillic.getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(cyrillic.replace("\r", ""));
        assertThat(read(cyrillic.getBytes(StandardCharsets.UTF_16BE)).encoding())
                .isEqualTo(Encoding.UTF_16BE);
    }

    @Test
    void windows1251IsGuessedToldAndCanBeChosen() {
        var bytes = "Вопрос: «Как дела?»".getBytes(Charset.forName("windows-1251"));
        var read = read(bytes);
        assertThat(read.text()).isEqualTo("Вопрос: «Как дела?»");
        assertThat(told(read)).containsExactly(What.ENCODING_GUESSED);
        assertThat(TextFile.read(bytes, Encoding.WINDOWS_1251).told()).isEmpty();
        assertThat(told(TextFile.read(bytes, Encoding.UTF_8))).containsExactly(What.LETTERS_LOST);
    }

    /** A file that was cut off, or a stick with a bad block: its other letters are what they were. */
    @Test
    void aFewDamagedBytesChangeNoOtherLetterAndAreTold() {
        var whole = "И: Как Вы оцениваете работу? 🙂\nР: Хорошо".getBytes(StandardCharsets.UTF_8);
        var cut = read(Arrays.copyOf(whole, whole.length - 1));
        assertThat(cut.text()).isEqualTo("И: Как Вы оцениваете работу? 🙂\nР: Хорош\uFFFD");
        assertThat(cut.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(cut.told()).containsExactly(new Told(What.LETTERS_LOST, 1, ""));
        var bad = whole.clone();
        bad[4] = (byte) 0xFF;
        assertThat(read(bad).text()).startsWith("И: \uFFFD").endsWith("ак Вы оцениваете работу? 🙂\nР: Хорошо");
    }

    @Test
    void signsWithoutWidthDoNotPartWords() {
        var read = read("Ал\u00ADма\u200Bты и се\u2060мья 👨\u200D👩\u200D👧");
        assertThat(read.text()).isEqualTo("Алматы и семья 👨\u200D👩\u200D👧");
        assertThat(read.told()).containsExactly(new Told(What.CONTROLS, 3, ""));
        assertThat(TextFile.typed(" a\u202Eb\u0000\r\nc ", "abc")).isEqualTo("ab\nc");
        assertThat(TextFile.typed("се\u00ADмья и дом", "се\u00ADмья")).isEqualTo("се\u00ADмья и дом");
    }

    @Test
    void marksOfDirectionAndControlCharactersAreTakenAwayAndTold() {
        var read = read("Он сказал \u202Eгфе\u202C\u200F и ушёл\u0007.\u2028Дальше");
        assertThat(read.text()).isEqualTo("Он сказал гфе и ушёл.\nДальше");
        assertThat(read.told()).containsExactly(new Told(What.CONTROLS, 4, ""));
        assertThat(read("семья 👨‍👩‍👧 и е́").told()).isEmpty();
    }

    @Test
    void wordDocumentsGiveTheFinalTextAndSayWhatWasLeftOut() {
        var body = "<w:p><w:r><w:t>И: Как </w:t></w:r><w:del><w:r><w:delText>плохо</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>хорошо</w:t></w:r></w:ins><w:r><w:t>?</w:t><w:tab/><w:br/><w:t>Да</w:t></w:r>"
                + "<w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r></w:p>"
                + "<w:p><w:r><w:drawing><a:blip/></w:drawing><w:t>О: &lt;так&gt; &amp; 👍</w:t></w:r></w:p>"
                + "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>раз</w:t></w:r></mc:Choice>"
                + "<mc:Fallback><w:r><w:t>два</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>";
        var read = read(Packed.word(body)
                .with("word/vbaProject.bin", "Sub AutoOpen()")
                .with("word/media/image1.png", "picture")
                .bytes());
        assertThat(read.format()).isEqualTo(Format.DOCX);
        assertThat(read.text()).isEqualTo("И: Как хорошо?\t\nДа\nО: <так> & 👍\nраз");
        assertThat(told(read))
                .containsExactly(
                        What.MACROS, What.IMAGES, What.DELETIONS, What.INSERTIONS, What.COMMENTS, What.FOOTNOTES);
    }

    @Test
    void aRowOfATableIsASpeakerAndWhatTheySay() {
        var row =
                "<w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>";
        var read = read(Packed.word("<w:tbl>" + row.formatted("Интервьюер", "Что мешает?")
                        + row.formatted("Респондент", "Деньги.") + "</w:tbl>")
                .bytes());
        assertThat(read.text()).isEqualTo("Интервьюер\tЧто мешает?\nРеспондент\tДеньги.");
        assertThat(TurnReaderTests.said(read.text())).containsExactly("Интервьюер? Что мешает?", "Респондент: Деньги.");
    }

    @Test
    void whatAnotherProgramWroteIsReadAsItWas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Сұхбат алушы: Қалайсыз? 🙂");
            document.createParagraph().createRun().setText("KZ-01: Жақсы.");
            document.write(bytes);
        }
        assertThat(read(bytes.toByteArray()).text()).isEqualTo("Сұхбат алушы: Қалайсыз? 🙂\nKZ-01: Жақсы.");
    }

    @Test
    void openDocumentsLikewise() {
        var read = read(Packed.openDocument(
                        "<text:tracked-changes><text:changed-region><text:deletion><text:p>вон</text:p>"
                                + "</text:deletion></text:changed-region></text:tracked-changes>"
                                + "<text:h>Маек</text:h><text:p>С: Кандай<text:s text:c='2'/>деп\n   ойлойсуз?"
                                + "<office:annotation><text:p>эскертүү</text:p></office:annotation></text:p>"
                                + "<text:p>Ж: <text:change-start/>Жакшы<text:line-break/>эмес<draw:frame><draw:image/></draw:frame></text:p>")
                .bytes());
        assertThat(read.format()).isEqualTo(Format.ODT);
        assertThat(read.text()).isEqualTo("Маек\nС: Кандай  деп ойлойсуз?\nЖ: Жакшы\nэмес");
        assertThat(told(read)).containsExactly(What.IMAGES, What.DELETIONS, What.INSERTIONS, What.COMMENTS);
    }

    @Test
    void hostileAndForeignFilesAreRefusedWithTheirReason() {
        refuses(new byte[0], Why.EMPTY);
        refuses(" \r\n ".getBytes(StandardCharsets.UTF_8), Why.EMPTY);
        refuses("%PDF-1.7".getBytes(StandardCharsets.UTF_8), Why.PDF);
        refuses("{\\rtf1".getBytes(StandardCharsets.UTF_8), Why.RTF);
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, Why.OLD_WORD);
        refuses(new byte[TextFile.LARGEST + 1], Why.TOO_LARGE);
        refuses(new byte[4000], Why.NO_TEXT);
        refuses(new Packed().with("a.txt", "x").bytes(), Why.NO_TEXT);
        refuses(Packed.word("x").with("../../etc/passwd", "x").bytes(), Why.HOSTILE);
        refuses(Packed.word("").with("word/media/bomb", new byte[130_000_000]).bytes(), Why.HOSTILE);
        refuses(Packed.word("<w:p>").bytes(), Why.DAMAGED);
        var external = new Packed()
                .with(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:d xmlns:w='w'><w:t>&x;</w:t></w:d>")
                .bytes();
        assertThatThrownBy(() -> read(external)).isInstanceOf(Unreadable.class);
    }

    @Test
    void tenMegabytesAreRefusedWithTheirLengthAndAMillionCharactersAreReadWithoutHanging() throws Exception {
        var line = "Анна: " + "слово ".repeat(20) + "?\n";
        refuses(line.repeat(50_000).getBytes(StandardCharsets.UTF_8), Why.TOO_LONG);
        refuses("а:".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), Why.TOO_LONG);
        var turns = CompletableFuture.supplyAsync(
                () -> TurnReader.read(read(line.repeat(7_000)).text(), TurnReader.Wishes.in(new Language("ru")))
                        .turns()
                        .size());
        assertThat(turns.get(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS))
                .isEqualTo(7_000);
    }

    @Test
    void cuesBecomeTurnsAndTheirTimesArePutInOrderAndTold() {
        var read = read("""
                1
                00:00:05,000 --> 00:00:07,000
                Анна: Мы <i>позвали</i> всех,

                2
                00:00:01,000 --> 00:00:03,500
                Интервьюер: Кто пришёл?

                3
                00:00:06,500 --> 00:00:09,000
                но пришли трое.
                """.replace("\n", "\r\n"));
        assertThat(read.format()).isEqualTo(Format.SRT);
        assertThat(told(read)).containsExactly(What.UNSORTED, What.OVERLAPS);
        assertThat(read.text()).isEqualTo("Интервьюер: Кто пришёл?\nАнна: Мы позвали всех, но пришли трое.");
    }

    @Test
    void webSubtitlesNameTheirVoices() {
        var read = read("""
                WEBVTT - interview

                NOTE made by a machine

                1
                00:01.000 --> 00:03.000 position:10%
                <v.loud Дилноза>Savol bormi?

                00:03.000 --> 00:04.000
                <v KG-03>Бар &amp; кара.
                Дагы.

                00:05.000 --> 00:06.000
                Ушундай.
                """);
        assertThat(read.format()).isEqualTo(Format.VTT);
        assertThat(read.voices()).containsExactlyInAnyOrder("Дилноза", "KG-03");
        assertThat(read.text()).isEqualTo("Дилноза: Savol bormi?\nKG-03: Бар & кара. Дагы. Ушундай.");
    }
}
