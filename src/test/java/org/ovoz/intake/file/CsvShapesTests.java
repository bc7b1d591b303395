package org.ovoz.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.intake.file.UnreadableFile.Reason;
import org.ovoz.intake.file.csv.CsvShape;
import org.ovoz.intake.file.csv.CsvTableTests;

/** Tables as other programs write them: a right result, or a message that says where and what. */
class CsvShapesTests {

    private static SourceFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceFile read(byte[] content) {
        return DataFiles.read(content, null);
    }

    private static byte[] example(String name) throws java.io.IOException {
        return Files.readAllBytes(Path.of("src/test/resources/intake", name));
    }

    private static List<String> names(SourceFile file) {
        return file.columns().stream().map(Column::name).toList();
    }

    private static void assertRefused(byte[] content, Reason reason, Object... arguments) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }

    @Test
    void readsThreeRowsOfHeadingsOfQualtrics() throws Exception {
        var file = read(example("qualtrics.csv"));
        assertThat(file.shape().headings()).isEqualTo(HeadingRows.NAMES_QUESTIONS_AND_IDS);
        assertThat(file.rows()).isEqualTo(3);
        var gender = file.columns().stream()
                .filter(column -> column.name().equals("Q1"))
                .findFirst()
                .orElseThrow();
        assertThat(gender.question()).isEqualTo("What is your gender?");
        assertThat(gender.values()).containsExactly("Male", "Female");
        assertThat(file.leftOut())
                .extracting(LeftOut::heading)
                .contains(
                        "IPAddress",
                        "RecipientLastName",
                        "RecipientFirstName",
                        "RecipientEmail",
                        "LocationLatitude",
                        "LocationLongitude",
                        "ExternalReference",
                        "ResponseId");
        assertThat(file.identity().value(2)).isEqualTo("R_000000000000003");
        assertThat(file.columns().toString()).doesNotContain("example.com");
    }

    @Test
    void readsTwoRowsOfNamesAndQuestions() {
        var file = read("StartDate,ResponseId,Q1\nStart Date,Response ID,What is your gender?\n2026-01-01,R_1,Male\n");
        assertThat(file.shape().headings()).isEqualTo(HeadingRows.NAMES_AND_QUESTIONS);
        assertThat(file.rows()).isEqualTo(1);
        assertThat(read("gender,contact_way,ip\nMale,Phone,192.0.2.1\nMale,Phone,192.0.2.2\n")
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void takesABlankInTheFirstRowForABlank() throws Exception {
        assertThat(read(example("first-cell-blank.csv")).rows()).isEqualTo(4);
        assertThat(read(",Email,gender\n1,,Male\n2,,Female\n").rows()).isEqualTo(2);
        assertThat(read("Email,IP Address,gender\n,,Male\n,,Female\n").rows()).isEqualTo(2);
    }

    @Test
    void findsTheDelimiterWhereHeadingsHaveOthersInThem() throws Exception {
        var file = read(example("semicolons.csv"));
        assertThat(file.shape().delimiter()).isEqualTo(';');
        assertThat(file.columns()).hasSize(3);
        assertThat(file.rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"sep-semicolon.csv,;", "sep-comma-quoted.csv,','"})
    void takesALineThatNamesTheDelimiterForNothingElse(String name, char delimiter) throws Exception {
        var file = read(example(name));
        assertThat(file.shape().delimiter()).isEqualTo(delimiter);
        assertThat(file.rows()).isEqualTo(2);
        assertThat(names(file)).containsExactly("gender", "occupation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsTwoByteOrderMarks(String name) {
        var encoding = Charset.forName(name);
        var file = read("\uFEFF\uFEFFsep=\\t\nпол\tответ\n1\tда\n".getBytes(encoding));
        assertThat(names(file)).containsExactly("пол", "ответ");
        assertThat(file.encoding()).isEqualTo(name);
        assertThat(names(read("\uFEFF\uFEFF\"\uFEFFпол\",ответ\n1,да\n".getBytes(encoding))))
                .containsExactly("пол", "ответ");
    }

    @Test
    void keepsUtf8WhereOneByteIsDamagedAndSaysInWhichRow() throws Exception {
        var file = read(example("damaged-byte.csv"));
        assertThat(file.encoding()).isEqualTo("UTF-8");
        assertThat(file.rows()).isEqualTo(20);
        assertThat(file.notices())
                .containsExactly(
                        new FileNotice(FileNotice.Kind.DAMAGED_CHARACTERS, List.of(new FileNotice.Place(7, 8)), 1));
        assertThat(file.columns().get(1).value(5)).isEqualTo("Ответ номер 6");
    }

    @Test
    void saysThatAnEncodingIsAGuess() {
        var file = read("пол,ответ\n1,да\n".getBytes(CsvShape.CYRILLIC));
        assertThat(file.encoding()).isEqualTo("windows-1251");
        assertThat(file.notices()).extracting(FileNotice::kind).containsExactly(FileNotice.Kind.ENCODING_GUESSED);
        var other = DataFiles.read(
                "пол,ответ\n1,да\n".getBytes(Charset.forName("KOI8-R")),
                file.shape().in(Charset.forName("KOI8-R")));
        assertThat(names(other)).containsExactly("пол", "ответ");
    }

    @Test
    void leavesOutANulAndSaysInWhichRow() throws Exception {
        var file = read(example("one-nul.csv"));
        assertThat(file.encoding()).isEqualTo("UTF-8");
        assertThat(file.notices())
                .containsExactly(
                        new FileNotice(FileNotice.Kind.CONTROL_CHARACTERS, List.of(new FileNotice.Place(4, 5)), 1));
        assertThat(file.columns().get(1).value(3)).isEqualTo("Ответ номер 4");
    }

    @Test
    void namesTheLineOfAWrongQuotationMark() throws Exception {
        assertRefused(example("stray-quote.csv"), Reason.STRAY_QUOTE, 4L);
        assertRefused(example("unclosed-quote.csv"), Reason.UNCLOSED_QUOTE, 3L);
        assertRefused("sep=,\na,b\n1,\"x\" y\n".getBytes(StandardCharsets.UTF_8), Reason.STRAY_QUOTE, 3L);
    }

    @Test
    void namesTheLineOfARowWithTooManyCellsAndWarnsOfShortOnes() {
        assertRefused("a,b\n1,2\n\n1,2,3\n".getBytes(StandardCharsets.UTF_8), Reason.UNEVEN_ROW, 2, 4L);
        var file = read("a,b\n1,2\n3\n4,\n");
        assertThat(file.notices())
                .containsExactly(new FileNotice(FileNotice.Kind.SHORT_ROWS, List.of(new FileNotice.Place(2, 3)), 1));
        assertThat(file.columns().get(1).value(1)).isNull();
    }

    @Test
    void refusesAHundredThousandColumnsAtOnce() {
        var wide = ("a,".repeat(100_000) + "a\n" + "1,".repeat(100_000) + "1\n").getBytes(StandardCharsets.UTF_8);
        Assertions.assertThat(Duration.ofSeconds(30))
                .isGreaterThan(timed(() -> assertRefused(wide, Reason.TOO_MANY_COLUMNS, Limits.COLUMNS)));
    }

    private static Duration timed(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryEndOfLineAndDropsEmptyRowsAtTheEnd(String end) {
        var file = read(String.join(end, "a,b", "1,x", ",", "2,y", ",", "", ",", ""));
        assertThat(file.rows()).isEqualTo(3);
        assertThat(file.columns().getFirst().value(1)).isNull();
        assertThat(file.columns().getFirst().value(2)).isEqualTo("2");
    }

    @Test
    void dropsColumnsWithoutHeadingAndCells() {
        assertThat(names(read("a,b,,\n1,2,,\n3,4,,\n"))).containsExactly("a", "b");
        assertThat(names(read("a,,b\n1,x,2\n"))).containsExactly("a", "#2", "b");
    }

    @Test
    void saysWhenThereIsNothing() {
        for (var nothing : List.of("", " \r\n ", "\uFEFF")) {
            assertRefused(nothing.getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
        }
        assertRefused("a,b\r\n,\r\n".getBytes(StandardCharsets.UTF_8), Reason.NO_ROWS);
    }

    @Test
    void readsNumbersAsTheyAreWrittenAndByTheDecimalMarkChosen() {
        var file = read("a;b;c\n1,5;1 234;х\n2,25;12 000,0;2,5\n");
        assertThat(file.shape().decimal()).isEqualTo(',');
        assertThat(file.columns().get(0).values()).containsExactly("1.5", "2.25");
        assertThat(file.columns().get(1).values()).containsExactly("1234", "12000.0");
        assertThat(file.columns().get(2).values()).containsExactly("х", "2,5");
        var content = "a;b\n1.234;1\n5.678;2\n".getBytes(StandardCharsets.UTF_8);
        var shape = read(content).shape();
        assertThat(DataFiles.read(content, shape.withDecimal('.'))
                        .columns()
                        .getFirst()
                        .values())
                .containsExactly("1.234", "5.678");
        assertThat(DataFiles.read(content, shape.withDecimal(','))
                        .columns()
                        .getFirst()
                        .values())
                .containsExactly("1234", "5678");
    }

    @Test
    void saysWhatAFileIsThatIsNoTable() {
        for (var one : List.of("PK\u0003\u0004xl/workbook.xml", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1")) {
            assertRefused(one.getBytes(StandardCharsets.ISO_8859_1), Reason.SPREADSHEET);
        }
        assertRefused(new byte[] {0x1F, (byte) 0x8B, 8, 0}, Reason.ARCHIVE);
        for (var one : List.of("%PDF-1.7 x", "<!DOCTYPE html><p>", "  <html><table>", "<?xml version='1.0'?>")) {
            assertRefused(one.getBytes(StandardCharsets.UTF_8), Reason.DOCUMENT);
        }
        assertRefused("[{\"gender\": 1}]".getBytes(StandardCharsets.UTF_8), Reason.DOCUMENT);
        assertRefused("<stata_dta><header>".getBytes(StandardCharsets.UTF_8), Reason.STATISTICS);
        var png = new byte[4_000];
        new Random(1).nextBytes(png);
        assertRefused(png, Reason.BINARY);
    }

    /** Valid tables with flipped bytes, cut ends and quotation marks put in: a result or a message, nothing else. */
    @Test
    void readsOrRefusesEveryMutationOfAValidTable() throws Exception {
        var examples = List.of("qualtrics.csv", "semicolons.csv", "kobo.csv", "sep-comma-quoted.csv", "networks.csv");
        for (var name : examples) {
            var whole = example(name);
            for (long seed = 0; seed < 300; seed++) {
                CsvTableTests.assertReadOrRefused(mutated(whole, new Random(seed)), seed);
            }
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        var out = new ByteArrayOutputStream();
        for (var one : whole) {
            switch (random.nextInt(60)) {
                case 0 -> out.write("\",;\t\r\n\0|".charAt(random.nextInt(8)));
                case 1 -> out.write(one ^ 1 << random.nextInt(8));
                case 2 -> {}
                default -> out.write(one);
            }
        }
        var content = out.toByteArray();
        return random.nextInt(4) == 0 ? Arrays.copyOf(content, 1 + random.nextInt(content.length)) : content;
    }

    @Test
    void readsNoMoreOfAColumnThanAPersonDecidesAndContactsNever() throws Exception {
        var content = example("kobo.csv");
        var file = DataFiles.read(content, null);
        assertThat(names(file)).doesNotContain("username", "simserial", "deviceid", "phonenumber", "about/place");
        assertThat(file.leftOut())
                .extracting(LeftOut::heading)
                .contains(
                        "username",
                        "simserial",
                        "deviceid",
                        "phonenumber",
                        "meta/audit",
                        "_submitted_by",
                        "_id",
                        "_uuid");
        var taken = DataFiles.read(content, null, Set.of("about/place", "phonenumber", "deviceid"));
        assertThat(names(taken)).contains("about/place").doesNotContain("phonenumber", "deviceid");
    }
}
