package org.ovoz.study.setup;

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
import java.util.Set;
import java.util.UUID;
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
import org.ovoz.interview.Mode;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.CouponRules;
import org.ovoz.study.InDepthProgress;
import org.ovoz.study.InvitationService;
import org.ovoz.study.Quotas;
import org.ovoz.study.WavePlans;
import org.ovoz.study.WaveService;
import org.ovoz.study.questions.QuestionnaireUploads;
import org.ovoz.study.setup.WaveMaking.NewInDepth;
import org.ovoz.study.setup.WaveMaking.NewWave;
import org.ovoz.study.setup.WaveMaking.Problem;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.security.access.AccessDeniedException;

/** Waves of interviews in depth that are made, opened and closed on one of two servers, and followed by both. */
@Slow
class InDepthWaveMakingTests {

    private static final WaveId TALKS = new WaveId("talks");
    private static final CountryCode TJ = new CountryCode("TJ");

    private static RunningOvoz ovoz;

    @BeforeAll
    static void start() throws IOException {
        ovoz = RunningOvoz.alone(TestDatabase.POSTGRESQL);
        SignedInAs.role(Role.ADMIN);
        var uploads = ovoz.the(QuestionnaireUploads.class);
        assertThat(uploads.publish(uploads.preview(guide()))).isEmpty();
        assertThat(making().make(talks("talks", "talk"))).isEmpty();
    }

    @AfterAll
    static void end() {
        SignedInAs.nobody();
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

    /** The small questionnaire under another name: it has an open question. */
    private static byte[] guide() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : List.of("questionnaire.yaml", "text.ru.yaml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readString(Tiny.FOLDER.resolve("questionnaire/tiny/" + name))
                        .replace("id: tiny\n", "id: talk\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static WaveMaking making() {
        return ovoz.the(WaveMaking.class);
    }

    private static Text titles(String word) {
        var titles = new HashMap<Language, String>();
        ovoz.the(Definitions.class).study().languages().keySet().forEach(language -> titles.put(language, word));
        return new Text(titles, Map.of());
    }

    private static NewInDepth talks(String id, String guide) {
        return new NewInDepth(id, titles("Talks"), guide, Tiny.WAVE.value());
    }

    private static Study study(RunningOvoz server) {
        return server.the(Definitions.class).study();
    }

    @Test
    void isADraftOfItsKindWithTheNumberOfTheWaveItGoesWith() {
        var made = study(ovoz).anyWave(TALKS).orElseThrow();
        assertThat(study(ovoz).isInDepth(TALKS)).isTrue();
        assertThat(study(ovoz).wave(TALKS)).isEmpty();
        assertThat(made.number())
                .isEqualTo(study(ovoz).wave(Tiny.WAVE).orElseThrow().number());
        assertThat(made.questionnaire()).isEqualTo("talk");
        assertThat(made.channels()).isEmpty();
        assertThat(ovoz.the(InDepthProgress.class)
                        .beside(study(ovoz).wave(Tiny.WAVE).orElseThrow()))
                .extracting(Study.Wave::id)
                .contains(TALKS)
                .doesNotContain(Tiny.WAVE);
    }

    @Test
    void isMadeOfWhatNoWaveOfTheSurveyAsksAndIsNoneOfThem() {
        assertThat(making().guides()).extracting(known -> known.id()).containsExactly("talk");
        assertThat(making().questionnaires()).extracting(known -> known.id()).containsExactly("tiny");
        assertThat(making().make(talks("more-talks", "tiny"))).contains(Problem.QUESTIONNAIRE);
        assertThat(making().make(talks("more-talks", "nothing"))).contains(Problem.QUESTIONNAIRE);
        assertThat(making().make(new NewWave("next", titles("Next"), "talk", List.of())))
                .contains(Problem.QUESTIONNAIRE);
        assertThat(making().make(talks("Talks 2", "talk"))).contains(Problem.ID);
        assertThat(making().make(talks("talks", "talk"))).contains(Problem.TAKEN);
        assertThat(making().make(talks(Tiny.WAVE.value(), "talk"))).contains(Problem.TAKEN);
        assertThat(making().make(new NewWave("talks", titles("Next"), "tiny", List.of())))
                .contains(Problem.TAKEN);
        assertThat(making().make(new NewInDepth("more-talks", titles(" "), "talk", Tiny.WAVE.value())))
                .contains(Problem.TITLE);
        assertThat(making().make(new NewInDepth("more-talks", titles("More"), "talk", "talks")))
                .as("goes with a wave of the survey")
                .contains(Problem.BESIDE);
        for (var role : List.of(Role.COUNTRY_LEAD, Role.ANALYST, Role.FIELD_STAFF)) {
            SignedInAs.role(role, "TJ");
            assertThatThrownBy(() -> making().make(talks("more-talks", "talk")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.role(Role.ADMIN, "TJ");
        assertThatThrownBy(() -> making().make(talks("more-talks", "talk"))).isInstanceOf(AccessDeniedException.class);
        assertThat(study(ovoz).everyWave())
                .extracting(wave -> wave.id().value())
                .doesNotContain("more-talks", "next");
    }

    @Test
    void isOpenedClosedAndCountedOnEveryServerAndInNoTable() throws Exception {
        try (var other = RunningOvoz.beside(ovoz)) {
            SignedInAs.role(Role.ADMIN);
            assertThat(study(other).inDepth()).extracting(Study.Wave::id).contains(TALKS);
            var waves = ovoz.the(WaveService.class);
            assertThat(other.the(WaveService.class).state(TALKS)).isEqualTo(Study.Wave.State.DRAFT);
            waves.open(TALKS, true, List.of("TARGETS"));
            assertThat(other.the(WaveService.class).isOpen(TALKS)).isTrue();
            assertThat(other.the(WaveService.class).current()).contains(Tiny.WAVE);
            waves.setTargets(TALKS, List.of(new WaveService.Target(TJ, Mode.FACE_TO_FACE, 4)));
            SignedInAs.nobody();
            for (var server : List.of(ovoz, other)) {
                InterviewScenario.in("TJ", server.beans())
                        .wave(TALKS.value())
                        .mode(Mode.FACE_TO_FACE)
                        .interviewer(UUID.randomUUID())
                        .begin()
                        .answer("consent", 1)
                        .send();
            }
            SignedInAs.role(Role.ADMIN);
            for (var server : List.of(ovoz, other)) {
                assertThat(server.the(InDepthProgress.class)
                                .of(study(server).wave(Tiny.WAVE).orElseThrow()))
                        .filteredOn(line -> line.country().equals(TJ))
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.all()).isEqualTo(2);
                            assertThat(line.aim()).isEqualTo(4);
                        });
                var live = server.the(LiveTables.class);
                live.refresh();
                assertThat(live.snapshot(Tiny.WAVE).size()).isZero();
                assertThatThrownBy(() -> live.snapshot(TALKS)).isInstanceOf(IllegalArgumentException.class);
            }
            other.the(WaveService.class).close(TALKS);
            assertThat(waves.isOpen(TALKS)).isFalse();
            assertThat(waves.isOpen(Tiny.WAVE)).isTrue();
            assertThat(other.the(WaveMaking.class).make(talks("second-talks", "talk")))
                    .isEmpty();
            await(() -> study(ovoz).isInDepth(new WaveId("second-talks")));
        } finally {
            assertThat(study(ovoz).waves()).extracting(Study.Wave::id).containsExactly(Tiny.WAVE);
        }
    }

    @Test
    void opensAndClosesByItselfOnItsDays() throws Exception {
        assertThat(making().make(talks("dated-talks", "talk"))).isEmpty();
        var dated = new WaveId("dated-talks");
        var today = ovoz.the(StudyDays.class).today();
        ovoz.the(WavePlans.class).set(dated, plan(today, today.plusDays(3), Map.of()));
        await(() -> ovoz.the(WaveService.class).isOpen(dated));
    }

    private static WavePlans.Plan plan(LocalDate opens, LocalDate closes, Map<Language, String> invitation) {
        return new WavePlans.Plan(Optional.of(opens), Optional.of(closes), invitation);
    }

    @Test
    void hasNothingOfWhatRespondentsOfLinksNeed() {
        var today = ovoz.the(StudyDays.class).today();
        var invitation = plan(today, today, Map.of(new Language("en"), "Please take part."));
        for (var refused : List.<Runnable>of(
                () -> ovoz.the(WaveChannels.class).set(TALKS, Set.of(), "poster"),
                () -> ovoz.the(CouponRules.class).set(TALKS, new CouponRule(3, 28, false)),
                () -> ovoz.the(Quotas.class).set(TALKS, Set.of(new Quotas.Quota(TJ, Mode.FACE_TO_FACE))),
                () -> ovoz.the(InvitationService.class).make(TALKS, TJ, "Partner", false, 10),
                () -> ovoz.the(WavePlans.class).set(TALKS, invitation),
                () -> ovoz.the(SetUp.class).confirm(TALKS, SetUp.Step.LINKS))) {
            assertThatThrownBy(refused::run).isInstanceOf(IllegalArgumentException.class);
        }
        SignedInAs.nobody();
        assertThatThrownBy(() -> InterviewScenario.in("TJ", ovoz.beans())
                        .wave(TALKS.value())
                        .mode(Mode.ONLINE)
                        .begin())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < 1200 && !condition.getAsBoolean(); look++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
