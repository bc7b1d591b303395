package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Interview;
import org.ovoz.interview.Sending;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What leads and interviewers decide about what arrived, and what leads are told. */
@TinyStudyTest
@Slow
class ArrivalDecisionTests extends FieldDeviceTest {

    private static final Optional<Device.Count> NO_CONTACTS = Optional.of(new Device.Count(0, 0));

    @Autowired
    private ArrivalDecisions decisions;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private SealedFiles files;

    @Autowired
    private Devices devices;

    private FieldDevice.Held held() {
        return device.begin(field.definition())
                .answer("consent", 1)
                .answer("website", 1)
                .answer("website_updated", 5);
    }

    private ArrivalDecisions.Undecided undecided(UUID interview) {
        return decisions.undecided().stream()
                .filter(one -> one.interview().id().equals(interview))
                .findFirst()
                .orElseThrow();
    }

    private FieldDevice.Held inConflict() {
        var held = held();
        field.send(device, held.finished());
        held.revision = 0;
        field.send(device, held.answer("website_updated", 77).finished());
        return held;
    }

    @Test
    void theContentThatALeadChoosesTakesThePlaceOfTheOther() {
        var held = inConflict();
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var one = undecided(held.interview);
        var sides = decisions.sides(held.interview, one.revision().hash());
        assertThat(sides)
                .extracting(side -> side.answers().code("website_updated").orElseThrow())
                .containsExactly(5, 77);
        assertThat(decisions.choose(held.interview, one.revision().hash())).isEmpty();
        assertThat(field.interview(held.interview).answers().code("website_updated"))
                .hasValue(77);
        assertThat(decisions.undecided())
                .noneMatch(other -> other.interview().id().equals(held.interview));
        assertThatThrownBy(() -> decisions.choose(held.interview, one.revision().hash()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLeftOutChangesNothing() {
        var held = inConflict();
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        decisions.leaveOut(held.interview, undecided(held.interview).revision().hash());
        assertThat(field.interview(held.interview).answers().code("website_updated"))
                .hasValue(5);
        assertThat(decisions.undecided())
                .noneMatch(other -> other.interview().id().equals(held.interview));
    }

    @Test
    void aDraftThatWasInConflictCanBecomeTheOneThatIsGoneOnWith() {
        var held = held();
        field.send(device, held.draft());
        held.revision = 0;
        var other = held.answer("website_updated", 8).draft();
        field.send(device, other);
        SignedInAs.role(Role.ADMIN);
        decisions.choose(held.interview, other.hash());
        SignedInAs.nobody();
        assertThat(field.send(device, other)).isEqualTo("known stored");
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        assertThat(field.interview(held.interview).answers().code("website_updated"))
                .hasValue(8);
    }

    @Test
    void whatOnlyTheCountrySpeaksAgainstCanBeCounted() {
        var held = held();
        held.inside.put("country", "KZ");
        field.send(device, held.finished());
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        var one = undecided(held.interview);
        assertThat(one.revision().reason()).contains(KeptReason.OTHER_COUNTRY);
        assertThat(decisions.choose(held.interview, one.revision().hash())).isEmpty();
        assertThat(field.interview(held.interview).state()).isEqualTo(Interview.State.COMPLETE);
    }

    @Test
    void answersThatCannotBeAreNotCountedButCanBeFinishedAsADraft() {
        var held = held().answer("website", 9);
        field.send(device, held.finished());
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var hash = undecided(held.interview).revision().hash();
        assertThat(decisions.choose(held.interview, hash)).contains(KeptReason.ANSWERS_REFUSED);
        decisions.makeDraft(held.interview, hash);
        var draft = field.interview(held.interview);
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.origin().interviewer()).isEqualTo(worker.id());
        assertThat(draft.answers().code("consent")).hasValue(1);
        assertThat(draft.answers().code("website")).isEmpty();
    }

    @Test
    void anInterviewerWhoForgotThePassphraseGoesOnHere() {
        var held = held().say("word", "начато");
        field.send(device, held.draft());
        SignedInAs.user(worker);
        assertThat(decisions.myDrafts()).extracting(StoredInterview::id).containsExactly(held.interview);
        var id = decisions.goOn(held.interview);
        assertThat(decisions.myDrafts()).isEmpty();
        assertThat(field.interview(id.value()).answers().text("word")).hasValue("начато");
        product.getBean(Sending.class).send(id);
        SignedInAs.nobody();
        assertThat(field.send(device, held.answer("website_updated", 9).finished()))
                .isEqualTo("conflict conflict");
        assertThat(field.interview(id.value()).state()).isEqualTo(Interview.State.COMPLETE);
    }

    @Test
    void everybodyDecidesAboutTheOwn() {
        var held = inConflict();
        var draft = held();
        field.send(device, draft.draft());
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var hash = undecided(held.interview).revision().hash();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(decisions.undecided()).noneMatch(one -> one.interview().id().equals(held.interview));
        assertThat(reconciliation.lines()).noneMatch(line -> line.device().id().equals(device.id));
        assertThatThrownBy(() -> decisions.choose(held.interview, hash)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.sides(held.interview, hash)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.leaveOut(held.interview, hash)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> devices.revoke(device.id)).isInstanceOf(AccessDeniedException.class);
        for (var role : new Role[] {Role.ANALYST, Role.VIEWER}) {
            SignedInAs.role(role);
            assertThatThrownBy(decisions::undecided).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(reconciliation::lines).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> files.take(new byte[0])).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(devices::makeCode).isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.user(field.interviewer("TJ"));
        assertThatThrownBy(() -> decisions.goOn(draft.interview)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> devices.revoke(device.id)).isInstanceOf(AccessDeniedException.class);
        assertThat(devices.mine()).isEmpty();
    }

    @Test
    void everythingHasArrivedOnlyWhereDeviceAndNumbersSaySo() {
        field.send(device, held().finished());
        var second = held();
        var third = held();
        field.send(device, third.finished());
        assertThat(field.line(device))
                .matches(line -> line.collected() == 3 && line.arrived() == 2 && line.waiting() == 1);
        assertThat(field.line(device).gaps()).containsExactly(2);
        assertThat(field.line(device).isProved()).isFalse();
        field.send(device, second.draft());
        assertThat(field.line(device).gaps()).isEmpty();
        assertThat(field.line(device).waiting()).isEqualTo(1);
        field.send(device, second.finished());
        assertThat(field.line(device).waiting()).isZero();
        // All that is known is here; but the device may have more.
        assertThat(field.line(device).isProved()).isFalse();
        var registered = devices.sender(device.sendToken).orElseThrow();
        devices.say(registered, new Word(0, Optional.empty(), new Device.Count(4, 1), NO_CONTACTS));
        assertThat(field.line(device))
                .matches(line -> line.collected() == 4 && line.waiting() == 1 && !line.isProved());
        assertThat(field.line(device).gaps()).containsExactly(4);
        field.send(device, held().finished());
        devices.say(registered, new Word(0, Optional.empty(), new Device.Count(4, 0), NO_CONTACTS));
        assertThat(field.line(device).isProved()).isTrue();
    }

    @Test
    void aSealedFileIsTakenLineByLineAndTheBadLinesAreNamed() {
        var one = held().finished();
        var two = held().finished();
        var abroad = field.device(field.interviewer("KZ"));
        var foreign = abroad.begin(field.definition()).answer("consent", 1).finished();
        var header = "{\"format\":\"ovoz-field-1\",\"study\":\"%s\",\"device\":\"%s\"}\n"
                .formatted(field.the(ArrivalKeys.class).study(), device.id);
        var file = header + one.body() + "\r\n" + foreign.body() + "\n"
                + two.body().replace("tiny", "tini") + "\n\n\u0000\u0001\n" + two.body();
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var taken = files.take(file.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.fault()).isEmpty();
        assertThat(taken.lines())
                .extracting(line -> line.number() + " "
                        + (line.arrival() instanceof Arrival.Refused(var reason) ? reason : "taken"))
                .containsExactly("2 taken", "3 DEVICE_FOREIGN", "4 WAVE_UNKNOWN", "6 BODY_UNREADABLE", "7 taken");
        assertThat(field.isInTheStudy(one.interview())).isTrue();
        assertThat(field.isInTheStudy(foreign.interview())).isFalse();
        assertThat(files.take(file.getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .getFirst()
                        .arrival())
                .isInstanceOfSatisfying(
                        Arrival.Acknowledged.class,
                        known -> assertThat(known.how()).isEqualTo(Arrival.How.KNOWN));
        assertThat(files.take("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)).fault())
                .contains(SealedFiles.Fault.NO_SEALED_FILE);
        assertThat(files.take(header.replace(field.the(ArrivalKeys.class).study(), "x")
                                .getBytes(StandardCharsets.UTF_8))
                        .fault())
                .contains(SealedFiles.Fault.OTHER_STUDY);
        assertThat(files.take(header.getBytes(StandardCharsets.UTF_8)).fault()).contains(SealedFiles.Fault.EMPTY);
        assertThat(files.take(new byte[0]).fault()).contains(SealedFiles.Fault.NO_SEALED_FILE);
    }
}
