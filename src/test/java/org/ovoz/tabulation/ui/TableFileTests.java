package org.ovoz.tabulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.testing.LibreOffice;
import org.ovoz.testing.Slow;

@Slow
class TableFileTests {

    @TempDir
    private Path folder;

    private static final String MARKUP = """
            <table class="frequencies"><caption>Пол &lt;все&gt;</caption>
            <thead><tr><td></td><td></td><th class="number">n</th><th class="number">%</th></tr></thead>
            <tbody><tr><th rowspan="2">Valid</th><th>=cmd()</th><td class="number">12</td>\
            <td class="number bar">41,4</td></tr>
            <tr><th>Female</th><td class="number">17</td><td class="number">[58,6]</td></tr></tbody>
            <tbody><tr><th colspan="2">Total</th><td class="number">29</td><td class="number">–</td></tr></tbody></table>""";

    private final ShownTable table = ShownTable.of(MARKUP, List.of("База; n = 29"));

    @Test
    void keepsColumnsColumnsWhereCellsSpanSeveral() {
        assertThat(table.caption()).isEqualTo("Пол <все>");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(table.rows().stream()
                        .map(row -> row.stream().map(ShownTable.Cell::text).toList())
                        .toList())
                .containsExactly(
                        List.of("", "", "n", "%"),
                        List.of("Valid", "=cmd()", "12", "41,4"),
                        List.of("", "Female", "17", "[58,6]"),
                        List.of("Total", "", "29", "–"));
    }

    @Test
    void writesCsvThatASpreadsheetOpensAndTakesForNoFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        TableFile.csv(table, true, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFПол <все>")
                .contains("Valid;'=cmd();12;41,4", ";Female;17;[58,6]", "\"База; n = 29\"");
    }

    /** Labels that look like dates and numbers, and figures of the language. */
    private static ShownTable awkward(String figure) {
        var rows = Stream.of(
                        "1-2",
                        "3/4",
                        "1.5",
                        "007",
                        "12345678901234567890",
                        "TRUE",
                        "=1+1",
                        "5 мая",
                        "May 5",
                        "18–24",
                        "[42,4]")
                .map(label -> "<tr><th>%s</th><td class=\"number\">%s</td></tr>".formatted(label, figure))
                .collect(Collectors.joining());
        return ShownTable.of("<table><caption>1/2</caption><tbody>" + rows + "</tbody></table>", List.of("10:30"));
    }

    @Test
    void hasTheseBytes() throws IOException {
        var out = new ByteArrayOutputStream();
        TableFile.csv(
                ShownTable.of(
                        "<table><caption>1/2</caption><tr><th>1-2</th><td class=\"number\">41,4</td></tr></table>",
                        List.of("n")),
                true,
                out);
        assertThat(out.toByteArray()).isEqualTo("\uFEFF'1/2\r\n'1-2;41,4\r\nn\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"RUSSIAN, '41,4'", "KAZAKH, '41,4'", "KYRGYZ, '41,4'", "TAJIK, '41,4'", "UZBEK, '41,4'", "ENGLISH, 41.4"
    })
    void staysTextsAndFiguresInLibreOffice(LibreOffice.Locale locale, String figure) throws IOException {
        var comma = figure.contains(",");
        var file = folder.resolve("table.csv");
        try (var out = Files.newOutputStream(file)) {
            TableFile.csv(awkward(figure), comma, out);
        }
        var rows = LibreOffice.csv(file, comma ? ';' : ',', locale);
        assertThat(rows.getFirst().getFirst().kind()).isEqualTo("string");
        assertThat(rows.getLast().getFirst().kind()).isEqualTo("string");
        assertThat(rows.subList(1, rows.size() - 1)).hasSize(11).allSatisfy(row -> {
            assertThat(row.get(0).kind()).as(row.get(0).text()).isEqualTo("string");
            assertThat(row.get(1).kind()).isEqualTo("float");
            assertThat(row.get(1).value()).isEqualTo("41.4");
        });
    }

    @Test
    void writesAFigureBelowZeroAsTheNumberThatItIs() throws IOException {
        var difference = new Figures(Locale.of("ru")).decimal(new BigDecimal("-0.65"));
        var shown = ShownTable.of(
                "<table><caption>d</caption><tr><th>r</th><td class=\"number\">" + difference + "</td></tr></table>",
                List.of());
        assertThat(shown.rows().getFirst().get(1).text()).isEqualTo("−0,65");
        var csv = new ByteArrayOutputStream();
        TableFile.csv(shown, true, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("r;-0,65");
        var xlsx = new ByteArrayOutputStream();
        TableFile.xlsx(shown, xlsx);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(-0.65);
        }
    }

    @Test
    void writesFiguresAsNumbersIntoAWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        TableFile.xlsx(table, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Пол <все>");
            var row = sheet.getRow(3);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=cmd()");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(41.4);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0");
            assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("[58,6]");
            assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("База; n = 29");
        }
    }
}
