package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.WaveStore;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules by which interviews arrive from devices. */
@TinyStudyTest
@Slow
class ArrivalTests {

    @Autowired
    private BeanFactory product;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ArrivalStore store;

    private FieldScenario field;
    private FieldDevice device;

    @BeforeEach
    void register() {
        field = new FieldScenario(product);
        device = field.device(field.interviewer("TJ"));
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
        product.getBean(WaveStore.class).setState(new WaveId("tiny-1"), Study.Wave.State.OPEN, null);
    }

    private FieldDevice.Held begun() {
        return device.begin(field.definition()).answer("consent", 1).answer("website", 2);
    }

    private FieldDevice.Held finishing(FieldDevice on) {
        return on.begin(field.definition())
                .answer("consent", 1)
                .answer("website", 1)
                .answer("website_updated", 12);
    }

    @Test
    void aFinishedInterviewIsSentUnderTheIdThatTheDeviceGaveIt() {
        var held =
                finishing(device).say("word", "слово").answer("occupation", 11).say("occupation_oth", "роль");
        held.inside.put("begun", field.the(StudyDays.class).today().toString());
        held.inside.put("remarks", "At the market.");
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        var interview = field.interview(held.interview);
        assertThat(interview.state()).isEqualTo(Interview.State.COMPLETE);
        assertThat(interview.mode()).isEqualTo(Mode.FACE_TO_FACE);
        assertThat(interview.seconds()).isEqualTo(60);
        assertThat(interview.answers().code("website_updated")).hasValue(12);
        assertThat(interview.answers().text("word")).hasValue("слово");
        assertThat(interview.answers().text("occupation_oth")).hasValue("роль");
        assertThat(interview.orderSeed()).isEqualTo(held.interview.getLeastSignificantBits());
        assertThat(field.the(Reviews.class).remarks(interview.id())).contains("At the market.");
        assertThat(field.the(InterviewService.class).history(interview.id()))
                .extracting(InterviewEvent::kind)
                .startsWith(InterviewEvent.Kind.STARTED)
                .endsWith(InterviewEvent.Kind.SENT);
        assertThat(envelopes(held.interview)).isZero();
    }

    @Test
    void theSameRevisionIsTakenAnyNumberOfTimesWithTheSameReceipt() {
        var held = begun();
        var draft = held.draft();
        assertThat(field.send(device, draft)).isEqualTo("created stored");
        assertThat(field.send(device, draft)).isEqualTo("known stored");
        var finished = held.finished();
        assertThat(field.send(device, finished)).isEqualTo("created stored");
        assertThat(field.send(device, finished)).isEqualTo("known stored");
        assertThat(field.send(device, draft)).isEqualTo("known stored");
        assertThat(jdbc.sql("select count(*) from interview where id = ?")
                        .param(held.interview)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatComesLateIsSupersededAndNothingIsTakenBack() {
        var held = begun();
        var first = held.draft();
        var second = held.answer("website", 1).draft();
        var third = held.answer("website_updated", 3).finished();
        assertThat(field.send(device, third)).isEqualTo("created stored");
        assertThat(field.send(device, first)).isEqualTo("known superseded");
        assertThat(field.send(device, second)).isEqualTo("known superseded");
        assertThat(field.interview(held.interview).answers().code("website_updated"))
                .hasValue(3);
        assertThat(store.undecided()).noneMatch(revision -> revision.interview().equals(held.interview));
    }

    @Test
    void anotherContentOfTheSameRevisionIsKeptBesideIt() {
        var held = begun();
        assertThat(field.send(device, held.draft())).isEqualTo("created stored");
        held.revision = 0;
        var other = held.answer("website", 1).draft();
        assertThat(field.send(device, other)).isEqualTo("conflict conflict");
        assertThat(field.send(device, other)).isEqualTo("known conflict");
        assertThat(envelopes(held.interview)).isEqualTo(2);
    }

    @Test
    void anotherDeviceOfTheInterviewerGoesOnWhereTheLastRevisionWasKnown() {
        var worker = field.interviewer("TJ");
        var one = field.device(worker);
        var two = field.device(worker);
        var held = finishing(one);
        var draft = held.draft();
        field.send(one, draft);
        var moved = two.begin(held.interview, 1, held.definition);
        moved.answers.putAll(held.answers);
        moved.revision = held.revision;
        moved.base = draft.hash();
        assertThat(field.send(two, moved.draft())).isEqualTo("created stored");
        assertThat(field.send(one, held.answer("website_updated", 9).draft())).isEqualTo("conflict conflict");
        assertThat(field.send(two, moved.finished())).isEqualTo("created stored");
        assertThat(field.interview(held.interview).answers().code("website_updated"))
                .hasValue(12);
        assertThat(field.send(one, held.finished())).isEqualTo("conflict conflict");
        // The later conflict of a device has all that its earlier one had.
        assertThat(envelopes(held.interview)).isOne();
    }

    @Test
    void whatOthersSendForAnInterviewOfSomebodyIsAConflict() {
        var held = finishing(device);
        field.send(device, held.draft());
        var other = field.device(field.interviewer("TJ"));
        var theirs = other.begin(held.interview, 1, held.definition);
        theirs.answers.putAll(held.answers);
        theirs.base = held.base;
        theirs.revision = 8;
        assertThat(field.send(other, theirs.finished())).isEqualTo("conflict conflict");
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
    }

    @Test
    void aTokenSendsNothingForADeviceOfSomebodyElse() {
        var other = field.device(field.interviewer("TJ"));
        assertThat(field.send(other, begun().draft())).isEqualTo("device_foreign");
    }

    @Test
    void aCopiedDeviceLosesNothingAndShows() {
        var copy = new FieldDevice(
                device.id,
                device.sendToken,
                device.readToken,
                field.the(ArrivalKeys.class).recipient(),
                field.the(ArrivalKeys.class).receiptKey());
        var one = finishing(device);
        var two = finishing(copy);
        assertThat(one.number).isEqualTo(two.number);
        assertThat(field.send(device, one.finished())).isEqualTo("created stored");
        assertThat(field.send(copy, two.finished())).isEqualTo("created stored");
        assertThat(jdbc.sql("select doubled from field_sequence where device = ? and sequence = ?")
                        .params(device.id, one.number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofACopiedInterviewBothEndsAreKept() {
        var one = finishing(device);
        field.send(device, one.draft());
        var two = device.begin(one.interview, one.number, one.definition);
        two.answers.putAll(one.answers);
        two.revision = one.revision;
        one.answer("website_updated", 1).draft();
        assertThat(field.send(device, one.answer("website_updated", 2).finished()))
                .isEqualTo("created stored");
        var early = two.answer("website_updated", 99).finished();
        assertThat(field.send(device, early)).isEqualTo("conflict conflict");
        assertThat(field.interview(one.interview).answers().code("website_updated"))
                .hasValue(2);
        assertThat(store.revision(one.interview, early.hash()).orElseThrow().answers())
                .isNotNull();
    }

    @Test
    void damagedAndForeignBodiesAreRefusedWithAReason() {
        var sealed = begun().draft();
        assertThat(field.send(device, sealed, sealed.body().substring(0, 200))).isEqualTo("body_unreadable");
        assertThat(field.send(device, sealed, "{}")).isEqualTo("format_unknown");
        assertThat(field.send(device, sealed, sealed.body().replace("\"revision\":1", "\"revision\":2")))
                .isEqualTo("hash_differs");
        assertThat(field.send(device, sealed, sealed.body().replace("draft", "finished")))
                .isEqualTo("hash_differs");
        assertThat(field.send(device, sealed, sealed.body().replace("\"sequence\":1", "\"sequence\":\"1\"")))
                .isEqualTo("part_unusable");
        var other = sealed.body()
                .replace(sealed.interview().toString(), UUID.randomUUID().toString());
        assertThat(field.send(device, sealed, other)).isEqualTo("interview_differs");
        var held = begun();
        held.definition = new FieldDevice.Definition("tiny", 1, "0".repeat(64), "tiny-1");
        assertThat(field.send(device, held.draft())).isEqualTo("definition_unknown");
        held.definition =
                new FieldDevice.Definition("tiny", 1, field.definition().hash(), "another");
        assertThat(field.send(device, held.draft())).isEqualTo("wave_unknown");
        assertThat(field.isInTheStudy(sealed.interview())).isFalse();
    }

    @Test
    void whatIsSealedToAnotherStudyOrIsOfAnotherRevisionIsRefused() {
        var foreign = new FieldDevice(
                device.id,
                device.sendToken,
                device.readToken,
                "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                field.the(ArrivalKeys.class).receiptKey());
        assertThat(field.send(foreign, finishing(foreign).finished())).isEqualTo("sealed_to_others");
        var sealed = begun().draft();
        var later = new FieldDevice.Sealed(
                sealed.interview(), sealed.device(), 1, 2, null, false, sealed.definition(), sealed.answers(), null);
        assertThat(field.send(device, later)).isEqualTo("inside_differs");
        var elsewhere = new FieldDevice.Sealed(
                UUID.randomUUID(), sealed.device(), 1, 1, null, false, sealed.definition(), sealed.answers(), null);
        assertThat(field.send(device, elsewhere)).isEqualTo("inside_differs");
    }

    @Test
    void anEnvelopeThatIsTooLargeIsRefused() {
        var sealed = begun().draft();
        var large = new FieldDevice.Sealed(
                sealed.interview(), sealed.device(), 1, 1, null, false, sealed.definition(), new byte[1_400_001], null);
        assertThat(field.send(device, large)).isEqualTo("too_large");
        var base64 = Base64.getEncoder().encodeToString(new byte[2_000_000]);
        assertThat(field.send(device, sealed, "{\"format\":1,\"answers\":\"" + base64 + "\"}"))
                .isEqualTo("too_large");
    }

    @Test
    void answersThatCannotBeAreKeptForALeadAndNotCounted() {
        var held = finishing(device).answer("website", 7);
        assertThat(field.send(device, held.finished())).isEqualTo("created kept");
        assertThat(field.isInTheStudy(held.interview)).isFalse();
        assertThat(store.undecided())
                .filteredOn(revision -> revision.interview().equals(held.interview))
                .extracting(revision -> revision.reason().orElseThrow())
                .containsExactly(KeptReason.ANSWERS_REFUSED);
        var unknown = finishing(device).answer("nothing_such", 1);
        assertThat(field.send(device, unknown.finished())).isEqualTo("created kept");
    }

    @Test
    void ofSomebodyWhoDoesNotConsentTheNumberAloneIsKept() {
        var held = device.begin(field.definition()).answer("consent", 2);
        var finished = held.finished();
        assertThat(field.send(device, finished)).isEqualTo("created stored");
        assertThat(field.send(device, finished)).isEqualTo("known stored");
        assertThat(field.isInTheStudy(held.interview)).isFalse();
        assertThat(envelopes(held.interview)).isZero();
    }

    @Test
    void codesOfWhatWasNotAskedAreNoFault() {
        var held = device.begin(field.definition())
                .answer("consent", 1)
                .answer("website", 2)
                .answer("website_updated", -1)
                .answer("occupation", -9);
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        assertThat(field.interview(held.interview).answers().code("website_updated"))
                .isEmpty();
    }

    @Test
    void aClockThatIsAYearWrongCostsNoInterview() {
        var today = field.the(StudyDays.class).today();
        for (var day : new LocalDate[] {today.minusYears(1), today.plusYears(1)}) {
            var held = finishing(device);
            held.inside.put("begun", day.toString());
            assertThat(field.send(device, held.finished())).isEqualTo("created stored");
            assertThat(field.interview(held.interview).completedOn()).isBetween(today.minusDays(1), today.plusDays(1));
        }
        var nonsense = finishing(device);
        nonsense.inside.put("begun", "yesterday");
        assertThat(field.send(device, nonsense.finished())).isEqualTo("created stored");
    }

    @Test
    void whatWasCollectedBeforeTheWaveClosedIsCountedAndTheRestIsKept() {
        field.the(Standing.class).noteOpenWaves();
        var before = finishing(device);
        var today = field.the(StudyDays.class).today();
        before.inside.put("begun", today.toString());
        product.getBean(WaveStore.class).setState(new WaveId("tiny-1"), Study.Wave.State.CLOSED, null);
        assertThat(field.send(device, before.finished())).isEqualTo("created stored");
        var unsure = finishing(device);
        unsure.inside.put("begun", today.minusYears(1).toString());
        assertThat(field.send(device, unsure.finished())).isEqualTo("created kept");
        jdbc.sql("update field_wave set open_on = ?").param(today.minusDays(3)).update();
        var after = finishing(device);
        after.inside.put("begun", today.toString());
        assertThat(field.send(device, after.finished())).isEqualTo("created kept");
        var practice = finishing(device);
        practice.inside.put("practice", true);
        assertThat(field.send(device, practice.finished())).isEqualTo("created stored");
    }

    @Test
    void aCountryThatIsNotTheInterviewersIsKept() {
        var held = finishing(device);
        held.inside.put("country", "KZ");
        assertThat(field.send(device, held.finished())).isEqualTo("created kept");
        var nowhere = finishing(device);
        nowhere.inside.put("country", "XX");
        assertThat(field.send(device, nowhere.finished())).isEqualTo("inside_differs");
    }

    @Test
    void aRevokedDeviceSendsWhatItHasAndReadsNothing() {
        SignedInAs.role(org.ovoz.access.Role.ADMIN);
        field.the(Devices.class).revoke(device.id);
        SignedInAs.nobody();
        assertThat(field.the(Devices.class).reader(device.readToken)).isInstanceOf(Devices.Reader.Revoked.class);
        assertThat(field.the(Devices.class).reader(device.sendToken)).isInstanceOf(Devices.Reader.Unknown.class);
        assertThat(field.the(Devices.class).sender(device.readToken)).isEmpty();
        assertThat(field.send(device, finishing(device).finished())).isEqualTo("created stored");
    }

    @Test
    void aWithdrawnInterviewTakesAllThatArrivedAndDoesNotComeBack() {
        var held = finishing(device);
        var draft = held.draft();
        field.send(device, draft);
        var finished = held.finished();
        field.send(device, finished);
        held.revision = 1;
        assertThat(field.send(device, held.answer("website", 2).finished())).isEqualTo("conflict conflict");
        SignedInAs.role(org.ovoz.access.Role.ADMIN);
        field.the(ExclusionsAndWithdrawals.class)
                .withdraw(new InterviewId(held.interview), WithdrawalReason.values()[0]);
        for (var table : new String[] {"field_interview where id", "field_revision where interview"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " = ?")
                            .param(held.interview)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(field.send(device, draft)).isEqualTo("known superseded");
        assertThat(field.send(device, finished)).isEqualTo("known superseded");
        assertThat(field.send(device, held.draft())).isEqualTo("known superseded");
        assertThat(field.isInTheStudy(held.interview)).isFalse();
    }

    @Test
    void draftsAreForgottenAfterFourteenDays() {
        var old = begun();
        var young = begun();
        field.send(device, old.draft());
        field.send(device, young.draft());
        jdbc.sql("update field_interview set changed_on = ? where id = ?")
                .params(field.the(StudyDays.class).today().minusDays(16), old.interview)
                .update();
        field.the(OfflineUpkeep.class).forget();
        assertThat(store.find(old.interview)).isEmpty();
        assertThat(envelopes(old.interview)).isZero();
        assertThat(store.find(young.interview)).isPresent();
        // The device has it still, and goes on.
        assertThat(field.send(device, old.draft())).isEqualTo("created stored");
    }

    private int envelopes(UUID interview) {
        return jdbc.sql("select count(*) from field_revision where interview = ? and answers is not null")
                .param(interview)
                .query(Integer.class)
                .single();
    }
}
