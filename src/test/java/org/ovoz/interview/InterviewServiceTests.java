package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.store.BackupStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Interviews on the embedded database in a file, with the small questionnaire. */
@SpringBootTest(properties = "ovoz.config=src/test/resources/tiny")
class InterviewServiceTests {

    @TempDir
    static Path folder;

    @Autowired
    private InterviewService service;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private BackupStore backups;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> folder.toAbsolutePath().toString());
    }

    private Interview started(Mode mode) {
        return service.start(new NewInterview(
                new WaveId("tiny-1"), new CountryCode("KZ"), mode, new Language("ru"), null, null, false));
    }

    private Interview consented(Mode mode) {
        var interview = started(mode);
        return service.answer(interview.id(), Change.ofCodes("consent", Map.of("consent", 1)));
    }

    @Test
    void keepsAnswersOfTwoTabs() {
        var interview = consented(Mode.ONLINE);
        service.answer(interview.id(), Change.ofCodes("occupation", Map.of("occupation", 5)));
        service.answer(interview.id(), Change.ofCodes("website", Map.of("website", 2)));
        assertThat(service.get(interview.id()).answers().codes())
                .containsEntry("occupation", 5)
                .containsEntry("website", 2);
    }

    @Test
    void acceptsAReplayOnce() {
        var interview = consented(Mode.ONLINE);
        var change = Change.ofCodes("occupation", Map.of("occupation", 5));
        service.answer(interview.id(), change);
        service.answer(interview.id(), Change.ofCodes("occupation", Map.of("occupation", 1)));
        service.answer(interview.id(), change);
        assertThat(service.get(interview.id()).answers().code("occupation")).hasValue(1);
    }

    @Test
    void refusesWhatIsNoAnswerAndChangesNothing() {
        var id = consented(Mode.ONLINE).id();
        assertThatThrownBy(() -> service.answer(id, Change.ofCodes("occupation", Map.of("occupation", 77))))
                .isInstanceOf(RefusedAnswer.class);
        assertThatThrownBy(() -> service.answer(id, Change.ofCodes("occupation", Map.of("website", 1))))
                .isInstanceOf(RefusedAnswer.class);
        assertThatThrownBy(() -> service.answer(id, Change.ofText("why", "why", "x".repeat(100_000))))
                .isInstanceOf(RefusedAnswer.class);
        assertThat(service.get(id).answers().has("occupation")).isFalse();
    }

    @Test
    void keepsTypedTextsAsTheyAreButForControlCharacters() {
        var id = consented(Mode.ONLINE).id();
        service.answer(id, Change.ofText("word", "word", "<script>alert(1)</script> =cmd() \u0000\u0007🙂 \u202Eabc"));
        assertThat(service.get(id).answers().text("word")).hasValue("<script>alert(1)</script> =cmd() 🙂 \u202Eabc");
    }

    @Test
    void erasesAnswersThatAreNotShownAtSending() {
        var id = consented(Mode.ONLINE).id();
        service.answer(id, Change.ofCodes("website", Map.of("website", 1)));
        service.answer(id, Change.ofCodes("website_updated", Map.of("website_updated", 12)));
        service.answer(id, Change.ofCodes("website", Map.of("website", 2)));
        service.complete(id);
        assertThat(service.get(id).answers().has("website_updated")).isFalse();
        assertThat(service.history(id)).noneMatch(event -> "website_updated".equals(event.item()));
    }

    @Test
    void sendsTwiceWithTheSameReceiptAndCountsOnce() {
        var id = consented(Mode.ONLINE).id();
        var before = rows.latestChange();
        var receipt = service.complete(id);
        assertThat(service.complete(id)).isEqualTo(receipt);
        assertThat(rows.changesAfter(before)).hasSize(1);
        assertThat(rows.counted(id)).isPresent();
        assertThatThrownBy(() -> service.answer(id, Change.ofCodes("website", Map.of("website", 1))))
                .isInstanceOf(AlreadySent.class);
    }

    @Test
    void sendsOnlyWithWhatIsRequired() {
        var id = started(Mode.ONLINE).id();
        assertThatThrownBy(() -> service.complete(id)).isInstanceOf(StillRequired.class);
        assertThat(service.get(id).isDraft()).isTrue();
    }

    @Test
    void leavesNoRowAfterWithdrawal() {
        var id = consented(Mode.ONLINE).id();
        service.answer(id, Change.ofText("word", "word", "secret"));
        service.offerResumeCode(id);
        var receipt = service.complete(id);
        assertThat(service.withdraw("ACEHKMP-TXY2345-6789ACE")).isFalse();
        assertThat(service.withdraw(receipt.code().toLowerCase())).isTrue();
        for (var table : Set.of("answer_text", "interview_event", "interview_code")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where interview = :id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(UnknownInterview.class);
        assertThat(rows.counted(id)).isEmpty();
    }

    @Test
    void goesOnWithACodeTypedInCyrillicOnlyBeforeSending() {
        var id = consented(Mode.ONLINE).id();
        var code = service.offerResumeCode(id);
        var typed = code.toLowerCase()
                .replace('a', 'а')
                .replace('c', 'с')
                .replace('e', 'е')
                .replace("-", " ");
        assertThat(service.resume(typed)).map(Interview::id).hasValue(id);
        var next = service.offerResumeCode(id);
        assertThat(service.resume(code)).isEmpty();
        service.complete(id);
        assertThat(service.resume(next)).isEmpty();
    }

    @Test
    void correctsWithAReasonAndKeepsBoth() {
        var id = consented(Mode.FACE_TO_FACE).id();
        service.answer(id, Change.ofCodes("website", Map.of("website", 1)));
        service.complete(id);
        var change = Change.ofCodes("website", Map.of("website", 2));
        var user = UUID.randomUUID();
        assertThatThrownBy(() -> service.correct(id, change, "  ", user)).isInstanceOf(IllegalArgumentException.class);
        service.correct(id, change, "misheard", user);
        assertThat(service.history(id)).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(InterviewEvent.Kind.CORRECTED);
            assertThat(event.before()).containsEntry("website", 1);
            assertThat(event.after()).containsEntry("website", 2);
            assertThat(event.reason()).isEqualTo("misheard");
        });
    }

    @Test
    void copiesTheRunningDatabaseWithItsKey() throws Exception {
        consented(Mode.ONLINE);
        var file = folder.resolve("copy.zip");
        backups.write(file);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("study.key")).isNotNull();
            assertThat(zip.stream()).anyMatch(entry -> entry.getName().endsWith(".mv.db"));
        }
        assertThatThrownBy(() -> backups.write(file)).isInstanceOf(IOException.class);
    }
}
