package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldMonitor;
import org.ovoz.fieldwork.FieldRow;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.fieldwork.contact.ContactTally;
import org.ovoz.fieldwork.contact.ContactUpkeep;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.fieldwork.contact.Reason;
import org.ovoz.fieldwork.contact.Result;
import org.ovoz.interview.Mode;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Contacts that were recorded without a network: each is counted once, however often and in whatever order they come. */
@TinyStudyTest
@Slow
class ContactArrivalTests extends FieldDeviceTest {

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void forgetContacts() {
        empty("contact", "contact_count", "contact_mark", "erasure_due");
    }

    private static Map<String, Object> inside(
            @Nullable UUID follows, String result, @Nullable String reason, @Nullable LocalDate day, String note) {
        var inside = new LinkedHashMap<String, Object>();
        inside.put("follows", follows == null ? null : follows.toString());
        inside.put("wave", WAVE.value());
        inside.put("country", "TJ");
        inside.put("mode", "f2f");
        inside.put("result", result);
        inside.put("reason", reason);
        inside.put("day", day == null ? null : day.toString());
        inside.put("note", note);
        return inside;
    }

    private FieldDevice.SealedContactOf refusal(FieldDevice on, @Nullable UUID follows) {
        return on.contact(UUID.randomUUID(), inside(follows, "REFUSAL", "NO_TRUST", null, ""));
    }

    private FieldDevice.SealedContactOf appointment(@Nullable UUID follows, String note) {
        return device.contact(
                UUID.randomUUID(), inside(follows, "APPOINTMENT", "ASKED_LATER", today().plusDays(2), note));
    }

    private List<Contact> open() {
        SignedInAs.user(worker);
        try {
            return contacts.open();
        } finally {
            SignedInAs.nobody();
        }
    }

    /** How many of the interviewer's contacts ended so. */
    private int counted(Result result, Reason reason) {
        SignedInAs.user(worker);
        try {
            return contacts.tallies().stream()
                    .filter(tally -> tally.result() == result && tally.reason() == reason)
                    .mapToInt(ContactTally::contacts)
                    .sum();
        } finally {
            SignedInAs.nobody();
        }
    }

    private int refusals() {
        return counted(Result.REFUSAL, Reason.NO_TRUST);
    }

    @Test
    void countOnceHoweverOftenTheyComeAndTheLeadSeesThemAsThoseEnteredOnline() {
        var sent = refusal(device, null);
        assertThat(field.send(device, sent)).isEqualTo("created stored");
        assertThat(field.send(device, sent)).isEqualTo("known stored");
        assertThat(field.send(device, appointment(null, "после работы"))).isEqualTo("created stored");
        assertThat(refusals()).isEqualTo(1);
        SignedInAs.user(worker);
        contacts.record(new Contacts.Typed(TJ, Mode.FACE_TO_FACE, Result.REFUSAL, Reason.NO_TRUST, null, ""));
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var line = field.the(FieldMonitor.class).of(WAVE).stream()
                .filter(row -> row.interviewer() != null && row.interviewer().equals(worker.id()))
                .findFirst()
                .orElseThrow();
        assertThat(line.tried()).isEqualTo(new FieldRow.Tried(1, 0, 0, 2));
    }

    @Test
    void openOnesAreTakenAlongAndGoneOnWithOnlineOrOnTheDevice() {
        var first = appointment(null, "после работы");
        assertThat(field.send(device, first)).isEqualTo("created stored");
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(first.contact());
            assertThat(one.last().note()).isEqualTo("после работы");
            assertThat(one.last().day()).isEqualTo(today().plusDays(2));
        });
        var taken = field.the(FieldPackage.class).of(worker);
        assertThat(taken.contacts()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(first.contact());
            assertThat(one.mode()).isEqualTo("f2f");
            assertThat(one.toString()).doesNotContain("после");
        });
        var second = appointment(first.contact(), "");
        assertThat(field.send(device, second)).isEqualTo("created stored");
        assertThat(open()).singleElement().extracting(Contact::id).isEqualTo(second.contact());
        assertThat(jdbc.sql("select count(*) from erasure_due")
                        .query(Integer.class)
                        .single())
                .isPositive();
        var held = device.contact(UUID.randomUUID(), inside(second.contact(), "HELD", null, null, ""));
        assertThat(field.send(device, held)).isEqualTo("created stored");
        assertThat(open()).isEmpty();
        assertThat(refusals()).isZero();
    }

    @Test
    void whatWasRecordedForOneAtTwoPlacesCountsOnce() {
        var open = appointment(null, "");
        field.send(device, open);
        SignedInAs.user(worker);
        assertThat(contacts.follow(
                        open.contact(),
                        new Contacts.Typed(TJ, Mode.FACE_TO_FACE, Result.REFUSAL, Reason.NO_TRUST, null, "")))
                .isTrue();
        var again = refusal(device, open.contact());
        assertThat(field.send(device, again)).isEqualTo("known superseded");
        assertThat(field.send(device, again)).isEqualTo("known superseded");
        var other = field.device(worker);
        assertThat(field.send(other, refusal(other, open.contact()))).isEqualTo("known superseded");
        var goesOn = appointment(open.contact(), "");
        assertThat(field.send(device, goesOn)).isEqualTo("known superseded");
        assertThat(field.send(device, refusal(device, goesOn.contact()))).isEqualTo("known superseded");
        assertThat(refusals()).isEqualTo(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatComesInAnotherOrderIsCountedAllTheSame() {
        var first = appointment(null, "");
        var second = appointment(first.contact(), "");
        var third = refusal(device, second.contact());
        assertThat(field.send(device, third)).isEqualTo("created stored");
        assertThat(field.send(device, first)).isEqualTo("created stored");
        assertThat(open()).hasSize(1);
        assertThat(field.send(device, second)).isEqualTo("created stored");
        assertThat(open()).isEmpty();
        assertThat(refusals()).isEqualTo(1);
    }

    @Test
    void whatCameOfOneThatHadLapsedTakesThePlaceOfTheLapse() {
        var open = appointment(null, "");
        var late = refusal(device, open.contact());
        field.send(device, open);
        jdbc.sql("update contact set on_day = :day")
                .param("day", today().minusDays(16))
                .update();
        field.the(ContactUpkeep.class).forget();
        assertThat(counted(Result.NON_CONTACT, Reason.LAPSED)).isEqualTo(1);
        assertThat(field.send(device, late)).isEqualTo("created stored");
        assertThat(counted(Result.NON_CONTACT, Reason.LAPSED)).isZero();
        assertThat(refusals()).isEqualTo(1);
    }

    @Test
    void aRevokedDeviceSendsAndAForeignOneDoesNot() {
        var theirs = appointment(null, "");
        field.send(device, theirs);
        var stranger = field.device(field.interviewer("TJ"));
        var stolen = stranger.contact(UUID.randomUUID(), inside(theirs.contact(), "REFUSAL", "NO_TRUST", null, ""));
        assertThat(field.send(stranger, stolen)).isEqualTo("inside_differs");
        assertThat(field.send(stranger, theirs)).isEqualTo("device_foreign");
        var same = stranger.contact(theirs.contact(), inside(null, "REFUSAL", "NO_TRUST", null, ""));
        assertThat(field.send(stranger, same)).isEqualTo("inside_differs");
        assertThat(open()).hasSize(1);
        SignedInAs.role(Role.ADMIN);
        field.the(Devices.class).revoke(device.id);
        SignedInAs.nobody();
        assertThat(field.send(device, refusal(device, theirs.contact()))).isEqualTo("created stored");
        assertThat(refusals()).isEqualTo(1);
    }

    @Test
    void whatIsNoContactIsRefusedAndNothingIsStored() {
        var sent = refusal(device, null);
        assertThat(field.send(device, sent, sent.body().substring(0, 60))).isEqualTo("body_unreadable");
        assertThat(field.send(device, sent, sent.body().replace(sent.hash(), "0".repeat(64))))
                .isEqualTo("hash_differs");
        for (var wrong : List.of(
                inside(null, "REFUSAL", "LANGUAGE", null, ""),
                inside(null, "REFUSAL", null, null, ""),
                inside(null, "HELD", null, null, ""),
                inside(null, "APPOINTMENT", "ASKED_LATER", null, ""),
                inside(null, "LOST", "NO_TIME", null, ""),
                inside(null, "NON_CONTACT", "LAPSED", null, ""))) {
            assertThat(field.send(device, device.contact(UUID.randomUUID(), wrong)))
                    .as(wrong.toString())
                    .isEqualTo("inside_differs");
        }
        var elsewhere = inside(null, "REFUSAL", "NO_TRUST", null, "");
        elsewhere.put("country", "KZ");
        assertThat(field.send(device, device.contact(UUID.randomUUID(), elsewhere)))
                .isEqualTo("inside_differs");
        var nowhere = inside(null, "REFUSAL", "NO_TRUST", null, "");
        nowhere.put("wave", "none");
        assertThat(field.send(device, device.contact(UUID.randomUUID(), nowhere)))
                .isEqualTo("wave_unknown");
        assertThat(jdbc.sql("select count(*) from contact_mark")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from contact_count")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNoteByWhichSomebodyIsReachedIsNotKeptAndADayThatIsOverIs() {
        var late = device.contact(
                UUID.randomUUID(),
                inside(null, "CALL_BACK", "NOT_THERE", today().minusDays(3), "перезвонить 0555 12 34 56"));
        assertThat(field.send(device, late)).isEqualTo("created stored");
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.last().note()).isEmpty();
            assertThat(one.last().day()).isEqualTo(today().minusDays(3));
        });
    }

    @Test
    void comeInSealedFilesBesideInterviews() {
        var held = device.begin(field.definition()).answer("consent", 1).finished();
        var contact = refusal(device, null);
        var file = "{\"format\":\"ovoz-field-1\",\"study\":\""
                + field.the(ArrivalKeys.class).study() + "\",\"device\":\"" + device.id + "\"}\n"
                + contact.body() + "\n" + held.body() + "\n" + contact.body() + "\n"
                + contact.body().replace(contact.hash(), "0".repeat(64)) + "\n";
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var taken = field.the(SealedFiles.class).take(file.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.lines().stream()
                        .map(line -> line.arrival() instanceof Arrival.Acknowledged(var receipt, var how)
                                ? how + " " + receipt.outcome()
                                : ((Arrival.Refused) line.arrival()).reason().name()))
                .containsExactly("CREATED STORED", "CREATED STORED", "KNOWN STORED", "HASH_DIFFERS");
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(field.the(SealedFiles.class)
                        .take(file.getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .getFirst()
                        .arrival())
                .isEqualTo(new Arrival.Refused(Arrival.Reason.DEVICE_FOREIGN));
        SignedInAs.nobody();
        assertThat(refusals()).isEqualTo(1);
    }

    @Test
    void everythingHasArrivedOnlyWhereAllContactsHave() {
        var registered = field.the(Devices.class).sender(device.sendToken).orElseThrow();
        field.the(Devices.class)
                .say(registered, new Word(0, Optional.empty(), new Device.Count(0, 0), Optional.empty()));
        assertThat(field.line(device))
                .as("an application that says nothing of contacts proves nothing")
                .matches(line -> line.contacts().isEmpty() && !line.isProved());
        field.say(device, 0, 0, 0, 0);
        assertThat(field.line(device)).matches(Reconciliation.Line::isProved);
        var first = refusal(device, null);
        var second = appointment(null, "");
        field.send(device, first);
        field.send(device, first);
        field.say(device, 0, 0, 2, 1);
        assertThat(field.line(device))
                .matches(line -> line.contacts().equals(Optional.of(2)))
                .matches(line -> line.contactsWaiting() == 1 && !line.isProved());
        // The word of the device alone is no proof either.
        field.say(device, 0, 0, 2, 0);
        assertThat(field.line(device)).matches(line -> line.contactsWaiting() == 1 && !line.isProved());
        field.send(device, second);
        assertThat(field.line(device)).matches(Reconciliation.Line::isProved);
    }

    @Test
    void oneThatWasInVainHasArrivedTooAndCountsForTheDeviceOnWhichItWasRecorded() {
        var open = appointment(null, "");
        var other = field.device(worker);
        field.send(device, refusal(device, open.contact()));
        field.send(device, open);
        var inVain = refusal(device, open.contact());
        // The other one of the same interviewer brings it, in a file.
        assertThat(field.send(other, inVain)).isEqualTo("known superseded");
        assertThat(field.send(device, inVain)).isEqualTo("known superseded");
        var foreign = device.contact(UUID.randomUUID(), inside(null, "REFUSAL", "LANGUAGE", null, ""));
        assertThat(field.send(device, foreign)).isEqualTo("inside_differs");
        assertThat(field.line(device).device().contactsArrived()).isEqualTo(3);
        field.say(device, 0, 0, 4, 1);
        assertThat(field.line(device)).matches(line -> line.contactsWaiting() == 1 && !line.isProved());
    }

    @Test
    void leaveNoDayAndNothingThatLeadsToThemInTheDatabase() {
        var sent = refusal(device, null);
        field.send(device, sent);
        var marks = jdbc.sql("select * from contact_mark").query().listOfRows();
        assertThat(marks).hasSize(1);
        assertThat(marks.toString())
                .doesNotContain(
                        sent.contact().toString(),
                        device.id.toString(),
                        worker.id().toString());
        assertThat(marks.getFirst().keySet().stream().map(String::toLowerCase))
                .containsExactlyInAnyOrder("place", "mark", "hash", "counted", "state");
    }
}
