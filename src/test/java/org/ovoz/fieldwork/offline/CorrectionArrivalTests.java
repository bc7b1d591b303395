package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Interviews that leads sent back, corrected on a device without a network. */
@TinyStudyTest
@Slow
class CorrectionArrivalTests extends FieldDeviceTest {

    @Autowired
    private Reviews reviews;

    @Autowired
    private FieldPackage taken;

    @Autowired
    private ArrivalStore store;

    private FieldDevice.Held sent;

    @BeforeEach
    void sendBack() {
        sent = device.begin(field.definition())
                .answer("consent", 1)
                .answer("website", 1)
                .answer("website_updated", 12)
                .answer("occupation", 11)
                .say("occupation_oth", "роль")
                .say("word", "слово");
        assertThat(field.send(device, sent.finished())).isEqualTo("created stored");
        assertThat(reviews.sendBack(
                        id(), reviews.latest(id()), "Please ask about the website again.", UUID.randomUUID()))
                .isTrue();
    }

    private InterviewId id() {
        return new InterviewId(sent.interview);
    }

    private FieldPackage.Returned returned() {
        return taken.of(worker).returned().stream()
                .filter(one -> one.interview().equals(sent.interview))
                .findFirst()
                .orElseThrow();
    }

    /** A correction on the device, with the codes that the package told. */
    private FieldDevice.Held correction(String... changed) {
        var told = returned();
        var held = device.begin(field.definition());
        told.codes().forEach(held::answer);
        held.inside.put(
                "corrects",
                Map.of(
                        "interview",
                        sent.interview.toString(),
                        "seen",
                        told.seen(),
                        "changed",
                        List.of(changed),
                        "covered",
                        List.copyOf(told.texts())));
        held.inside.put("remarks", "I asked again.");
        return held;
    }

    private List<InterviewEvent> history() {
        return field.the(InterviewService.class).history(id());
    }

    @Test
    void thePackageTellsCommentAndCodesAndNoText() {
        var told = returned();
        assertThat(told.comment()).isEqualTo("Please ask about the website again.");
        assertThat(told.codes()).containsEntry("website_updated", 12).containsEntry("occupation", 11);
        assertThat(told.codes()).doesNotContainKeys("country", "mode", "review");
        assertThat(told.texts()).containsExactly("occupation_oth", "word");
        assertThat(told.hash()).isEqualTo(field.definition().hash());
        assertThat(told.toString() + told.codes()).doesNotContain("слово", "роль");
        assertThat(taken.of(field.interviewer("TJ")).returned()).isEmpty();
    }

    @Test
    void aCorrectionTakesEffectOnceAndIsToReviewAgain() {
        var held = correction("website", "website_updated").answer("website", 2);
        held.answers.remove("website_updated");
        var finished = held.finished();
        assertThat(field.send(device, finished)).isEqualTo("created stored");
        assertThat(field.send(device, finished)).isEqualTo("known stored");
        var answers = field.interview(sent.interview).answers();
        assertThat(answers.code("website")).hasValue(2);
        assertThat(answers.code("website_updated")).isEmpty();
        assertThat(answers.text("word")).as("what the device never had stays").hasValue("слово");
        assertThat(answers.text("occupation_oth")).hasValue("роль");
        assertThat(reviews.state(id())).isEqualTo(ReviewState.TO_REVIEW);
        assertThat(history())
                .filteredOn(event -> event.kind() == InterviewEvent.Kind.CORRECTED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(worker.id());
                    assertThat(event.reason()).isEqualTo("I asked again.");
                });
        assertThat(taken.of(worker).returned()).isEmpty();
        assertThat(field.isInTheStudy(held.interview)).isFalse();
        assertThat(store.revision(held.interview, finished.hash()).orElseThrow().answers())
                .isNull();
    }

    @Test
    void aCorrectionAndPracticeHaveNumbersWithoutWhichNotEverythingHasArrived() {
        var correction = correction();
        var practice = device.begin(field.definition()).answer("consent", 1);
        practice.inside.put("practice", true);
        field.say(device, 3, 0, 0, 0);
        assertThat(field.line(device).gaps()).containsExactly(2, 3);
        assertThat(field.send(device, correction.finished())).isEqualTo("created stored");
        assertThat(field.line(device).gaps()).containsExactly(3);
        assertThat(field.line(device)).matches(line -> line.waiting() == 1 && !line.isProved());
        assertThat(field.send(device, practice.finished())).isEqualTo("created stored");
        assertThat(field.line(device)).matches(line -> line.arrived() == 3 && line.isProved());
    }

    @Test
    void aTextIsWrittenAnewAndAnotherAnswerTakesItsTextAlong() {
        var held = correction("word", "occupation").say("word", "новое").answer("occupation", 1);
        held.inside.put(
                "corrects",
                Map.of(
                        "interview",
                        sent.interview.toString(),
                        "seen",
                        returned().seen(),
                        "changed",
                        List.of("word", "occupation"),
                        "covered",
                        List.of()));
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        var answers = field.interview(sent.interview).answers();
        assertThat(answers.text("word")).hasValue("новое");
        assertThat(answers.code("occupation")).hasValue(1);
        assertThat(answers.text("occupation_oth")).isEmpty();
    }

    @Test
    void nothingToCorrectIsAnAnswerToo() {
        assertThat(field.send(device, correction().finished())).isEqualTo("created stored");
        assertThat(reviews.state(id())).isEqualTo(ReviewState.TO_REVIEW);
        assertThat(history().getLast().kind()).isEqualTo(InterviewEvent.Kind.TO_REVIEW);
        assertThat(history().getLast().reason()).isEqualTo("I asked again.");
        assertThat(history()).noneMatch(event -> event.kind() == InterviewEvent.Kind.CORRECTED);
    }

    @Test
    void aDraftOfACorrectionLiesSealedAndChangesNothing() {
        var held = correction("website").answer("website", 2);
        assertThat(field.send(device, held.draft())).isEqualTo("created stored");
        assertThat(field.interview(sent.interview).answers().code("website")).hasValue(1);
        assertThat(reviews.state(id())).isEqualTo(ReviewState.SENT_BACK);
        SignedInAs.user(worker);
        assertThat(field.the(ArrivalDecisions.class).myDrafts())
                .as("it is gone on with on the device or anew")
                .noneMatch(draft -> draft.id().equals(held.interview));
    }

    private void correctOnline(int code) {
        var corrections = field.the(Corrections.class);
        var draft = corrections.begin(id()).with(Change.ofCodes("website_updated", Map.of("website_updated", code)));
        corrections.confirm(draft, "meanwhile", UUID.randomUUID());
    }

    @Test
    void whatWasCorrectedMeanwhileIsKeptForTheLeadToDecide() {
        var held = correction("occupation").answer("occupation", 1);
        held.inside.put(
                "corrects",
                Map.of(
                        "interview",
                        sent.interview.toString(),
                        "seen",
                        returned().seen(),
                        "changed",
                        List.of("occupation"),
                        "covered",
                        List.of("word")));
        correctOnline(30);
        var finished = held.finished();
        assertThat(field.send(device, finished)).isEqualTo("created kept");
        assertThat(field.interview(sent.interview).answers().code("occupation")).hasValue(11);

        var decisions = field.the(ArrivalDecisions.class);
        SignedInAs.role(Role.COUNTRY_LEAD, "UZ");
        assertThat(decisions.undecided()).noneMatch(one -> one.interview().id().equals(held.interview));
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(decisions.undecided())
                .filteredOn(one -> one.interview().id().equals(held.interview))
                .singleElement()
                .satisfies(one -> assertThat(one.revision().reason()).contains(KeptReason.CHANGED_MEANWHILE));
        assertThat(decisions.sides(held.interview, finished.hash()))
                .extracting(side -> side.answers().code("occupation").orElseThrow())
                .containsExactly(11, 1);
        assertThat(decisions.choose(held.interview, finished.hash())).isEmpty();
        var answers = field.interview(sent.interview).answers();
        assertThat(answers.code("occupation")).hasValue(1);
        assertThat(answers.code("website_updated"))
                .as("the other correction stays")
                .hasValue(30);
        assertThat(decisions.undecided()).noneMatch(one -> one.interview().id().equals(held.interview));
    }

    @Test
    void whatMayNotBeCorrectedIsKept() {
        var held = correction("consent").answer("consent", 2);
        assertThat(field.send(device, held.finished())).isEqualTo("created kept");
        var unusable = correction("website").answer("website", 77);
        assertThat(field.send(device, unusable.finished())).isEqualTo("created kept");
        assertThat(store.undecided())
                .filteredOn(one -> List.of(held.interview, unusable.interview).contains(one.interview()))
                .extracting(one -> one.reason().orElseThrow())
                .containsExactlyInAnyOrder(KeptReason.DECISIVE, KeptReason.ANSWERS_REFUSED);
        assertThat(field.interview(sent.interview).answers().code("website")).hasValue(1);
    }

    @Test
    void nobodyCorrectsAnInterviewOfSomebodyElse() {
        var held = correction("website").answer("website", 2);
        var stranger = field.device(field.interviewer("TJ"));
        var other = stranger.begin(field.definition());
        other.inside.putAll(held.inside);
        other.answers.putAll(held.answers);
        assertThat(field.send(stranger, other.finished())).isEqualTo("inside_differs");
        assertThat(reviews.state(id())).isEqualTo(ReviewState.SENT_BACK);
    }

    @Test
    void aWithdrawalTakesEverythingOfACorrectionAlong() {
        var held = correction("website").answer("website", 2);
        field.send(device, held.draft());
        var finished = held.finished();
        SignedInAs.role(Role.ADMIN);
        field.the(ExclusionsAndWithdrawals.class).withdraw(id(), WithdrawalReason.values()[0]);
        SignedInAs.nobody();
        assertThat(store.find(held.interview)).isEmpty();
        assertThat(field.send(device, finished)).isEqualTo("known superseded");
        assertThat(store.find(held.interview)).isEmpty();
        assertThat(field.isInTheStudy(sent.interview)).isFalse();
    }

    @Test
    void onlineTooAnInterviewerCanSayThatThereIsNothingToCorrect() {
        SignedInAs.user(worker);
        var fieldwork = field.the(FieldworkService.class);
        var seen = fieldwork.seen(id());
        assertThat(fieldwork.nothingToCorrect(id(), seen, "It is as they said."))
                .isTrue();
        assertThat(reviews.state(id())).isEqualTo(ReviewState.TO_REVIEW);
        assertThat(history().getLast().reason()).isEqualTo("It is as they said.");
        assertThat(fieldwork.nothingToCorrect(id(), seen, "Once more."))
                .as("it is not sent back any more")
                .isFalse();
        assertThat(fieldwork.sentBack()).isEmpty();
    }
}
