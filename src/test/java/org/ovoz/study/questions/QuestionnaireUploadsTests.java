package org.ovoz.study.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewService;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WavePlans;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.WaveMaking;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Versions, waves and days that are set on one of two servers, and followed by both without a restart. */
@Slow
class QuestionnaireUploadsTests {

    private static RunningOvoz ovoz;

    @BeforeAll
    static void start() {
        ovoz = RunningOvoz.alone(TestDatabase.POSTGRESQL);
    }

    @AfterAll
    static void end() {
        ovoz.close();
    }

    @BeforeEach
    void signIn() {
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> tiny(String... replacements) throws IOException {
        var files = new HashMap<String, String>();
        for (var name : List.of("questionnaire.yaml", "text.ru.yaml")) {
            var text = Files.readString(Tiny.FOLDER.resolve("questionnaire/tiny/" + name));
            for (int i = 0; i < replacements.length; i += 2) {
                text = text.replace(replacements[i], replacements[i + 1]);
            }
            files.put(name, text);
        }
        return files;
    }

    private static QuestionnaireUploads uploads() {
        return ovoz.the(QuestionnaireUploads.class);
    }

    private static String next() {
        return "version: "
                + (ovoz.the(Definitions.class).questionnaire(Tiny.WAVE).version() + 1);
    }

    private static String present() {
        return "version: "
                + ovoz.the(Definitions.class).questionnaire(Tiny.WAVE).version();
    }

    private static void publish(String... replacements) throws IOException {
        SignedInAs.role(Role.ADMIN);
        var preview = uploads().preview(zip(tiny(replacements)));
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.isRight()).as("version %s", preview.least()).isTrue();
        assertThat(uploads().publish(preview)).isEmpty();
    }

    @Test
    void tellsEveryMistakeOfTheFilesAtOnceAndTakesNothingOver() throws IOException {
        var before = ovoz.the(Definitions.class).edition();
        var wrong = uploads()
                .preview(zip(tiny("type: grid", "type: gird", "relevant: website = 1", "relevant: websight = 1")));
        assertThat(wrong.errors()).hasSizeGreaterThan(1).allMatch(error -> error.line() > 0);
        assertThat(wrong.isRight()).isFalse();
        for (var broken :
                List.of("id: tiny\n\tversion: [", "id: tiny\n- a\n", "id: tiny\npages: " + "[".repeat(20_000))) {
            var preview = uploads().preview(zip(Map.of("questionnaire.yaml", broken)));
            assertThat(preview.errors()).as(broken.substring(0, 10)).isNotEmpty();
            assertThat(uploads().publish(preview)).isPresent();
        }
        assertThat(ovoz.the(Definitions.class).edition()).isSameAs(before);
    }

    @Test
    void refusesAVersionThatHasBeenThereAndOneThatAPlanDoesNotFit() throws IOException {
        var same = uploads().preview(zip(tiny("version: 1", present())));
        assertThat(same.isOld()).isTrue();
        assertThat(uploads().publish(same)).isPresent();
        var renamed = uploads().preview(zip(tiny("version: 1", next(), "occupation", "vocation")));
        assertThat(renamed.errors())
                .as("results.yaml names the item")
                .anyMatch(error ->
                        error.file().contains("results") || error.file().contains("margins"));
    }

    @Test
    void publishesWithoutARestartOnEveryServerAndKeepsWhatWasAnswered() throws Exception {
        try (var other = RunningOvoz.beside(ovoz)) {
            var sent = InterviewScenario.in("KZ", ovoz.beans())
                    .consented()
                    .answer("occupation", 5)
                    .send();
            publish("version: 1", next(), "What is your occupation?", "What do you do?");
            var seen = other.the(Definitions.class);
            var version = ovoz.the(Definitions.class).questionnaire(Tiny.WAVE).version();
            await(() -> seen.questionnaire(Tiny.WAVE).version() == version);
            assertThat(seen.questionnaire(Tiny.WAVE)
                            .item("occupation")
                            .orElseThrow()
                            .text()
                            .master(new Language("en")))
                    .isEqualTo("What do you do?");
            var later = InterviewScenario.in("KZ", other.beans())
                    .consented()
                    .answer("occupation", 5)
                    .send();
            assertThat(ovoz.the(InterviewService.class).get(later.id()).version())
                    .isEqualTo(version);
            assertThat(ovoz.the(InterviewService.class).get(sent.id()).version())
                    .isLessThan(version);
            for (var server : List.of(ovoz, other)) {
                await(() -> server.the(LiveTables.class).isLoaded()
                        && server.the(LiveTables.class).snapshot(Tiny.WAVE).size() >= 2);
            }
        }
    }

    @Test
    void makesAWaveThatIsADraftOnEveryServerAndAfterARestart() throws Exception {
        var titles = new HashMap<Language, String>();
        ovoz.the(Definitions.class).study().languages().keySet().forEach(language -> titles.put(language, "Next wave"));
        var making = ovoz.the(WaveMaking.class);
        var wave = new WaveMaking.NewWave("tiny-2", new Text(titles, Map.of()), "tiny", List.of("poster", "mailing"));
        assertThat(making.make(new WaveMaking.NewWave("Tiny 2", wave.title(), "tiny", List.of())))
                .contains(WaveMaking.Problem.ID);
        assertThat(making.make(new WaveMaking.NewWave("tiny-2", wave.title(), "nothing", List.of())))
                .contains(WaveMaking.Problem.QUESTIONNAIRE);
        assertThat(making.make(new WaveMaking.NewWave("tiny-2", wave.title(), "tiny", List.of("none"))))
                .contains(WaveMaking.Problem.CHANNEL);
        assertThat(making.make(wave)).isEmpty();
        assertThat(making.make(wave)).contains(WaveMaking.Problem.TAKEN);
        var id = new WaveId("tiny-2");
        assertThat(ovoz.the(WaveService.class).state(id)).isEqualTo(Study.Wave.State.DRAFT);
        try (var other = RunningOvoz.beside(ovoz)) {
            assertThat(other.the(Definitions.class)
                            .study()
                            .wave(id)
                            .orElseThrow()
                            .channels())
                    .containsExactly("poster", "mailing");
            assertThat(other.the(LiveTables.class).snapshot(id).size()).isZero();
        }
    }

    @Test
    void opensAndClosesOnItsDaysOnceWhateverPeopleDoAfterwards() throws Exception {
        var plans = ovoz.the(WavePlans.class);
        var waves = ovoz.the(WaveService.class);
        var today = ovoz.the(StudyDays.class).today();
        waves.close(Tiny.WAVE);
        assertThat(plans.problem(Tiny.WAVE, plan(today.minusDays(1), null))).contains(WavePlans.Problem.PAST);
        assertThat(plans.problem(Tiny.WAVE, plan(today.plusDays(2), today.plusDays(1))))
                .contains(WavePlans.Problem.ORDER);
        plans.set(Tiny.WAVE, plan(today, today.plusDays(3)));
        await(() -> waves.isOpen(Tiny.WAVE));
        waves.close(Tiny.WAVE);
        var jdbc = ovoz.the(JdbcClient.class);
        assertThat(jdbc.sql("select done from wave_day where what = 'OPENS'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        waves.open(Tiny.WAVE, true);
        jdbc.sql("update wave_day set on_day = :day where what = 'CLOSES'")
                .param("day", today.minusDays(1))
                .update();
        await(() -> !waves.isOpen(Tiny.WAVE));
        waves.open(Tiny.WAVE, true);
        assertThat(jdbc.sql("select count(*) from audit_row where action = 'WAVE_CLOSED' and object like 'tiny-1, %'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static WavePlans.Plan plan(LocalDate opens, LocalDate closes) {
        return new WavePlans.Plan(Optional.ofNullable(opens), Optional.ofNullable(closes), Map.of());
    }

    @Test
    void isForAdminsOfAllCountries() throws IOException {
        var zip = zip(tiny());
        for (var role : List.of(Role.COUNTRY_LEAD, Role.ANALYST)) {
            SignedInAs.role(role, "TJ");
            assertThatThrownBy(() -> uploads().preview(zip)).isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.role(Role.ADMIN, "TJ");
        assertThatThrownBy(() -> uploads().preview(zip)).isInstanceOf(AccessDeniedException.class);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < 1200 && !condition.getAsBoolean(); look++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
