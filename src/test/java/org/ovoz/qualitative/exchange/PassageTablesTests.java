package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.qualitative.Attribution;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.LibreOffice;
import org.ovoz.testing.Slow;
import org.ovoz.testing.WordPages;

/** Tables tell the team everything and others what speakers allow; no cell is ever a formula. */
@Slow
class PassageTablesTests {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"press\")";

    private final WorkInMemory work = new WorkInMemory();

    private CodedPassages.Rows rows(Audience audience) {
        return new CodedPassages(
                        work.work(),
                        audience,
                        new CodedPassages.Words(
                                document -> document.country().iso(),
                                document -> document.speaker().kind().name(),
                                number -> "Coder " + number))
                .rows();
    }

    private void three() {
        var code = work.code("PAY_FEE", work.code("PAY", null));
        work.coding(work.text("silent", "KZ", Attribution.NOTHING, "Say nothing of me."), "nothing", code, "Anna");
        work.coding(work.text("role", "KG", Attribution.ROLE, "😀 " + FORMULA), FORMULA, code, "Bolat");
        work.coding(work.text("name", "TJ", Attribution.NAME, "Call me by my name."), "by my name", code, "Anna");
    }

    @Test
    void theTeamGetsEveryPassageWithItsPlaceInCodePoints() {
        three();
        assertThat(rows(Audience.TEAM).withheld()).isZero();
        assertThat(rows(Audience.TEAM).passages()).hasSize(3);
        var second = rows(Audience.TEAM).passages().get(1);
        assertThat(second.span().start()).isEqualTo(2);
        assertThat(second.turn()).isEqualTo(1);
        assertThat(second.codePath()).isEqualTo("PAY › PAY_FEE");
        assertThat(second.coder()).isEqualTo("Bolat");
    }

    @Test
    void othersGetWhatEachSpeakerAllows() {
        three();
        var rows = rows(Audience.OUTSIDERS);
        assertThat(rows.withheld()).isEqualTo(1);
        assertThat(rows.passages()).extracting(CodedPassage::country).containsExactly("KG", "TJ");
        assertThat(rows.passages()).extracting(CodedPassage::document).containsExactly(null, "name");
        assertThat(rows.passages()).extracting(CodedPassage::speaker).containsExactly(null, "P name");
        assertThat(rows.passages()).extracting(CodedPassage::coder).containsExactly("Coder 2", "Coder 1");
        assertThat(rows.passages()).extracting(CodedPassage::day).containsOnlyNulls();
    }

    private byte[] csv(Audience audience) throws IOException {
        var out = new ByteArrayOutputStream();
        PassageTables.csv(PassageTables.passages(rows(audience).passages(), audience, key -> key), out);
        return out.toByteArray();
    }

    @Test
    void neitherNameNorWordOfTheSilentIsInAFileForOthers() throws IOException {
        three();
        assertThat(new String(csv(Audience.OUTSIDERS), StandardCharsets.UTF_8))
                .doesNotContain("silent", "nothing", "Anna", "Bolat", "2026", "P role")
                .contains("by my name");
        assertThat(new String(csv(Audience.TEAM), StandardCharsets.UTF_8)).contains("silent", "Anna", "2026-03-01");
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        three();
        work.code("=1+1", null);
        var out = new ByteArrayOutputStream();
        PassageTables.xlsx(
                List.of(
                        PassageTables.passages(rows(Audience.TEAM).passages(), Audience.TEAM, key -> key),
                        CodebookTable.of(work.codebook(), key -> key)),
                out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(6).getNumericCellValue())
                    .isEqualTo(2);
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
                if (cell.getCellType() == CellType.STRING) {
                    assertThat(cell.getStringCellValue()).doesNotStartWith("=");
                }
            })));
        }
    }

    private byte[] word() throws IOException {
        work.code("BAR <contact>", work.code("COV", null));
        var out = new ByteArrayOutputStream();
        CodebookWord.write(work.codebook(), new Language("kk"), key -> key, out);
        return out.toByteArray();
    }

    @Test
    void theCodebookAsWordHasAHeadingForEachCode() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word()))) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getStyle().startsWith("Heading"))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("■ COV", "■ BAR <contact>");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Meaning of BAR <contact>");
        }
    }

    /** A program that nobody here wrote. */
    @Nested
    class InLibreOffice {

        @Test
        void aSpreadsheetTakesNoPassageForAFormula(@TempDir Path folder) throws IOException {
            three();
            var file = Files.write(folder.resolve("codings.csv"), csv(Audience.TEAM));
            assertThat(LibreOffice.csv(file, ',', LibreOffice.Locale.RUSSIAN))
                    .anySatisfy(row -> assertThat(row).anySatisfy(cell -> {
                        assertThat(cell.kind()).isEqualTo("string");
                        assertThat(cell.text()).endsWith(FORMULA);
                    }));
        }

        @Test
        void theCodebookAsWordIsReadByLibreOffice() throws IOException {
            assertThat(new String(WordPages.pdf(word()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }
}
