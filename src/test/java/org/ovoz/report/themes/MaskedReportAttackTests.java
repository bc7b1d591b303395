package org.ovoz.report.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.disclosure.store.PublishedStore;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.internal.ReportFigures;
import org.ovoz.report.internal.ReportRequest;
import org.ovoz.report.internal.ReportService;
import org.ovoz.report.published.PublicReports;
import org.ovoz.report.published.PublicRequest;
import org.ovoz.report.store.ThemeSectionStore;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.WholeFile;
import org.ovoz.ui.Translations;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for masked words in every edition and format of the report, whose theme sections quote texts with real masks. */
@TinyStudyTest
@Slow
class MaskedReportAttackTests {

    private static final List<CountryCode> COUNTRIES = List.of(new CountryCode("KZ"), new CountryCode("TJ"));
    private static final CountryCode KZ = COUNTRIES.getFirst();
    private static final Language EN = new Language("en");
    private static final Language RUSSIAN = new Language("ru");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** Composed and apart, small and large. */
    private static final String TEXT = "И: Кто?\nР: Пришла Айгуль Сатпаева 🙂 из Каскелена и платила.\n"
            + "Р: С АЙГУЛЬ всё. " + Normalizer.normalize("Айгуль", Normalizer.Form.NFD) + " платит, мы нет.";

    private static final List<String> SECRETS = List.of("Айгул", "Сатпаев", "Каскелен", "Aigul");

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Redactions redactions;

    @Autowired
    private Material material;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private ThemesService themes;

    @Autowired
    private ThemeSections sections;

    @Autowired
    private ThemeSectionStore store;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportFigures figures;

    @Autowired
    private PublicReports publicReports;

    @Autowired
    private PublishedStore published;

    @Autowired
    private Translations translations;

    @Autowired
    private BeanFactory product;

    @Autowired
    private JdbcClient jdbc;

    private DocumentId id;

    @BeforeEach
    void begin() {
        empty();
        InterviewScenario.in("KZ", product)
                .consented()
                .answer("networks_facebook", 1)
                .send();
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void empty() {
        SignedInAs.nobody();
        List.of(
                        "theme_section",
                        "theme_release",
                        "material_document",
                        "coding_event",
                        "published_table",
                        "published_batch",
                        "interview")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    private CodeId interview(String title, Speaker speaker, String code) {
        id = changes.take(new NewDocument(
                        Document.Kind.TRANSCRIPT,
                        title,
                        KZ,
                        RUSSIAN,
                        Provenance.ELSEWHERE,
                        speaker,
                        TEXT,
                        TurnReader.read(TEXT, TurnReader.Wishes.in(RUSSIAN)).turns()))
                .id();
        var fee = codebook.add(null, code, "#0072b2", Code.Words.NONE);
        for (var words : List.of("Пришла Айгуль Сатпаева 🙂 из Каскелена", "платит, мы нет.")) {
            var from = TEXT.indexOf(words);
            passages.code(List.of(new Passage(id, 1, CodePoints.ofUtf16(TEXT, from, from + words.length()))), fee);
        }
        return fee;
    }

    private DocumentText text() {
        return material.text(id).orElseThrow();
    }

    private void mask(boolean keepsOriginal) {
        assertThat(redactions.apply(
                        id, text().version(), redactions.propose(id, List.of("Каскелен", "Айгуль")), keepsOriginal))
                .isTrue();
    }

    /** A section that quotes all passages of a code as they are now. */
    private void quote(CodeId code) {
        var quoted = themes.themes(ThemeFilter.ALL).quotations(code).shown().stream()
                .map(one -> new ThemeSection.Chosen(one.document(), one.version(), one.span(), false, false))
                .toList();
        assertThat(quoted).hasSize(2);
        assertThat(sections.save(new ThemeSection(
                        UUID.randomUUID(),
                        Tiny.WAVE,
                        EN,
                        0,
                        "Money for coverage",
                        "They pay.",
                        List.of(new ThemeSection.CountedCode(code, "")),
                        quoted,
                        true)))
                .isPresent();
        jdbc.sql("delete from theme_release").update();
        store.release(Tiny.WAVE, new ReleasedCount(code, KZ, 1, 20, Range.exactly(8), Range.exactly(12)), DAY);
    }

    private String words(String key, Object... arguments) {
        return translations.text(EN.locale(), key, arguments);
    }

    private void release() {
        var grouping = new Grouping(List.of(List.of(1), List.of(0)));
        var batch = new Batch(KZ, 1, 36, DAY, false);
        var table = new ProtectedTable(
                36, grouping, List.of(Range.exactly(20), Range.exactly(16)), Range.exactly(0), Optional.empty());
        published.add(Tiny.WAVE, batch);
        published.add(Tiny.WAVE, new PublishedTable("website", batch, table));
    }

    /** Every edition in every format, as somebody reads it who takes the file to pieces. */
    private Map<String, String> files() throws IOException {
        jdbc.sql("delete from published_table").update();
        jdbc.sql("delete from published_batch").update();
        release();
        var files = new LinkedHashMap<String, String>();
        var stored = figures.freeze(Tiny.WAVE, COUNTRIES);
        for (var format : ReportFormat.values()) {
            var out = new ByteArrayOutputStream();
            reports.write(new ReportRequest(Tiny.WAVE, COUNTRIES, EN, format), stored, this::words, out);
            files.put("internal " + format, WholeFile.read(out.toByteArray()));
            files.put(
                    "public " + format,
                    WholeFile.read(publicReports
                            .of(new PublicRequest(Tiny.WAVE, EN, format), this::words)
                            .orElseThrow()));
        }
        return files;
    }

    private static void expectEverywhere(Map<String, String> files, String... told) {
        files.forEach((file, words) -> List.of(told)
                .forEach(one ->
                        assertThat(words.contains(one)).as(one + " in " + file).isTrue()));
    }

    /** Files are too long to be printed where something is found. */
    private static void expectNowhere(Map<String, String> files) {
        files.forEach((file, words) -> SECRETS.forEach(secret -> assertThat(words.contains(WholeFile.plain(secret)))
                .as(secret + " in " + file)
                .isFalse()));
    }

    @Test
    void theAttackFindsWhatIsNotMasked() throws IOException {
        quote(interview(
                "Беседа", new Speaker("Айгуль-1", "Каскелен", SpeakerKind.EXPERT, Attribution.NAME), "ЖАЛОБА_АЙГУЛЬ"));
        expectEverywhere(files(), "айгуль", "сатпаева", "жалоба_айгуль", "каскелен");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noEditionHasWhatIsMaskedInTheTextsItQuotes(boolean keepsOriginal) throws IOException {
        var fee = interview("Беседа", new Speaker("Собеседник", null, SpeakerKind.EXPERT, Attribution.NAME), "PAY_FEE");
        quote(fee);
        mask(keepsOriginal);
        expectNowhere(files());
        quote(fee);
        var files = files();
        expectEverywhere(files, "пришла[", "собеседник");
        expectNowhere(files);
    }

    @Test
    void norInTheNamesOfSpeakersAndCodes() throws IOException {
        var fee = interview(
                "Интервью с Айгуль Сатпаевой",
                new Speaker("Aigul-1", "село Каскелен", SpeakerKind.EXPERT, Attribution.NAME),
                "ЖАЛОБА_" + Normalizer.normalize("АЙГУЛЬ", Normalizer.Form.NFD));
        quote(fee);
        mask(true);
        quote(fee);
        var files = files();
        expectEverywhere(files, "жалоба_█", "█-1");
        expectNowhere(files);
    }
}
