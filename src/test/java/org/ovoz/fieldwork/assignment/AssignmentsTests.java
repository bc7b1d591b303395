package org.ovoz.fieldwork.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldStaffTest;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.fieldwork.assignment.Assignments.Wanted;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@TinyStudyTest
@Slow
class AssignmentsTests extends FieldStaffTest {

    @Autowired
    private Assignments assignments;

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private UserStore users;

    @BeforeEach
    void begin() {
        empty("assignment");
        worker = account(true, "TJ");
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
    }

    private User account(boolean enabled, String... countries) {
        var id = UUID.randomUUID();
        var user = new User(id, "worker " + id, Role.FIELD_STAFF, SignedInAs.codes(countries), enabled);
        users.add(user, user.name(), null, Instant.now());
        return user;
    }

    private Wanted wanted(@Nullable UUID who, int number, String place, @Nullable LocalDate until) {
        return new Wanted(TJ, who, number, null, place, until);
    }

    private Wanted wanted(int number) {
        return wanted(worker.id(), number, "Хатлон", today().plusDays(3));
    }

    private void send() {
        var id = fieldwork
                .begin(TJ, Mode.FACE_TO_FACE, new Language("ru"), false)
                .id();
        interviews.answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
        sending.send(id);
    }

    @Test
    void areSeenByLeadAndWorkerWithTheSameProgress() {
        assignments.give(wanted(2));
        SignedInAs.user(worker);
        assertThat(assignments.mine()).singleElement().satisfies(one -> {
            assertThat(one.done()).isZero();
            assertThat(one.isOverdue()).isFalse();
            assertThat(one.daysLeft()).isEqualTo(3);
        });
        send();
        assertThat(assignments.mine())
                .singleElement()
                .extracting(Progress::done)
                .isEqualTo(1);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(assignments.of(WAVE))
                .singleElement()
                .extracting(Progress::done)
                .isEqualTo(1);
        SignedInAs.nobody();
        assertThat(assignments.carriedBy(worker)).singleElement().satisfies(carried -> {
            assertThat(carried.interviews()).isEqualTo(2);
            assertThat(carried.done()).isEqualTo(1);
            assertThat(carried.country()).isEqualTo("TJ");
            assertThat(carried.mode()).isNull();
            assertThat(carried.place()).isEqualTo("Хатлон");
            assertThat(carried.until()).isEqualTo(today().plusDays(3).toString());
        });
    }

    @Test
    void countNoPracticeAndNoDraft() {
        assignments.give(wanted(2));
        SignedInAs.user(worker);
        fieldwork.begin(TJ, Mode.FACE_TO_FACE, new Language("ru"), false);
        var practice =
                fieldwork.begin(TJ, Mode.FACE_TO_FACE, new Language("ru"), true).id();
        interviews.answer(practice, Change.ofCodes("consent", Map.of("consent", 1)));
        sending.send(practice);
        assertThat(assignments.mine())
                .singleElement()
                .extracting(Progress::done)
                .isEqualTo(0);
    }

    @Test
    void areRefusedWithEveryFlawAtOnce() {
        var disabled = account(false, "TJ");
        var elsewhere = account(true, "KZ");
        assertThat(assignments.flaws(wanted(null, 0, "ул. Рудаки 5", today().minusDays(1))))
                .containsExactly(Flaw.WORKER_MISSING, Flaw.NUMBER, Flaw.PLACE_ADDRESS, Flaw.DAY_PAST);
        assertThat(assignments.flaws(wanted(disabled.id(), 100_000, "а".repeat(81), null)))
                .containsExactly(Flaw.WORKER_DISABLED, Flaw.NUMBER, Flaw.PLACE_LONG, Flaw.DAY_MISSING);
        assertThat(assignments.flaws(wanted(elsewhere.id(), 500, "", today().plusYears(3))))
                .containsExactly(Flaw.WORKER_ELSEWHERE, Flaw.DAY_FAR);
        assertThat(assignments.flaws(wanted(worker.id(), 1, "", today()))).isEmpty();
        assertThatThrownBy(() -> assignments.give(wanted(0))).isInstanceOf(IllegalArgumentException.class);
        assertThat(assignments.of(WAVE)).isEmpty();
    }

    @Test
    void areChangedByTheFirstOfTwoLeadsOnly() {
        var seen = assignments.give(wanted(2));
        assertThat(assignments.change(seen, wanted(5))).isTrue();
        assertThat(assignments.change(seen, wanted(9))).isFalse();
        var now = assignments.of(WAVE).getFirst().assignment();
        assertThat(now.terms().interviews()).isEqualTo(5);
        assignments.withdraw(now.id());
        assignments.withdraw(now.id());
        assertThat(assignments.change(now, wanted(9))).isFalse();
        assertThat(assignments.of(WAVE)).isEmpty();
        assertThat(jdbc.sql("select action from audit_row where object like :worker order by id")
                        .param("worker", "%" + worker.name() + "%")
                        .query(String.class)
                        .list())
                .containsExactly("ASSIGNMENT_GIVEN", "ASSIGNMENT_CHANGED", "ASSIGNMENT_WITHDRAWN");
    }

    @Test
    void areOverdueOnceTheLastDayIsOver() {
        var given = assignments.give(wanted(2));
        jdbc.sql("update assignment set until_day = :day where id = :id")
                .param("day", today().minusDays(2))
                .param("id", given.id())
                .update();
        assertThat(assignments.of(WAVE)).singleElement().satisfies(one -> {
            assertThat(one.isOverdue()).isTrue();
            assertThat(one.daysLeft()).isEqualTo(-2);
        });
    }

    @Test
    void areTheLeadsOfTheCountryAlone() {
        var given = assignments.give(wanted(2));
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(assignments.of(WAVE)).isEmpty();
        assertThatThrownBy(() -> assignments.change(given, wanted(3))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assignments.withdraw(given.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assignments.give(wanted(3))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assignments.places(TJ)).isInstanceOf(AccessDeniedException.class);
        for (var role : new Role[] {Role.ANALYST, Role.FIELD_STAFF, Role.VIEWER}) {
            SignedInAs.role(role, "TJ");
            assertThatThrownBy(() -> assignments.of(WAVE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> assignments.give(wanted(3))).isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.user(account(true, "TJ"));
        assertThat(assignments.mine()).isEmpty();
    }

    @Test
    void ofACountryThatTheWorkerHasNoMoreAreNotToldToThem() {
        assignments.give(wanted(2));
        var moved = new User(worker.id(), worker.name(), Role.FIELD_STAFF, SignedInAs.codes("KZ"), true);
        SignedInAs.user(moved);
        assertThat(assignments.mine()).isEmpty();
        assertThat(assignments.carriedBy(moved)).isEmpty();
    }
}
