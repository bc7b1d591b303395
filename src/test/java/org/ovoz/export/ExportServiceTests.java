package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.Role;
import org.ovoz.access.SignedInAs;
import org.ovoz.interview.Change;
import org.ovoz.interview.Decisions;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.LiveTables;
import org.ovoz.tabulation.Selection;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Tiny;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Exports of the small study with awkward answers. */
@SpringBootTest(properties = "ovoz.config=src/test/resources/tiny")
class ExportServiceTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final String LONG = "Ы\uD83D\uDE00 ё".repeat(60);
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String LINES = "две\n\"строки\", запятая";

    @TempDir
    static Path folder;

    @Autowired
    private ExportService exports;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LiveTables live;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> folder.toAbsolutePath().toString());
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from audit_row").update();
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private InterviewId sent(CountryCode country, String word, String why, int media) {
        var id = interviews
                .start(new NewInterview(Tiny.WAVE, country, Mode.ONLINE, new Language("ru"), null, null, false))
                .id();
        interviews.answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
        interviews.answer(id, Change.ofCodes("occupation", Map.of("occupation", -8)));
        interviews.answer(id, Change.ofCodes("networks", Map.of("networks_facebook", 1)));
        interviews.answer(id, Change.ofCodes("partners", Map.of("partners_media", media)));
        interviews.answer(id, Change.ofText("why", "why", why));
        interviews.answer(id, Change.ofText("word", "word", word));
        interviews.complete(id);
        return id;
    }

    private static ExportRequest request(Format format, boolean forExcel, CountryCode... countries) {
        return new ExportRequest(Tiny.WAVE, Set.of(countries), format, new Language("ru"), forExcel);
    }

    private List<NamedCsvRecord> csv(ExportRequest request) throws IOException {
        var file = ExportTest.files(exports, request).get(request.name() + ".csv");
        var text = new String(file, StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text.replaceFirst("^\uFEFF", "")).stream()
                .toList();
    }

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
    void leavesOutDraftsPracticeExcludedAndOtherCountries() throws IOException {
        var counted = sent(KZ, "да", "", 3);
        sent(TJ, "нет", "", 3);
        var excluded = sent(KZ, "нет", "", 3);
        decisions.setExcluded(
                excluded, true, "duplicate", SignedInAs.role(Role.ADMIN).id());
        interviews.start(new NewInterview(Tiny.WAVE, KZ, Mode.ONLINE, new Language("ru"), null, null, false));
        assertThat(csv(request(Format.CSV_CODES, false, KZ)))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("interview")).isEqualTo(counted.toString()));
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
        for (var edition : List.of(Edition.FULL, Edition.DEIDENTIFIED)) {
            var request = new ExportRequest(Tiny.WAVE, Set.of(KZ), format, new Language("ru"), false, all, edition);
            var holds = ExportTest.files(exports, request).entrySet().stream()
                    .anyMatch(file ->
                            ExportTest.content(file.getKey(), file.getValue()).contains("SECRETXX"));
            assertThat(holds).as("%s", edition).isEqualTo(edition == Edition.FULL);
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

    @Test
    void stopsAtTheNextCaseWhenCancelled() {
        sent(KZ, "слово", "", 3);
        var progress = exports.announce(request(Format.CSV_CODES, false, KZ));
        progress.cancel();
        assertThat(progress.total()).isPositive();
        assertThatThrownBy(() -> exports.write(
                        request(Format.CSV_CODES, false, KZ),
                        ExportTest.KEYS,
                        progress,
                        java.io.OutputStream.nullOutputStream()))
                .isInstanceOf(ExportCancelled.class);
        assertThat(progress.written()).isZero();
    }

    @Test
    void takesTheFiltersOfTheTables() throws IOException {
        var selection = Selection.ALL.with("partners_media", Set.of(1)).with("mode", Set.of(1));
        var request = new ExportRequest(
                Tiny.WAVE, Set.of(KZ), Format.CSV_CODES, new Language("ru"), false, selection, Edition.FULL);
        sent(KZ, "два", "", 1);
        var before = exports.announce(request).total();
        sent(KZ, "раз", "", 3);
        sent(KZ, "три", "", 1);
        assertThat(exports.announce(request).total()).isEqualTo(before + 1);
        assertThat(csv(request)).extracting(row -> row.getField("word")).containsExactlyInAnyOrder("два", "три");
        var nobody = new ExportRequest(
                Tiny.WAVE,
                Set.of(KZ),
                Format.SAV,
                new Language("ru"),
                false,
                selection.between(null, LocalDate.of(2000, 1, 1)),
                Edition.FULL);
        assertThatThrownBy(() -> exports.size(nobody)).isInstanceOf(ExportRefused.class);
    }

    @Test
    void isForThoseWhoMayExportAndOnlyTheirCountries() {
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> ExportTest.files(exports, request(Format.SAV, false, KZ)))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThatThrownBy(() -> ExportTest.files(exports, request(Format.SAV, false, KZ, TJ)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.announce(request(Format.SAV, false, TJ)))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobody();
        assertThatThrownBy(() -> ExportTest.files(exports, request(Format.SAV, false, KZ)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isRecorded() {
        sent(KZ, "слово", "", 3);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        exports.announce(request(Format.CSV_LABELS, true, KZ));
        exports.announce(new ExportRequest(
                Tiny.WAVE,
                Set.of(KZ),
                Format.JSON,
                new Language("ru"),
                false,
                Selection.ALL.with("networks_facebook", Set.of(1)).between(LocalDate.of(2018, 1, 1), null),
                Edition.FULL));
        assertThat(jdbc.sql("select action || ' ' || object from audit_row")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "EXPORTED tiny-1, CSV_LABELS, KZ",
                        "EXPORTED tiny-1, JSON, KZ, filtered by completed_on networks_facebook");
    }
}
