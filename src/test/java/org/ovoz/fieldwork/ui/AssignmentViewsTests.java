package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.fieldwork.ui", "org.ovoz.ui"})
@Slow
class AssignmentViewsTests extends ViewTest {

    private static final CountryCode TJ = new CountryCode("TJ");
    private static final WaveId WAVE = new WaveId("tiny-1");

    @Autowired
    private Assignments assignments;

    @Autowired
    private UserStore users;

    @Autowired
    private StudyDays days;

    @Autowired
    private JdbcClient jdbc;

    private User worker;

    @Override
    protected void prepare() {
        jdbc.sql("delete from assignment").update();
        jdbc.sql("delete from staff_user").update();
        var id = UUID.randomUUID();
        worker = new User(id, "gulnora", Role.FIELD_STAFF, SignedInAs.codes("TJ"), true);
        users.add(worker, "gulnora", null, Instant.now());
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
    }

    private void type(String id, String text) {
        $(Input.class).withId(id).single().setValue(text);
    }

    private void choose(String id, String value) {
        var select = $(Div.class).withId("choose-" + id).single().getElement().getChild(1);
        var data = new ObjectMapper().createObjectNode().put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    private List<String> rows() {
        return $(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.contains("gulnora") || text.contains("Tajikistan"))
                .toList();
    }

    @Test
    void sayAllThatIsWrongAndGiveNothing() {
        navigate(AssignmentsView.class);
        assertThat(page()).contains("No assignment has been given");
        type("assignment-interviews", "100000");
        type("assignment-place", "ул. Рудаки 5");
        type("assignment-until", days.today(TJ).minusDays(1).toString());
        $(Form.class).single().submit();
        assertThat(page())
                .contains("Please choose the interviewer", "from 1 to 500", "looks like an address", "is over already");
        assertThat(assignments.of(WAVE)).isEmpty();
    }

    @Test
    void giveAnAssignmentThatTheWorkerSees() {
        navigate(AssignmentsView.class);
        choose("assignment-worker", worker.id().toString());
        type("assignment-interviews", "12");
        type("assignment-place", "Хатлон");
        type("assignment-until", days.today(TJ).plusDays(5).toString());
        $(Form.class).single().submit();
        assertThat(page()).contains("The assignment is given");
        assertThat(rows())
                .singleElement()
                .asString()
                .contains("gulnora", "Tajikistan · Хатлон", "0 of 12", "days left: 5");
        cleanVaadinEnvironment();
        SignedInAs.user(worker);
        beginSession();
        navigate(MyInterviewsView.class);
        assertThat(page())
                .contains(
                        "My assignments", "Tajikistan · Хатлон", "0 of 12", "The place of an interview is not stored");
    }

    @Test
    void sayThatSomebodyElseWasQuicker() {
        var given = assignments.give(wanted(12, days.today(TJ)));
        navigate(AssignmentsView.class);
        assertThat(page()).contains("today is the last day");
        test($(NativeButton.class).withText("Change").single()).click();
        assertThat(page()).contains("For gulnora, Tajikistan");
        assertThat(assignments.change(given, wanted(7, days.today(TJ)))).isTrue();
        type("assignment-interviews", "20");
        $(Form.class).single().submit();
        assertThat(page()).contains("Nothing was saved", "0 of 7").doesNotContain("of 20");
    }

    @Test
    void askBeforeWithdrawingAndNameDisabledAccountsAndOverdueDays() {
        assignments.give(wanted(12, days.today(TJ)));
        jdbc.sql("update assignment set until_day = :day")
                .param("day", days.today(TJ).minusDays(2))
                .update();
        users.change(new User(worker.id(), worker.name(), worker.role(), worker.countries(), false));
        navigate(AssignmentsView.class);
        assertThat(page()).contains("overdue, days: 2", "account disabled");
        test($(NativeButton.class).withText("Withdraw").single()).click();
        assertThat(assignments.of(WAVE)).hasSize(1);
        assertThat($(Question.class).single().getElement().getTextRecursively())
                .contains("Withdraw the assignment of gulnora");
        ($(Form.class).all().getLast()).submit();
        assertThat(assignments.of(WAVE)).isEmpty();
        assertThat(page()).contains("The assignment is withdrawn");
    }

    private Assignments.Wanted wanted(int number, LocalDate until) {
        return new Assignments.Wanted(TJ, worker.id(), number, null, "", until);
    }
}
