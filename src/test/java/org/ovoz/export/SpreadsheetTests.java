package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.CellText;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.testing.LibreOffice;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** A CSV of cases in a spreadsheet of the reader's language: no text becomes a date, a number or a formula. */
@Slow
class SpreadsheetTests extends AwkwardInterviews {

    private static final List<String> AWKWARD = List.of(
            "1-2",
            "3/4",
            "1.5",
            "1,5",
            "007",
            "12345678901234567890",
            "TRUE",
            "ИСТИНА",
            "1E5",
            "10:30",
            "5%",
            "5 мая",
            "May 5",
            "май 2018",
            "=1+1",
            "100 ₽",
            "1;2",
            "+7 701",
            "два; три",
            "5 лет");

    @TempDir
    private Path folder;

    private byte[] file(Format format, CsvReading reading) throws IOException {
        var request = new ExportRequest(
                Tiny.WAVE, Set.of(KZ), format, new Language("ru"), reading, Selection.ALL, DisclosureLevel.FULL);
        return ExportTest.files(exports, request).get("tiny-1-KZ.csv");
    }

    @ParameterizedTest
    @CsvSource({"SPREADSHEET_COMMA, ;, \uFEFF", "SPREADSHEET_POINT, ',', \uFEFF", "PROGRAM, ',', ''"})
    void hasTheseBytes(CsvReading reading, String delimiter, String mark) throws IOException {
        var id = sent(KZ, "1-2", "а,б;в", 1);
        var text = new String(file(Format.CSV_CODES, reading), StandardCharsets.UTF_8);
        assertThat(text).startsWith(mark + "interview" + delimiter + "completed_on" + delimiter + "seconds");
        assertThat(text.lines().toList().get(1)).startsWith(id + delimiter);
        assertThat(text).endsWith("\r\n").contains(delimiter + "\"а,б;в\"");
        assertThat(text).contains(delimiter + (reading == CsvReading.PROGRAM ? "1-2" : "'1-2"));
        assertThat(text.lines().toList()).noneMatch(line -> line.startsWith("sep="));
    }

    @ParameterizedTest
    @CsvSource({
        "SPREADSHEET_COMMA, RUSSIAN",
        "SPREADSHEET_COMMA, KAZAKH",
        "SPREADSHEET_COMMA, KYRGYZ",
        "SPREADSHEET_COMMA, TAJIK",
        "SPREADSHEET_COMMA, UZBEK",
        "SPREADSHEET_POINT, ENGLISH"
    })
    void staysTextsDaysAndNumbersInLibreOffice(CsvReading reading, LibreOffice.Locale locale) throws IOException {
        AWKWARD.forEach(word -> sent(KZ, word, "", 3));
        var csv = Files.write(folder.resolve("cases.csv"), file(Format.CSV_LABELS, reading));
        var rows = LibreOffice.csv(csv, reading.delimiter(), locale);
        var names = rows.getFirst().stream().map(LibreOffice.Cell::text).toList();
        assertThat(rows).hasSize(AWKWARD.size() + 1);
        var words =
                rows.stream().skip(1).map(row -> row.get(names.indexOf("word"))).toList();
        assertThat(words)
                .allSatisfy(cell -> assertThat(cell.kind()).as(cell.text()).isEqualTo("string"));
        assertThat(words.stream().map(cell -> CellText.original(cell.text())))
                .containsExactlyInAnyOrderElementsOf(AWKWARD);
        assertThat(rows.get(1).get(names.indexOf("completed_on")).kind()).isEqualTo("date");
        assertThat(rows.get(1).get(names.indexOf("seconds")).kind()).isEqualTo("float");
        assertThat(rows.get(1).get(names.indexOf("country")).text()).isEqualTo("Казахстан");
    }

    @Test
    void isReadBackAsItWasTyped() throws IOException {
        AWKWARD.forEach(word -> sent(KZ, word, "", 3));
        for (var reading : CsvReading.values()) {
            var text = new String(file(Format.CSV_CODES, reading), StandardCharsets.UTF_8).replace("\uFEFF", "");
            var words = de.siegmar.fastcsv.reader.CsvReader.builder()
                    .fieldSeparator(reading.delimiter())
                    .ofNamedCsvRecord(text)
                    .stream()
                    .map(row -> CellText.original(row.getField("word")))
                    .toList();
            assertThat(words).as("%s", reading).containsExactlyInAnyOrderElementsOf(AWKWARD);
        }
    }
}
