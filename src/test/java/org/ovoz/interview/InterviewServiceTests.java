package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** Interviews from the first answer to the withdrawal, on both databases, with the small questionnaire. */
@ParameterizedClass
@EnumSource
@Slow
class InterviewServiceTests {

    private final InterviewService service;
    private final ExclusionsAndWithdrawals exclusions;
    private final InterviewRows rows;

    InterviewServiceTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        exclusions = ovoz.the(ExclusionsAndWithdrawals.class);
        rows = ovoz.the(InterviewRows.class);
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
    void goesOnWithACodeTypedInCyrillicOnlyBeforeSending() {
        var id = consented(Mode.ONLINE).id();
        var code = service.offerResumeCode(id);
        var typed = code.toLowerCase()
                .replace('a', 'а')
                .replace('c', 'с')
                .replace('e', 'е')
                .replace("-", " ");
        assertThat(service.resume(typed)).map(Interview::id).hasValue(id);
        assertThat(service.offerResumeCode(id)).isEqualTo(code);
        service.complete(id);
        assertThat(service.resume(code)).isEmpty();
    }

    @Test
    void readsBackEverythingThatWasStored() {
        var interviewer = UUID.randomUUID();
        var begun = service.start(new NewInterview(
                new WaveId("tiny-1"),
                new CountryCode("TJ"),
                Mode.FACE_TO_FACE,
                new Language("ru"),
                "mailing",
                interviewer,
                true));
        service.answer(begun.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        service.answer(begun.id(), Change.ofText("word", "word", "Ҷомеа ӣ ӯ ҳ қ ғ 🙂"));
        service.answer(begun.id(), Change.ofCodes("partners", Map.of("partners_media", -8)));
        service.setLanguage(begun.id(), new Language("en"));
        service.arriveAt(begun.id(), "views");
        service.spend(begun.id(), 61);
        service.spend(begun.id(), -5);
        var stored = service.get(begun.id());
        assertThat(stored.answers().text("word")).hasValue("Ҷомеа ӣ ӯ ҳ қ ғ 🙂");
        assertThat(stored.answers().codes())
                .containsEntry("partners_media", -8)
                .containsEntry("country", 3)
                .containsEntry("lang", 6);
        assertThat(stored.lastPage()).isEqualTo("views");
        assertThat(stored.seconds()).isEqualTo(61);
        assertThat(stored.channel()).isEqualTo("mailing");
        assertThat(stored.interviewer()).isEqualTo(interviewer);
        assertThat(stored.orderSeed()).isEqualTo(begun.orderSeed());
        assertThat(service.ofInterviewer(interviewer))
                .extracting(InterviewSummary::id)
                .containsExactly(begun.id());
    }

    @Test
    void takesAnswersBack() {
        var id = consented(Mode.ONLINE).id();
        service.answer(id, Change.ofText("word", "word", "first"));
        service.answer(id, Change.ofText("word", "word", "second"));
        assertThat(service.get(id).answers().text("word")).hasValue("second");
        service.answer(id, Change.ofText("word", "word", "  "));
        assertThat(service.get(id).answers().has("word")).isFalse();
        service.answer(id, Change.ofCodes("occupation", Map.of("occupation", 5)));
        service.answer(id, Change.clearing("occupation", Set.of("occupation")));
        assertThat(service.get(id).answers().has("occupation")).isFalse();
    }

    @Test
    void logsEveryAnswerInItsOrderWithoutTexts() {
        var id = consented(Mode.ONLINE).id();
        service.answer(id, Change.ofCodes("occupation", Map.of("occupation", 5)));
        service.answer(id, Change.ofText("word", "word", "nobody reads this in the log"));
        assertThat(service.history(id)).extracting(InterviewEvent::number).containsExactly(1, 2, 3, 4);
        assertThat(service.history(id))
                .extracting(InterviewEvent::item)
                .containsExactly(null, "consent", "occupation", "word");
        assertThat(service.history(id).toString()).doesNotContain("nobody reads this");
    }

    @Test
    void discardsADraftAndNeverASentInterview() {
        var draft = consented(Mode.ONLINE).id();
        service.discard(draft);
        assertThatThrownBy(() -> service.get(draft)).isInstanceOf(UnknownInterview.class);
        var sent = consented(Mode.ONLINE).id();
        service.complete(sent);
        service.discard(sent);
        assertThat(rows.counted(sent)).isPresent();
    }

    @Test
    void leavesExcludedInterviewsOutOfTheCountsUntilTheyAreTakenInAgain() {
        var id = consented(Mode.FACE_TO_FACE).id();
        service.complete(id);
        var before = rows.latestChange();
        exclusions.setExcluded(id, true, "twice entered", UUID.randomUUID());
        assertThat(rows.counted(id)).isEmpty();
        exclusions.setExcluded(id, false, "was another one", UUID.randomUUID());
        assertThat(rows.counted(id)).isPresent();
        assertThat(rows.changesAfter(before))
                .filteredOn(change -> change.id().equals(id))
                .hasSize(2);
    }

    @Test
    void answersTheSameForEveryWrongCode() {
        for (var wrong :
                new String[] {"", "ACEHKMP-TXY2345-6789ACE", "x".repeat(100_000), "\u0000", "'; drop table interview"
                }) {
            assertThat(service.resume(wrong)).isEmpty();
            assertThat(service.withdraw(wrong)).isFalse();
        }
        var draft = consented(Mode.ONLINE).id();
        var resume = service.offerResumeCode(draft);
        assertThat(service.withdraw(resume)).isFalse();
        var receipt = service.complete(draft);
        assertThat(service.resume(receipt.code())).isEmpty();
        assertThat(service.resume(resume)).isEmpty();
    }

    @Test
    void knowsNothingOfAnInterviewThatIsNotThere() {
        var nobody = InterviewId.random();
        assertThatThrownBy(() -> service.answer(nobody, Change.ofCodes("consent", Map.of("consent", 1))))
                .isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> service.complete(nobody)).isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> service.setLanguage(nobody, new Language("en")))
                .isInstanceOf(UnknownInterview.class);
        service.discard(nobody);
        service.arriveAt(nobody, "about");
        assertThat(rows.counted(nobody)).isEmpty();
    }
}
