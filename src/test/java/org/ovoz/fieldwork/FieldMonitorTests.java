package org.ovoz.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.fieldwork.contact.Reason;
import org.ovoz.fieldwork.contact.Result;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.study.OverviewService;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TinyStudyTest
@Slow
class FieldMonitorTests {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private FieldMonitor monitor;

    @Autowired
    private OverviewService overview;

    @Autowired
    private Contacts contacts;

    @Autowired
    private StudyDays days;

    @Autowired
    private BeanFactory product;

    @Autowired
    private JdbcClient jdbc;

    private UUID worker;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from contact").update();
        jdbc.sql("delete from contact_count").update();
        jdbc.sql("update change_counter set number = number + 1").update();
        worker = SignedInAs.role(Role.FIELD_STAFF, "TJ").id();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private InterviewScenario held(String country) {
        return InterviewScenario.in(country, product)
                .mode(Mode.FACE_TO_FACE)
                .interviewer(worker)
                .consented();
    }

    private void draftOf(int daysAgo) {
        jdbc.sql("update interview set changed_on = :day where id = :id")
                .param("day", days.today(TJ).minusDays(daysAgo))
                .param("id", held("TJ").id().value())
                .update();
    }

    private void took(InterviewId id, int seconds) {
        jdbc.sql("update interview set seconds = :seconds where id = :id")
                .param("seconds", seconds)
                .param("id", id.value())
                .update();
    }

    private FieldRow mine() {
        return monitor.of(Tiny.WAVE).stream()
                .filter(row -> worker.equals(row.interviewer()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsOfEachInterviewerWhatTheOverviewTellsOfAll() {
        for (var minutes : new int[] {20, 30, 44}) {
            var begun = held("TJ");
            took(begun.id(), 60 * minutes);
            begun.send();
        }
        held("TJ").send().exclude("held twice");
        draftOf(0);
        draftOf(2);
        draftOf(3);
        draftOf(6);
        draftOf(7);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        var row = mine();
        assertThat(row.sent()).isEqualTo(3);
        assertThat(row.started()).isEqualTo(8);
        assertThat(row.drafts()).isEqualTo(new FieldRow.Drafts(2, 2, 1));
        assertThat(row.minutes().orElseThrow()).isEqualTo(30);
        assertThat(row.blank().orElseThrow()).isPositive();
        assertThat(row.last()).contains(days.today(TJ));
        var told = overview.of(Tiny.WAVE).rows().stream()
                .filter(one -> one.country().equals(TJ) && one.mode() == Mode.FACE_TO_FACE.code())
                .findFirst()
                .orElseThrow();
        assertThat(told.complete()).isEqualTo(row.sent());
        assertThat(told.started()).isEqualTo(row.started());
    }

    @Test
    void tellsOfEachChannelOnline() {
        InterviewScenario.in("TJ", product).channel("mailing").consented().send();
        InterviewScenario.in("TJ", product).channel("mailing").consented();
        InterviewScenario.in("TJ", product).consented().send();
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(monitor.of(Tiny.WAVE))
                .allMatch(row -> row.interviewer() == null)
                .extracting(row -> row.channel() + " " + row.started() + " " + row.sent())
                .containsExactlyInAnyOrder("mailing 2 1", LinkChannel.NONE + " 1 1");
    }

    @Test
    void tellsOfContactsNumbersOnly() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        worker = SignedInAs.role(Role.FIELD_STAFF, "TJ").id();
        contacts.record(new Contacts.Typed(TJ, Mode.FACE_TO_FACE, Result.REFUSAL, Reason.AFRAID, null, ""));
        contacts.record(new Contacts.Typed(TJ, Mode.FACE_TO_FACE, Result.NON_CONTACT, Reason.NOT_FOUND, null, ""));
        LocalDate day = days.today(TJ);
        contacts.record(
                new Contacts.Typed(TJ, Mode.FACE_TO_FACE, Result.APPOINTMENT, Reason.ASKED_LATER, day, "бозор"));
        contacts.record(new Contacts.Typed(TJ, Mode.TELEPHONE, Result.CALL_BACK, Reason.NO_ANSWER, day, ""));
        jdbc.sql("update contact set on_day = :day where note <> ''")
                .param("day", day.minusDays(1))
                .update();
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(mine().tried()).isEqualTo(new FieldRow.Tried(2, 1, 1, 1));
        assertThat(mine().toString()).doesNotContain("бозор");
    }

    @Test
    void isForLeadsInTheirCountries() {
        held("TJ").send();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(monitor.of(Tiny.WAVE)).isEmpty();
        for (var role : new Role[] {Role.ANALYST, Role.FIELD_STAFF, Role.VIEWER}) {
            SignedInAs.role(role, "TJ");
            assertThatThrownBy(() -> monitor.of(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
