package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.ovoz.export.deidentified.Deidentification;
import org.ovoz.export.deidentified.DeidentifiedCases;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.export.xlsx.XlsxWriter;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.testing.Slow;

/** Apache POI reads the workbook, and its tables are those of the page of tables. */
@Slow
class XlsxTests extends ExportedWave {

    private XSSFWorkbook workbook(DisclosureLevel level) throws IOException {
        var file = files(Format.XLSX, level).values().iterator().next();
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @Test
    void hasDataLabelsCodebookAndTables() throws IOException {
        try (var workbook = workbook(DisclosureLevel.FULL)) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("xlsx.data", "xlsx.labels", "xlsx.codebook", "xlsx.tables");
            var data = workbook.getSheetAt(0);
            assertThat(data.getLastRowNum()).isEqualTo(235);
            assertThat(data.getRow(0).getCell(0).getStringCellValue()).isEqualTo("interview");
            assertThat(data.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy-mm-dd");
            assertThat(data.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(workbook.getSheetAt(1))
                    .anySatisfy(row -> assertThat(texts(row)).containsExactly("occupation", "5.0", "Окружающая среда"));
            assertThat(workbook.getSheetAt(2))
                    .anySatisfy(row -> assertThat(texts(row))
                            .startsWith("occupation", "Вид Вашей деятельности?", "level.NOMINAL"));
        }
    }

    @Test
    void hasEveryTableOfThePageOfTablesAsNumbersWithOneDecimal() throws IOException {
        try (var workbook = workbook(DisclosureLevel.FULL)) {
            var sheet = workbook.getSheetAt(3);
            var figures = figures(sheet);
            var cases = live.snapshot(WAVE).all();
            var questionnaire = definitions.questionnaire(WAVE);
            for (var variable : questionnaire.variables()) {
                if (variable.kind() != Variable.Kind.SINGLE && variable.kind() != Variable.Kind.RATING) {
                    continue;
                }
                for (var country : definitions.study().countries()) {
                    FrequencyTable.of(cases, variable.name(), country.code(), FrequencyTable.Empty.HIDDEN)
                            .ifPresent(table ->
                                    assertThat(figures).contains(variable.name() + lines(table.in(RowOrder.SCALE))));
                }
            }
            questionnaire.items().filter(Item.MultipleChoice.class::isInstance).forEach(item -> {
                for (var country : definitions.study().countries()) {
                    var set = (Item.MultipleChoice) item;
                    MultipleResponseTable.of(cases, set, country.code(), FrequencyTable.Empty.HIDDEN)
                            .ifPresent(table -> assertThat(figures).contains("$" + set.id() + lines(table)));
                }
            });
            assertThat(sheet.getRow(2).getCell(3).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0");
        }
    }

    private static String lines(FrequencyTable table) {
        var lines = new StringBuilder();
        table.rows()
                .forEach(row -> lines.append("|%d %s %s %s"
                        .formatted(row.frequency(), row.percent(), row.validPercent(), row.cumulativePercent())));
        lines.append("|%d %s".formatted(table.valid(), table.validPercentOfAsked()));
        table.missing().forEach(row -> lines.append("|%d %s".formatted(row.frequency(), row.percent())));
        if (table.hasMissingTotal()) {
            lines.append("|%d %s".formatted(table.missingTotal(), table.missingPercent()));
        }
        return lines.toString();
    }

    private static String lines(MultipleResponseTable table) {
        var lines = new StringBuilder();
        table.rows()
                .forEach(row -> lines.append(
                        "|%d %s %s".formatted(row.ticks(), row.percentOfResponses(), row.percentOfCases())));
        return lines.append("|%d %s".formatted(table.responses(), table.responsesPercentOfCases()))
                .toString();
    }

    /** The figures of every table as one line, behind the name in its first cell. */
    private static List<String> figures(Sheet sheet) {
        var tables = new ArrayList<String>();
        var table = new StringBuilder();
        for (var row : sheet) {
            if (row.getCell(2) == null && row.getCell(0) != null) {
                table = new StringBuilder(row.getCell(0).getStringCellValue());
            } else if (row.getCell(2) == null) {
                tables.add(table.toString());
            } else if (row.getCell(2).getCellType() == CellType.NUMERIC) {
                table.append('|').append((int) row.getCell(2).getNumericCellValue());
                for (int i = 3;
                        i < 6 && row.getCell(i) != null && row.getCell(i).getCellType() == CellType.NUMERIC;
                        i++) {
                    table.append(' ').append(row.getCell(i).getNumericCellValue());
                }
            }
        }
        return tables;
    }

    @Test
    void goesOnInAFurtherSheetWhenOneIsFull() throws IOException {
        var out = new ByteArrayOutputStream();
        var questionnaire = definitions.questionnaire(WAVE);
        var request = request(Format.XLSX, DisclosureLevel.DEIDENTIFIED);
        var told = new Deidentification(live.snapshot(WAVE).all(), questionnaire, List.of(), 5);
        var codebook = Codebook.deidentified(questionnaire, request.language(), ExportTest.KEYS, told);
        var export = new Export(
                request,
                definitions.study(),
                questionnaire,
                codebook,
                new DeidentifiedCases(told),
                LocalDateTime.of(2026, 11, 29, 12, 0),
                Optional.of(told),
                ExportTest.KEYS,
                new ExportProgress(235));
        var writer = new XlsxWriter(export, out, 100);
        export.write(interview -> write(writer, interview));
        writer.end();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .startsWith("xlsx.data", "xlsx.data 2", "xlsx.data 3", "xlsx.labels");
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(100);
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(35);
            assertThat(texts(workbook.getSheetAt(2).getRow(0))).startsWith("row", "completed_in", "country");
        }
    }

    private static void write(DataWriter writer, org.ovoz.interview.sent.CodedInterview interview) {
        try {
            writer.write(interview);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void keepsCellsWithinTheLimitsOfExcel() {
        assertThat(XlsxWriter.cell("a\u0000\u000b\uD83Db")).isEqualTo("ab");
        var cell = XlsxWriter.cell("x" + "🌍".repeat(20_000));
        assertThat(cell.length()).isLessThanOrEqualTo(XlsxWriter.LONGEST);
        assertThat(cell).endsWith("🌍…");
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (Cell cell : row) {
            texts.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? Double.toString(cell.getNumericCellValue())
                            : cell.getStringCellValue());
        }
        return texts;
    }
}
