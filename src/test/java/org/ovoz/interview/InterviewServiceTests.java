package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.Tab;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** Interviews from the first answer to the withdrawal, on both databases, with the small questionnaire. */
@ParameterizedClass
@EnumSource
@Slow
class InterviewServiceTests {

    private final RunningOvoz ovoz;
    private final InterviewService service;
    private final RespondentWithdrawals withdrawals;
    private final ResumeCodes resumeCodes;
    private final InterviewRows rows;

    InterviewServiceTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        withdrawals = ovoz.the(RespondentWithdrawals.class);
        resumeCodes = ovoz.the(ResumeCodes.class);
        rows = ovoz.the(InterviewRows.class);
    }

    private InterviewScenario consented() {
        return InterviewScenario.in("KZ", ovoz).consented();
    }

    @Test
    void refusesWhatIsNoAnswerAndChangesNothing() {
        var interview = consented();
        interview
                .tab()
                .expectRefused(RefusedAnswer.class, tab -> tab.answer("occupation", 77))
                .expectRefused(RefusedAnswer.class, tab -> tab.answer("why", "x".repeat(100_000)));
        interview
                .expectRefused(
                        RefusedAnswer.class,
                        () -> service.answer(interview.id(), Change.ofCodes("occupation", Map.of("website", 1))))
                .expectNotStored("occupation", "website", "why");
    }

    @Test
    void keepsTypedTextsAsTheyAreButForControlCharacters() {
        consented()
                .answer("word", "<script>alert(1)</script> =cmd() \u0000\u0007🙂 \u202Eabc")
                .expectStored("word", "<script>alert(1)</script> =cmd() 🙂 \u202Eabc");
    }

    @Test
    void erasesAnswersThatAreNotShownAtSending() {
        consented()
                .answer("website", "yes")
                .answer("website_updated", 12)
                .answer("website", "no")
                .send()
                .expectNotStored("website_updated")
                .expectAnswered("website_updated", 0);
    }

    @Test
    void sendsTwiceWithTheSameReceiptAndCountsOnce() {
        var interview = consented();
        var before = rows.latestChange();
        var receipt = interview.send().tab().receipt();
        assertThat(interview.send().tab().receipt()).isEqualTo(receipt);
        assertThat(rows.changesAfter(before)).hasSize(1);
        interview.expectCounted();
        interview.tab().expectRefused(AlreadySent.class, tab -> tab.answer("website", "yes"));
    }

    @Test
    void sendsOnlyWithWhatIsRequired() {
        var interview = InterviewScenario.in("KZ", ovoz).begin();
        interview.tab().expectRefused(StillRequired.class, Tab::send);
        interview.expectState(Interview.State.DRAFT);
    }

    @Test
    void goesOnWithACodeTypedInCyrillicOnlyBeforeSending() {
        var interview = consented();
        var code = resumeCodes.offer(interview.id());
        var typed = code.toLowerCase()
                .replace('a', 'а')
                .replace('c', 'с')
                .replace('e', 'е')
                .replace("-", " ");
        assertThat(resumeCodes.resume(typed)).map(Interview::id).hasValue(interview.id());
        assertThat(resumeCodes.offer(interview.id())).isEqualTo(code);
        interview.send();
        assertThat(resumeCodes.resume(code)).isEmpty();
    }

    @Test
    void readsBackEverythingThatWasStored() {
        var interviewer = UUID.randomUUID();
        var interview = InterviewScenario.in("TJ", ovoz)
                .mode(Mode.FACE_TO_FACE)
                .channel("mailing")
                .interviewer(interviewer)
                .practice(true)
                .begin();
        var begun = interview.stored();
        interview.answer("consent", "yes").answer("word", "Ҷомеа ӣ ӯ ҳ қ ғ 🙂").answer("partners_media", -8);
        interview.tab().setLanguage("en").goTo("views");
        service.spend(interview.id(), 61);
        service.spend(interview.id(), -5);
        interview
                .expectStored("word", "Ҷомеа ӣ ӯ ҳ қ ғ 🙂")
                .expectStored("partners_media", -8)
                .expectStored("country", 3)
                .expectStored("lang", 6);
        var stored = interview.stored();
        assertThat(stored.progress().lastPage()).isEqualTo("views");
        assertThat(stored.seconds()).isEqualTo(61);
        assertThat(stored.channel()).isEqualTo("mailing");
        assertThat(stored.origin().interviewer()).isEqualTo(interviewer);
        assertThat(stored.orderSeed()).isEqualTo(begun.orderSeed());
        assertThat(service.ofInterviewer(interviewer))
                .extracting(InterviewSummary::id)
                .containsExactly(interview.id());
    }

    @Test
    void takesAnswersBack() {
        consented()
                .answer("word", "first")
                .answer("word", "second")
                .expectStored("word", "second")
                .answer("word", "  ")
                .expectNotStored("word")
                .answer("occupation", 5)
                .takeBack("occupation")
                .expectNotStored("occupation");
    }

    @Test
    void logsEveryAnswerInItsOrderWithoutTexts() {
        var history = consented()
                .answer("occupation", 5)
                .answer("word", "nobody reads this in the log")
                .history();
        assertThat(history).extracting(InterviewEvent::number).containsExactly(1, 2, 3, 4);
        assertThat(history).extracting(InterviewEvent::item).containsExactly(null, "consent", "occupation", "word");
        assertThat(history.toString()).doesNotContain("nobody reads this");
    }

    @Test
    void discardsADraftAndNeverASentInterview() {
        var draft = consented();
        draft.tab().discard();
        draft.expectGone();
        var sent = consented().send();
        sent.tab().discard();
        sent.expectCounted();
    }

    @Test
    void leavesExcludedInterviewsOutOfTheCountsUntilTheyAreTakenInAgain() {
        var interview = InterviewScenario.in("KZ", ovoz)
                .mode(Mode.FACE_TO_FACE)
                .consented()
                .send();
        var before = rows.latestChange();
        interview
                .exclude("twice entered")
                .expectNotCounted()
                .expectState(Interview.State.EXCLUDED)
                .include("was another one")
                .expectCounted();
        assertThat(rows.changesAfter(before))
                .filteredOn(change -> change.id().equals(interview.id()))
                .hasSize(2);
    }

    @Test
    void answersTheSameForEveryWrongCode() {
        for (var wrong :
                new String[] {"", "ACEHKMP-TXY2345-6789ACE", "x".repeat(100_000), "\u0000", "'; drop table interview"
                }) {
            assertThat(resumeCodes.resume(wrong)).isEmpty();
            assertThat(withdrawals.withdraw(wrong)).isFalse();
        }
        var interview = consented();
        var resume = resumeCodes.offer(interview.id());
        assertThat(withdrawals.withdraw(resume)).isFalse();
        var receipt = interview.send().tab().receipt();
        assertThat(resumeCodes.resume(receipt.code())).isEmpty();
        assertThat(resumeCodes.resume(resume)).isEmpty();
    }

    @Test
    void knowsNothingOfAnInterviewThatIsNotThere() {
        var nobody = InterviewId.random();
        assertThatThrownBy(() -> service.answer(nobody, Change.ofCodes("consent", Map.of("consent", 1))))
                .isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> ovoz.the(Sending.class).send(nobody)).isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> service.setLanguage(nobody, new Language("en")))
                .isInstanceOf(UnknownInterview.class);
        withdrawals.discard(nobody);
        service.arriveAt(nobody, "about");
        assertThat(rows.counted(nobody)).isEmpty();
    }
}
