package org.ovoz.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.AuditRows;
import org.ovoz.access.Role;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.demonstration.DemonstrationData;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.ExportService;
import org.ovoz.export.Format;
import org.ovoz.intake.file.LeftOut;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The survey of 2018 goes out as a file, is withdrawn, and comes in again as it was. */
@SpringBootTest(properties = "ovoz.demonstration=true")
@Slow
class RoundTripTests {

    private static final WaveId WAVE = DemonstrationData.WAVE;
    private static final int CASES = 235;

    @TempDir
    static Path folder;

    @Autowired
    private IntakeService intake;

    @Autowired
    private ExportService exports;

    @Autowired
    private Definitions definitions;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private LiveTables live;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private I18NProvider messages;

    @Autowired
    private JdbcClient jdbc;

    private static List<String> codesBefore = List.of();
    private static List<String> tablesBefore = List.of();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> folder.toAbsolutePath().toString());
    }

    @BeforeEach
    void signIn() {
        SignedInAs.role(Role.ADMIN);
        if (codesBefore.isEmpty()) {
            codesBefore = stored().codes();
            tablesBefore = stored().tables();
        }
        if (!stored().codes().equals(codesBefore)) {
            empty();
            restore();
        }
        assertThat(codesBefore).hasSize(CASES);
        assertThat(tablesBefore).hasSize(68);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"SAV", "CSV_CODES", "CSV_LABELS"})
    void bringsEveryCaseAndTableBackFromOurOwnExports(Format format) throws IOException {
        for (var language : List.of("ru", "kk")) {
            var file = intake.read(export(format, new Language(language)), null);
            empty();
            var mapping = intake.propose(file, WAVE);
            var preview = intake.preview(file, WAVE, mapping);
            assertThat(preview.problems()).as("%s %s", format, language).isEmpty();
            assertThat(preview.importable()).isEqualTo(CASES);
            assertThat(preview.first()).hasSize(5);
            assertThat(intake.take(file, WAVE, mapping, false)).isEqualTo(CASES);
            assertThat(stored().codes()).isEqualTo(codesBefore);
            assertThat(changedTables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(SurveyMonkey.Cells.class)
    void bringsTheSameTablesFromSurveyMonkey(SurveyMonkey.Cells cells) {
        var cases = DemonstrationData.cases().stream().map(one -> one.codes()).toList();
        var csv = new SurveyMonkey(definitions.questionnaire(WAVE), definitions.study(), new Language("ru"), cells)
                .write(cases);
        var file = intake.read(csv.getBytes(StandardCharsets.UTF_8), null);
        assertThat(file.leftOut())
                .extracting(LeftOut::heading)
                .contains("Respondent ID", "IP Address", "Email Address", "First Name", "Start Date");
        assertThat(file.columns()).noneMatch(column -> column.values().contains("somebody@example.org"));
        empty();
        var mapping = intake.propose(file, WAVE);
        var preview = intake.preview(file, WAVE, mapping);
        // Numbers of a service are taken by number alone, its reasons not even so: somebody says what they mean.
        assertThat(preview.problems())
                .extracting(Problem::kind)
                .isSubsetOf(Problem.Kind.NUMBER_ONLY, Problem.Kind.MISSING_UNCLEAR);
        for (var column : file.columns()) {
            for (var value : column.values()) {
                if (value.matches("-\\d")) {
                    mapping = mapping.withCode(column.key(), value, Integer.parseInt(value));
                }
            }
        }
        intake.take(file, WAVE, mapping, preview.hasWarnings());
        assertThat(changedTables()).isEmpty();
        assertThat(stored().everythingStored())
                .doesNotContain("203.0.113.7", "Имярек", "somebody@", "10000000000", "paper-17");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws IOException {
        var file = intake.read(export(Format.CSV_CODES, new Language("en")), null);
        var mapping = intake.propose(file, WAVE);
        var preview = intake.preview(file, WAVE, mapping);
        assertThat(preview.importable()).isZero();
        assertThat(preview.alreadyThere()).isEqualTo(CASES);
        assertThatIllegalArgumentException().isThrownBy(() -> intake.take(file, WAVE, mapping, false));
        assertThat(intake.take(file, WAVE, mapping, true)).isZero();
        assertThat(stored().codes()).isEqualTo(codesBefore);
    }

    @Test
    void tellsInTheHistoryAndInTheAuditTrailWhereCasesCameFrom() throws IOException {
        var file = intake.read(export(Format.CSV_CODES, new Language("en")), null);
        empty();
        intake.take(file, WAVE, intake.propose(file, WAVE), false);
        var one = new InterviewId(DemonstrationData.cases().getFirst().id());
        assertThat(interviews.history(one))
                .extracting(InterviewEvent::kind)
                .containsExactly(InterviewEvent.Kind.IMPORTED);
        assertThat(interviews.get(one).channel()).isEqualTo(ImportedFile.channel(file.fingerprint()));
        var told = AuditRows.of(audit, AuditAction.DATA_IMPORTED).getFirst();
        assertThat(told.object()).isEqualTo("cso-2018, 235, SHA-256 " + file.fingerprint());
        assertThat(told.actor()).isEqualTo("tester");
    }

    @Test
    void withdrawsAWholeImportForAReasonOnly() throws IOException {
        var file = intake.read(export(Format.SAV, new Language("en")), null);
        empty();
        var mapping = intake.propose(file, WAVE);
        intake.take(file, WAVE, mapping, false);
        var imported = intake.imports().getFirst();
        assertThat(imported.interviews()).isEqualTo(CASES);
        assertThatIllegalArgumentException().isThrownBy(() -> intake.withdraw(imported, " "));
        SignedInAs.role(Role.ADMIN, "KZ");
        assertThat(intake.imports()).isEmpty();
        assertThatThrownBy(() -> intake.withdraw(imported, "wrong file")).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.ADMIN);
        assertThat(intake.withdraw(imported, "wrong file")).isEqualTo(CASES);
        assertThat(stored().codes()).isEmpty();
        assertThat(stored().everythingStored()).isEmpty();
        intake.take(file, WAVE, mapping, false);
    }

    @Test
    void letsNobodyImportButAdminsOfTheCountries() throws IOException {
        var file = intake.read(export(Format.CSV_CODES, new Language("en")), null);
        var mapping = intake.propose(file, WAVE);
        for (var role : List.of(Role.ANALYST, Role.COUNTRY_LEAD, Role.FIELD_STAFF)) {
            SignedInAs.role(role, "KZ");
            assertThatThrownBy(() -> intake.read(new byte[1], null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> intake.propose(file, WAVE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> intake.preview(file, WAVE, mapping)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> intake.take(file, WAVE, mapping, true)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> intake.imports()).isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.role(Role.ADMIN, "KZ");
        assertThat(intake.preview(file, WAVE, mapping).problems())
                .extracting(Problem::kind)
                .contains(Problem.Kind.COUNTRY_NOT_YOURS);
        assertThatIllegalArgumentException().isThrownBy(() -> intake.take(file, WAVE, mapping, true));
    }

    private StoredWave stored() {
        return new StoredWave(WAVE, rows, live, definitions, jdbc);
    }

    /** Removes all cases, as the withdrawal of an import would. */
    private void empty() {
        jdbc.sql("update interview set channel = 'import:test' where wave = :wave")
                .param("wave", WAVE.value())
                .update();
        intake.withdraw(new ImportedFile(WAVE, "import:test", 0, LocalDate.EPOCH, Set.of(), null), "test");
        assertThat(stored().codes()).isEmpty();
    }

    private void restore() {
        var names = definitions.questionnaire(WAVE).variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
        var csv = new StringBuilder("interview,completed_on,seconds," + String.join(",", names) + "\n");
        DemonstrationData.cases()
                .forEach(one -> csv.append(one.id() + "," + one.completedOn() + "," + one.seconds() + ","
                        + names.stream()
                                .map(name -> one.codes().get(name).toString())
                                .collect(Collectors.joining(",")) + "\n"));
        var file = intake.read(csv.toString().getBytes(StandardCharsets.UTF_8), null);
        intake.take(file, WAVE, intake.propose(file, WAVE), false);
        assertThat(stored().codes()).isEqualTo(codesBefore);
    }

    private byte[] export(Format format, Language language) throws IOException {
        var countries = definitions.study().countryCodes().stream().collect(Collectors.toSet());
        var request = new ExportRequest(WAVE, countries, format, language, true);
        var out = new ByteArrayOutputStream();
        exports.write(
                request,
                (key, arguments) ->
                        messages.getTranslation("export." + key, Locale.forLanguageTag(language.tag()), arguments),
                exports.announce(request),
                out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            zip.getNextEntry();
            return zip.readAllBytes();
        }
    }

    /** The tables that are not as they were. */
    private List<String> changedTables() {
        var now = new ArrayList<>(stored().tables());
        assertThat(now).hasSameSizeAs(tablesBefore);
        now.removeAll(tablesBefore);
        return now;
    }
}
