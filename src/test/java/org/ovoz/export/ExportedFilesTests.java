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
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import tools.jackson.databind.json.JsonMapper;

/** What the files of an export hold. */
@Slow
class ExportedFilesTests extends AwkwardInterviews {

    @TempDir
    Path folder;

    @Test
    void keepsEveryCharacterInCsvAndDefusesFormulas() throws IOException {
        var id = sent(KZ, FORMULA, LINES, 1);
        var row = csv(request(Format.CSV_CODES, false, KZ)).getFirst();
        assertThat(row.getField("interview")).isEqualTo(id.toString());
        assertThat(row.getField("word")).isEqualTo("'" + FORMULA);
        assertThat(row.getField("why")).isEqualTo(LINES);
        assertThat(row.getField("occupation")).isEqualTo("-8");
        assertThat(row.getField("networks_facebook")).isEqualTo("1");
        assertThat(row.getField("networks_telegram")).isEqualTo("0");
        assertThat(row.getField("website")).isEqualTo("-9");
        assertThat(row.getField("website_updated")).isEqualTo("-1");
    }

    @Test
    void writesLabelsInTheChosenLanguage() throws IOException {
        sent(KZ, "слово", "", 3);
        var row = csv(request(Format.CSV_LABELS, false, KZ)).getFirst();
        assertThat(row.getField("country")).isEqualTo("Казахстан");
        assertThat(row.getField("networks_facebook")).isEqualTo("ticked");
        assertThat(row.getField("website")).isNotEqualTo("-9").doesNotContainPattern("[0-9]");
    }

    @Test
    void beginsWithAByteOrderMarkOnlyForExcel() throws IOException {
        sent(KZ, "слово", "", 3);
        assertThat(ExportTest.files(exports, request(Format.CSV_CODES, true, KZ))
                        .get("tiny-1-KZ.csv"))
                .startsWith(0xEF, 0xBB, 0xBF);
        assertThat(ExportTest.files(exports, request(Format.CSV_CODES, false, KZ))
                        .get("tiny-1-KZ.csv"))
                .startsWith('i', 'n', 't');
    }

    @Test
    void keepsEveryCharacterAndCodeInSav() throws IOException {
        sent(KZ, FORMULA, LONG, 1);
        sent(TJ, "", "коротко", 2);
        var file = ExportTest.files(exports, request(Format.SAV, false, KZ, TJ)).get("tiny-1-KZ-TJ.sav");
        var sav = Files.write(folder.resolve("awkward.sav"), file);
        var syntax =
                "GET FILE='%s'.%nSORT CASES BY country.%nLIST VARIABLES=country occupation website website_updated partners_media word why.%n"
                        .formatted(sav);
        var lines = Pspp.run(folder, syntax).getLast().lines();
        assertThat(lines.get(1)).containsExactly("1", "-8", "-9", "-1", "1", FORMULA, LONG);
        assertThat(lines.get(2)).containsExactly("3", "-8", "-9", "-1", "2", "", "коротко");
    }

    @Test
    void opensEvenWithoutAnyInterview() throws IOException {
        var file = ExportTest.files(exports, request(Format.SAV, false, KZ)).get("tiny-1-KZ.sav");
        var sav = Files.write(folder.resolve("empty.sav"), file);
        var tables = Pspp.run(folder, "GET FILE='%s'.%nDISPLAY DICTIONARY /VARIABLES=occupation.%n".formatted(sav));
        assertThat(tables.getFirst().lines())
                .anySatisfy(line -> assertThat(line).contains("occupation"));
    }

    @Test
    void putsACodebookBesideTheData() throws IOException {
        sent(KZ, "<script>", "", 3);
        var files = ExportTest.files(exports, request(Format.SAV, false, KZ));
        assertThat(files).containsOnlyKeys("tiny-1-KZ.sav", "tiny-1-KZ-codebook.html");
        assertThat(new String(files.get("tiny-1-KZ-codebook.html"), StandardCharsets.UTF_8))
                .contains("lang=\"ru\"", "<code>occupation</code>", "<code>$networks</code>", "codebook.missing")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void noDeidentifiedFileHoldsAText(Format format) throws IOException {
        for (int i = 0; i < 6; i++) {
            sent(KZ, "SECRETXX", "SECRETXX", 1);
        }
        live.refresh();
        var all = Selection.ALL;
        for (var level : List.of(DisclosureLevel.FULL, DisclosureLevel.DEIDENTIFIED)) {
            var request = new ExportRequest(Tiny.WAVE, Set.of(KZ), format, new Language("ru"), false, all, level);
            var holds = ExportTest.files(exports, request).entrySet().stream()
                    .anyMatch(file ->
                            ExportTest.content(file.getKey(), file.getValue()).contains("SECRETXX"));
            assertThat(holds).as("%s", level).isEqualTo(level == DisclosureLevel.FULL);
        }
    }

    @Test
    void keepsEveryCharacterInJson() throws IOException {
        var id = sent(KZ, FORMULA, LINES, 1);
        var file = ExportTest.files(exports, request(Format.JSON, false, KZ)).get("tiny-1-KZ.json");
        var json = JsonMapper.shared().readTree(file);
        var interview = json.get("interviews").get(0);
        assertThat(interview.get("interview").asString()).isEqualTo(id.toString());
        assertThat(interview.get("word").asString()).isEqualTo(FORMULA);
        assertThat(interview.get("why").asString()).isEqualTo(LINES);
        assertThat(interview.get("occupation").asInt()).isEqualTo(-8);
        assertThat(json.get("sets").get(0).get("variables").get(0).asString()).isEqualTo("networks_facebook");
        assertThat(json.get("variables")
                        .valueStream()
                        .map(variable -> variable.get("name").asString()))
                .containsAll(interview.propertyNames());
    }

    @Test
    void keepsFormulasAsTextInTheWorkbook() throws IOException {
        sent(KZ, FORMULA, LINES, 1);
        var file = ExportTest.files(exports, request(Format.XLSX, false, KZ)).get("tiny-1-KZ.xlsx");
        var content = ExportTest.content("tiny-1-KZ.xlsx", file);
        assertThat(content).doesNotContain("<f>").contains("t=\"inlineStr\"", "=cmd|");
    }
}
