package org.ovoz.intake.file.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.LeftOut;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.file.UnreadableFile;
import org.ovoz.intake.file.sav.SavFileTests;

/** CSV of every encoding and delimiter is read by itself; what is none, or too much, is refused. */
public class CsvTableTests {

    private static final String SIMPLE = "страна,ответ\r\nКазахстан,\"да, \"\"конечно\"\"\"\r\nКыргызстан,\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"})
    void findsOutTheEncoding(String name) {
        var encoding = Charset.forName(name);
        var marked = name.startsWith("UTF") ? List.of("", "\uFEFF") : List.of("");
        for (var mark : marked) {
            var file = DataFiles.read((mark + SIMPLE).getBytes(encoding), null);
            assertThat(file.encoding()).as(name + mark.length()).isEqualTo(name);
            assertThat(file.columns()).extracting(Column::name).containsExactly("страна", "ответ");
            assertThat(file.columns().get(1).value(0)).isEqualTo("да, \"конечно\"");
            assertThat(file.columns().get(1).value(1)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsOutTheDelimiter(String delimiter) {
        var file = read(String.join(delimiter, "a", "\"b,;x\"", "c") + "\n" + String.join(delimiter, "1", "2", "3"));
        assertThat(file.columns()).extracting(Column::name).containsExactly("a", "b,;x", "c");
        assertThat(file.shape().delimiter()).isEqualTo(delimiter.charAt(0));
    }

    @Test
    void readsTheTwoRowsOfHeadingsOfSurveyMonkey() {
        var file = read("""
                Respondent ID,IP Address,Where?,,,Other question
                ,,Facebook,Telegram,Other (please specify),Open-Ended Response
                11,203.0.113.7,Facebook,,,text
                12,203.0.113.8,,Telegram,somewhere,
                """);
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.columns())
                .extracting(Column::title)
                .containsExactly(
                        "Where? – Facebook", "Where? – Telegram", "Where? – Other (please specify)", "Other question");
        assertThat(file.leftOut()).extracting(LeftOut::heading).containsExactly("Respondent ID", "IP Address");
        assertThat(file.identity().value(1)).isEqualTo("12");
    }

    @Test
    void keepsNothingOfColumnsThatTellWhoSomebodyIs() {
        var file = read("IP-адрес,Имя,Фамилия,Custom Data 2,E-mail,вопрос\n203.0.113.7,Имярек,Имярекова,x,y@z,да\n");
        assertThat(file.columns()).extracting(Column::name).containsExactly("вопрос");
        assertThat(file.leftOut()).hasSize(5);
    }

    @Test
    void givesColumnsOfTheSameHeadingDifferentKeys() {
        assertThat(read("a,a,a\n1,2,3\n").columns()).extracting(Column::key).containsExactly("a", "a #2", "a #3");
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertReason("", UnreadableFile.Reason.EMPTY);
        assertReason("  \n ", UnreadableFile.Reason.EMPTY);
        assertReason("a,b\n", UnreadableFile.Reason.NO_ROWS);
        assertReason("a,b\n1,2,3\n", UnreadableFile.Reason.UNEVEN_ROW);
        assertReason("a,b\n1,\u0001\n".repeat(20), UnreadableFile.Reason.BINARY);
        assertReason("a\n" + "x".repeat(Limits.CELL + 1), UnreadableFile.Reason.CELL_TOO_LONG);
        assertReason("x".repeat(Limits.CELL + 1) + "\n1\n", UnreadableFile.Reason.CELL_TOO_LONG);
        assertReason("a,".repeat(Limits.COLUMNS) + "a\n1\n", UnreadableFile.Reason.TOO_MANY_COLUMNS);
        assertReason("a\n" + "1\n".repeat(Limits.ROWS + 1), UnreadableFile.Reason.TOO_MANY_ROWS);
        assertReason("PK\u0003\u0004xl", UnreadableFile.Reason.SPREADSHEET);
        assertReason(
                "a,".repeat(Limits.COLUMNS - 1) + "a\n" + "1\n".repeat(10_001), UnreadableFile.Reason.TOO_MANY_CELLS);
        assertThatThrownBy(() -> DataFiles.read(new byte[Limits.FILE + 1], null))
                .isInstanceOf(UnreadableFile.class);
    }

    /** Random bytes, flipped bits and cut files: read or refused, never anything else. */
    @Test
    void neverFailsOtherwiseThanByRefusing() {
        for (long seed = 20261125; seed < 20261125 + 400; seed++) {
            var random = new Random(seed);
            for (var content : List.of(
                    noise(random),
                    damaged(SIMPLE.repeat(20).getBytes(StandardCharsets.UTF_8), random),
                    damaged(
                            SavFileTests.byHand(java.nio.ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8, 65001, 9),
                            random))) {
                assertReadOrRefused(content, seed);
            }
        }
    }

    public static void assertReadOrRefused(byte[] content, long seed) {
        try {
            assertThat(DataFiles.read(content, null).rows()).isPositive();
        } catch (UnreadableFile refused) {
            assertThat(refused.reason()).isNotNull();
        } catch (RuntimeException | Error fault) {
            throw new AssertionError("seed " + seed, fault);
        }
    }

    private static byte[] noise(Random random) {
        var content = new byte[1 + random.nextInt(3_000)];
        random.nextBytes(content);
        var magic = List.of("", "$FL2", "$FL3").get(random.nextInt(3)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, content, 0, Math.min(magic.length, content.length));
        return content;
    }

    /** Some flipped bits, some bytes cut from the end. */
    static byte[] damaged(byte[] whole, Random random) {
        var content = whole.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(content, 1 + random.nextInt(content.length)) : content;
    }

    private static SourceFile read(String text) {
        return DataFiles.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static void assertReason(String text, UnreadableFile.Reason reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
