package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.ui.Tab;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** What happens to respondents' tabs: two of them, a lost connection or page, a save that fails, sending and withdrawing. */
@ParameterizedClass
@EnumSource
@Slow
class TabsTests {

    private final RunningOvoz ovoz;

    TabsTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
    }

    private InterviewScenario consented() {
        return InterviewScenario.in("KZ", ovoz).consented();
    }

    @Test
    void theAnswerThatArrivesLastCountsPerItemAndNoneIsLost() {
        var interview = consented();
        var phone = interview
                .tab()
                .goOffline()
                .answer("occupation", 1)
                .answer("website", "yes")
                .tick("networks", "facebook")
                .answer("word", "воля");
        var laptop = interview.resume().answer("occupation", 5).answer("partners_media", 2);
        phone.goOnline().expectAnswer("partners_media", 2).expectShown("why");
        interview
                .expectStored("occupation", 1)
                .expectStored("website", 1)
                .expectStored("networks_facebook", 1)
                .expectStored("partners_media", 2)
                .expectStored("word", "воля")
                .expectAnswered("occupation", 2);
        laptop.answer("website", "no").expectAnswer("website", 2).expectCovered("consent");
        interview.expectStored("website", 2).expectStored("word", "воля");
    }

    @Test
    void answersThatArriveOutOfOrderAreAllKept() {
        var interview = consented();
        interview
                .tab()
                .goOffline()
                .answer("website", "yes")
                .answer("website_updated", 12)
                .answer("word", "one")
                .answer("word", "two")
                .goOnlineOutOfOrder();
        interview
                .expectStored("website", 1)
                .expectStored("website_updated", 12)
                .expectStored("word", "one")
                .expectAnswered("word", 2);
    }

    @Test
    void anEventThatArrivesTwiceDoesNotUndoWhatCameBetween() {
        var interview = consented();
        var phone = interview.tab().answer("occupation", 5);
        interview.resume().answer("occupation", 1);
        phone.repeat().expectAnswer("occupation", 1);
        interview.expectStored("occupation", 1).expectAnswered("occupation", 2);
    }

    @Test
    void aLostSessionGoesOnInItsPlaceAndReplaysDoNoHarm() {
        var interview = consented();
        var phone = interview
                .tab()
                .answer("website", "yes")
                .answer("website", "no")
                .goTo("views")
                .answer("partners_media", 2)
                .answer("word", "воля")
                .loseSession()
                .expectPage("views")
                .expectAnswer("website", 2)
                .expectAnswer("word", "воля")
                .expectShown("why");
        phone.replay().expectAnswer("website", 2);
        interview.expectAnswered("website", 2).expectAnswered("word", 1);
        phone.answer("why", "потому")
                .loseSession()
                .expectAnswer("why", "потому")
                .send();
        interview.expectCounted().expectStored("why", "потому");
        phone.loseSession().expectNothingToGoOnWith();
    }

    @Test
    void aLostSessionShowsNoMoreThanTheTabHadShown() {
        var interview = consented().answer("word", "воля");
        var laptop = interview.resume().expectCovered("word").expectCovered("consent");
        laptop.answer("website", "yes").expectAnswer("website", 1).expectShown("website_updated");
        laptop.loseSession()
                .expectAnswer("website", 1)
                .expectCovered("word")
                .expectCovered("consent")
                .expectShown("website_updated");
        laptop.answer("word", "слово").expectAnswer("word", "слово");
        interview.expectStored("word", "слово");
    }

    /** Its own answers are those that the history gives to events of the tab. */
    @Test
    void aTabThatResumedShowsItsOwnAnswersAfterALostSessionAndNoneOfOthers() {
        var interview = consented().answer("occupation", 1).answer("word", "воля");
        var laptop = interview
                .resume()
                .answer("occupation", 11)
                .answer("occupation_oth", "пчеловод")
                .answer("word", "слово")
                .tick("networks", "facebook")
                .answer("partners_media", 2);
        interview.tab().answer("partners_state", 3).tick("networks", "telegram");
        laptop.loseSession()
                .expectAnswer("occupation", 11)
                .expectAnswer("occupation_oth", "пчеловод")
                .expectAnswer("word", "слово")
                .expectAnswer("partners_media", 2)
                .expectCovered("partners_state")
                .expectCovered("networks_telegram")
                .expectCovered("consent");
        interview.tab().answer("word", "иное").answer("occupation", 5);
        laptop.loseSession().expectCovered("word").expectCovered("occupation").expectAnswer("partners_media", 2);
        interview.resume().loseSession().expectCovered("partners_media").expectCovered("occupation");
    }

    /** Else whoever holds a code could ask for every answer, one guess after the other, and change none. */
    @Test
    void whoResumedLearnsNothingByAnEventThatSaysSomethingElseTheSecondTime() {
        var interview =
                consented().answer("occupation", 5).answer("word", "воля").answer("partners_media", 2);
        var thief = interview.resume().answer("website", "yes");
        thief.forge("occupation", 5)
                .forge("word", "воля")
                .forge("partners_media", 2)
                .expectCovered("occupation")
                .expectCovered("word")
                .expectCovered("partners_media")
                .expectAnswer("website", 1);
        interview.tab().answer("website", "no");
        thief.forge("website", 2).expectCovered("website");
        thief.loseSession()
                .expectCovered("website")
                .expectCovered("occupation")
                .expectCovered("word")
                .expectCovered("partners_media");
        interview.expectStored("occupation", 5).expectStored("word", "воля").expectStored("website", 2);
    }

    @Test
    void whoResumedReadsNothingThatTheOwnerAnswersMeanwhile() {
        var interview = consented().answer("website", "no");
        var laptop = interview.resume();
        interview.tab().answer("word", "воля").answer("website", "yes");
        laptop.answer("partners_media", 2)
                .expectAnswer("partners_media", 2)
                .expectCovered("word")
                .expectCovered("website");
        laptop.answer("word", "слово").expectAnswer("word", "слово");
        interview.tab().answer("word", "иное");
        laptop.setLanguage("kk").expectCovered("word").expectAnswer("partners_media", 2);
        interview.expectStored("word", "иное");
    }

    @Test
    void aReplayUncoversNothingThatTheOwnerHasAnsweredSince() {
        var interview = consented();
        var laptop = interview.resume().answer("occupation", 5).answer("word", "воля");
        interview.tab().answer("occupation", 1).answer("word", "слово");
        laptop.loseSession().replay().expectCovered("occupation").expectCovered("word");
        interview.expectStored("occupation", 1).expectStored("word", "слово");
    }

    @Test
    void anAnswerThatWasNotSavedIsNowhereUntilItIsRepeated() {
        var interview = consented().answer("occupation", 1).answer("word", "воля");
        interview
                .tab()
                .expectNotSaved(tab -> tab.answer("occupation", 5))
                .expectAnswer("occupation", 1)
                .repeat()
                .expectAnswer("occupation", 5);
        interview.tab().expectNotSaved(tab -> tab.answer("word", "слово")).expectAnswer("word", "воля");
        interview.expectStored("occupation", 5).expectStored("word", "воля").expectAnswered("word", 1);
        interview.tab().repeat();
        interview.expectStored("word", "слово").expectAnswered("occupation", 2).expectAnswered("word", 2);
        interview
                .resume()
                .expectNotSaved(tab -> tab.answer("word", "третье"))
                .expectCovered("word")
                .repeat()
                .expectAnswer("word", "третье");
    }

    @Test
    void aSendingThatWasNotSavedLeavesADraftThatCanBeSent() {
        var interview = consented()
                .answer("website", "yes")
                .answer("website_updated", 12)
                .answer("website", "no");
        var phone = interview.tab().expectNotSaved(Tab::send);
        interview
                .expectState(Interview.State.DRAFT)
                .expectNotCounted()
                .expectStored("website_updated", 12)
                .expectEvents(InterviewEvent.Kind.SENT, 0);
        phone.loseSession().expectAnswer("website", 2).send();
        interview
                .expectState(Interview.State.COMPLETE)
                .expectNotStored("website_updated")
                .expectCoded("website_updated", -1)
                .expectEvents(InterviewEvent.Kind.SENT, 1)
                .withdraw()
                .expectGone();
    }

    @Test
    void sendingTwiceIsOneSendingWithOneReceipt() {
        var interview = consented();
        var phone = interview.tab();
        var laptop = interview.resume().answer("occupation", 5);
        laptop.send();
        assertThat(phone.send().receipt()).isEqualTo(laptop.receipt());
        interview.expectCoded("occupation", 5).expectEvents(InterviewEvent.Kind.SENT, 1);
        phone.expectRefused(AlreadySent.class, tab -> tab.answer("occupation", 1))
                .loseSession()
                .expectNothingToGoOnWith();
        laptop.loseSession().expectNothingToGoOnWith();
        interview.expectCoded("occupation", 5);
    }

    @Test
    void afterAWithdrawalNoTabGoesOn() {
        var interview = consented().answer("word", "воля");
        var laptop = interview.resume();
        interview.send().expectCounted().withdraw().expectGone();
        laptop.expectRefused(UnknownInterview.class, tab -> tab.answer("occupation", 5))
                .expectRefused(UnknownInterview.class, Tab::send)
                .loseSession()
                .expectNothingToGoOnWith();
        interview.expectGone();
    }

    @Test
    void whoTakesConsentBackInOneTabEndsAllOfThem() {
        var interview = consented();
        var laptop = interview.resume();
        interview.tab().answer("consent", "no").discard();
        laptop.expectRefused(UnknownInterview.class, tab -> tab.answer("occupation", 5));
        interview.expectGone();
    }

    @Test
    void anInterviewerGoesOnWithEverythingInSight() {
        var interview = InterviewScenario.in("TJ", ovoz)
                .mode(Mode.FACE_TO_FACE)
                .interviewer(UUID.randomUUID())
                .consented()
                .answer("word", "озодӣ");
        interview
                .tab()
                .goTo("after")
                .answer("iv_understanding", 1)
                .loseSession()
                .expectPage("after")
                .expectAnswer("word", "озодӣ")
                .expectAnswer("iv_understanding", 1)
                .send();
        interview.expectCoded("iv_understanding", 1).expectCoded("mode", 2);
    }
}
