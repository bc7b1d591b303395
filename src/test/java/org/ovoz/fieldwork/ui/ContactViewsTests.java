package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.fieldwork.ui", "org.ovoz.ui"})
@Slow
class ContactViewsTests extends ViewTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private StudyDays days;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from contact").update();
        jdbc.sql("delete from contact_count").update();
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
    }

    private void choose(String id, String value) {
        var select =
                $(Dropdown.class).withId("choose-" + id).single().getElement().getChild(1);
        var data = new ObjectMapper().createObjectNode().put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    private void type(String id, String text) {
        $(Input.class).withId(id).single().setValue(text);
    }

    /** The choices that are marked as wrong. */
    private List<String> wrong() {
        return $(Dropdown.class).all().stream()
                .filter(field -> field.hasClassName("invalid"))
                .map(field -> field.getElement().getChild(0).getText())
                .toList();
    }

    private void submit() {
        $(Form.class).single().submit();
    }

    @Test
    void anAppointmentIsRecordedShownByDayAndGoneOnWith() {
        navigate(ContactsView.class);
        assertThat(page()).contains("Nothing is open", "Never write who it was");
        submit();
        assertThat(page()).contains("Please choose what came of it");
        assertThat(wrong()).containsExactly("What came of it");
        choose("contact-result", "APPOINTMENT");
        submit();
        assertThat(wrong()).containsExactly("Reason");
        choose("contact-reason", "ASKED_LATER");
        type("contact-day", days.today(new CountryCode("TJ")).toString());
        type("contact-note", "звонить +992 93 500 11 22");
        submit();
        assertThat(page()).contains("looks like a telephone number").doesNotContain("Recorded.");
        assertThat(contacts.open()).isEmpty();
        type("contact-note", "баъди кор");
        submit();
        assertThat(page()).contains("Recorded.", "today", "asked for another time", "баъди кор");
        navigate(MyInterviewsView.class);
        assertThat(page()).contains("Appointments and call-backs", "today", "Appointment", "баъди кор");
        test($(NativeButton.class).withText("Go on").single()).click();
        assertThat(page()).contains("What came of it");
        choose("contact-result", "REFUSAL");
        choose("contact-reason", "AFRAID");
        submit();
        assertThat(page()).contains("Nothing is open", "Refusal", "afraid").doesNotContain("баъди кор");
    }

    @Test
    void whatWasRecordedByMistakeIsTakenBackAfterAQuestion() {
        navigate(ContactsView.class);
        choose("contact-result", "NON_CONTACT");
        choose("contact-reason", "NOT_FOUND");
        submit();
        assertThat(contacts.tallies()).hasSize(1);
        test($(NativeButton.class).withText("Take one back").single()).click();
        assertThat(contacts.tallies()).hasSize(1);
        $(Form.class).all().getLast().submit();
        assertThat(contacts.tallies()).isEmpty();
        assertThat(page()).contains("Nothing has been recorded");
    }
}
