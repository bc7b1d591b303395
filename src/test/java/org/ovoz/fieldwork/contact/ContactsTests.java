package org.ovoz.fieldwork.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldStaffTest;
import org.ovoz.fieldwork.contact.Contacts.Typed;
import org.ovoz.interview.Mode;
import org.ovoz.quality.Disposition;
import org.ovoz.quality.Outcome;
import org.ovoz.quality.Participation;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@TinyStudyTest
@Slow
class ContactsTests extends FieldStaffTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactUpkeep upkeep;

    @Autowired
    private Participation participation;

    @BeforeEach
    void begin() {
        empty("contact", "contact_count", "erasure_due");
        worker = SignedInAs.role(Role.FIELD_STAFF, "TJ");
    }

    private static Typed typed(@Nullable Result result, @Nullable Reason reason, @Nullable LocalDate day, String note) {
        return new Typed(TJ, Mode.FACE_TO_FACE, result, reason, day, note);
    }

    private Typed appointment(String note) {
        return typed(Result.APPOINTMENT, Reason.ASKED_LATER, today().plusDays(2), note);
    }

    private Disposition disposition() {
        return participation.dispositions(WAVE).stream()
                .filter(row -> row.country().equals(TJ) && row.mode() == Mode.FACE_TO_FACE)
                .findFirst()
                .orElseThrow();
    }

    private int rows() {
        return jdbc.sql("select count(*) from contact").query(Integer.class).single();
    }

    /** Their times would tell when somebody was met. */
    private int auditRows() {
        return jdbc.sql("select count(*) from audit_row").query(Integer.class).single();
    }

    @Test
    void becomeNumbersOfTheFieldWorkAndNothingElse() {
        var audited = auditRows();
        contacts.record(typed(Result.REFUSAL, Reason.NO_TRUST, null, "не хочет"));
        contacts.record(typed(Result.REFUSAL, Reason.NO_TRUST, null, ""));
        contacts.record(typed(Result.NON_CONTACT, Reason.NOT_FOUND, null, ""));
        contacts.record(typed(Result.OTHER, Reason.SECURITY, null, ""));
        assertThat(rows()).isZero();
        assertThat(contacts.tallies()).hasSize(3);
        assertThat(auditRows()).isEqualTo(audited);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(disposition().count(Outcome.REFUSAL)).isEqualTo(2);
        assertThat(disposition().count(Outcome.NON_CONTACT)).isEqualTo(1);
        assertThat(disposition().count(Outcome.OTHER)).isEqualTo(1);
        SignedInAs.user(worker);
        var refusals = new ContactTally(worker.id(), TJ, Mode.FACE_TO_FACE, Result.REFUSAL, Reason.NO_TRUST, 2);
        contacts.takeBack(refusals);
        contacts.takeBack(refusals);
        contacts.takeBack(refusals);
        assertThat(contacts.tallies()).hasSize(2);
    }

    @Test
    void stayOpenUntilSomethingCameOfThemAndThenTheirNotesAreGone() {
        contacts.record(appointment("после работы"));
        var open = contacts.open().getFirst();
        assertThat(open.last().note()).isEqualTo("после работы");
        assertThat(open.toString()).doesNotContain("после");
        var later = typed(Result.CALL_BACK, Reason.NOT_THERE, today().plusDays(4), "");
        assertThat(contacts.follow(open.id(), later)).isTrue();
        assertThat(contacts.follow(open.id(), later)).isFalse();
        assertThat(contacts.open())
                .singleElement()
                .extracting(one -> one.last().day())
                .isEqualTo(today().plusDays(4));
        assertThat(jdbc.sql("select count(*) from contact where note <> ''")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(contacts.follow(contacts.open().getFirst().id(), typed(Result.HELD, null, null, "")))
                .isTrue();
        assertThat(contacts.open()).isEmpty();
        assertThat(contacts.tallies()).isEmpty();
    }

    @Test
    void endAsNonContactsTwoWeeksAfterTheirDay() {
        contacts.record(appointment(""));
        contacts.record(appointment(""));
        jdbc.sql("update contact set on_day = :day where id = :id")
                .param("day", today().minusDays(16))
                .param("id", contacts.open().getFirst().id())
                .update();
        upkeep.forget();
        upkeep.forget();
        assertThat(rows()).isEqualTo(1);
        assertThat(contacts.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.result()).isEqualTo(Result.NON_CONTACT);
            assertThat(tally.reason()).isEqualTo(Reason.LAPSED);
            assertThat(tally.contacts()).isEqualTo(1);
        });
    }

    @Test
    void refuseWhatIsMissingPastOrReachesSomebody() {
        assertThat(contacts.flaws(typed(null, null, null, ""))).containsExactly(ContactFlaw.RESULT_MISSING);
        assertThat(contacts.flaws(typed(Result.REFUSAL, Reason.LANGUAGE, null, "")))
                .containsExactly(ContactFlaw.REASON_MISSING);
        assertThat(contacts.flaws(typed(Result.CALL_BACK, null, today().minusDays(1), "перезвонить 0555 12 34 56")))
                .containsExactly(ContactFlaw.REASON_MISSING, ContactFlaw.DAY_PAST, ContactFlaw.NOTE_REACHES);
        assertThat(contacts.flaws(typed(Result.APPOINTMENT, Reason.NOT_ALONE, null, "я".repeat(121))))
                .containsExactly(ContactFlaw.DAY_MISSING, ContactFlaw.NOTE_LONG);
        assertThat(contacts.flaws(typed(Result.APPOINTMENT, Reason.NOT_ALONE, today().plusYears(2), "a@b.kg")))
                .containsExactly(ContactFlaw.DAY_FAR, ContactFlaw.NOTE_REACHES);
        assertThatThrownBy(() -> contacts.record(appointment("t.me/aziz")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contacts.record(typed(Result.HELD, null, null, "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void areTheInterviewersOwnInTheOwnCountries() {
        contacts.record(appointment("рынок"));
        var theirs = contacts.open().getFirst();
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        assertThat(contacts.open()).isEmpty();
        assertThat(contacts.follow(theirs.id(), typed(Result.HELD, null, null, "")))
                .isFalse();
        assertThatThrownBy(() -> contacts.takeBack(
                        new ContactTally(worker.id(), TJ, Mode.FACE_TO_FACE, Result.REFUSAL, Reason.NO_TIME, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows()).isEqualTo(1);
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> contacts.record(appointment(""))).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.ANALYST);
        assertThatThrownBy(contacts::open).isInstanceOf(AccessDeniedException.class);
    }
}
