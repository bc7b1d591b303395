package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;

/** A sealed file brings what its device says of itself, and an old one puts nothing back. */
@TinyStudyTest
@Slow
class WordOfFileTests extends FieldDeviceTest {

    @BeforeEach
    void forgetContacts() {
        empty("contact", "contact_count", "contact_mark", "erasure_due");
    }

    private String held() {
        return device.begin(field.definition()).answer("consent", 1).finished().body();
    }

    private String contact() {
        return device.contact(
                        UUID.randomUUID(),
                        Map.of(
                                "wave",
                                "tiny-1",
                                "country",
                                "TJ",
                                "mode",
                                "f2f",
                                "result",
                                "REFUSAL",
                                "reason",
                                "NO_TRUST"))
                .body();
    }

    private String file(int order, LocalDate day, int collected, int contacts, String... lines) {
        return """
                {"format":"ovoz-field-1","study":"%s","device":"%s","said":{"order":%d,"day":"%s","collected":%d,\
                "waiting":0,"contacts":{"collected":%d,"waiting":0}}}
                """.formatted(field.the(ArrivalKeys.class).study(), device.id, order, day, collected, contacts)
                + String.join("\n", lines);
    }

    private void take(String file, String country) {
        SignedInAs.role(Role.COUNTRY_LEAD, country);
        var taken = field.the(SealedFiles.class).take(file.getBytes(StandardCharsets.UTF_8));
        SignedInAs.nobody();
        assertThat(taken.fault()).isEmpty();
    }

    private Optional<LocalDate> day() {
        return field.line(device).device().said().map(Device.Said::day);
    }

    @Test
    void provesThatEverythingHasArrivedOnTheDayOfTheFile() {
        var interview = held();
        var contact = contact();
        var file = file(1, today().minusDays(3), 1, 2, interview, contact);
        take(file, "TJ");
        assertThat(field.line(device))
                .as("one contact is missing in the file")
                .matches(line ->
                        line.contacts().equals(Optional.of(2)) && line.contactsWaiting() == 1 && !line.isProved());
        take(file(2, today().minusDays(2), 1, 2, interview, contact, contact()), "TJ");
        assertThat(field.line(device)).matches(Reconciliation.Line::isProved);
        assertThat(day()).contains(today().minusDays(2));
    }

    @Test
    void anOldFilePutsNothingBack() {
        var first = held();
        var old = file(1, today().minusDays(9), 1, 1, first);
        take(file(2, today().minusDays(1), 3, 2, first), "TJ");
        take(old, "TJ");
        assertThat(field.line(device))
                .matches(line -> line.collected() == 3 && line.contacts().equals(Optional.of(2)));
        assertThat(day()).contains(today().minusDays(1));
        var sender = field.the(Devices.class).sender(device.sendToken).orElseThrow();
        field.the(Devices.class)
                .say(
                        sender,
                        new Word(3, Optional.empty(), new Device.Count(4, 1), Optional.of(new Device.Count(2, 0))));
        take(file(3, today(), 3, 2, first), "TJ");
        assertThat(field.line(device).collected())
                .as("it was saved before the device was here")
                .isEqualTo(4);
    }

    @Test
    void aWrongClockTellsNoDayThatHasNotBeen() {
        take(file(1, today().plusYears(1), 1, 0, held()), "TJ");
        assertThat(day()).contains(field.line(device).device().contactOn());
    }

    @Test
    void aFileOfADeviceThatIsNotTheLeadsSaysNothing() {
        take(file(1, today(), 7, 7, held()), "KZ");
        assertThat(field.line(device).device().said()).isEmpty();
        take(file(1, today(), 7, 7, held()).replace("\"order\":1", "\"order\":-1"), "TJ");
        assertThat(field.line(device).device().said())
                .as("what cannot be read says nothing either")
                .isEmpty();
    }
}
