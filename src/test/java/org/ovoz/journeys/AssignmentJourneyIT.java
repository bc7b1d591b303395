package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead assigns, the interviewer sees it, holds an interview and records a contact, the lead sees both. */
class AssignmentJourneyIT extends Journey {

    @Autowired
    private StudyDays days;

    private static String worker(Browser lead, String name) {
        return lead.all("#assignment-worker option").stream()
                .filter(option -> option.getText().equals(name))
                .map(option -> option.getDomAttribute("value"))
                .findFirst()
                .orElseThrow();
    }

    private static void day(Browser browser, String selector, LocalDate day) {
        WebElement field = browser.find(selector);
        browser.driver().executeScript("""
                        arguments[0].value = arguments[1];
                        arguments[0].dispatchEvent(new Event('input', {bubbles: true}));
                        arguments[0].dispatchEvent(new Event('change', {bubbles: true}))\
                        """, field, day.toString());
        browser.settle();
    }

    /** The line of the place; other journeys may assign too. */
    private static String assignment(Browser lead) {
        return lead.all(".rows tbody tr").stream()
                .map(WebElement::getText)
                .filter(line -> line.contains("Ош"))
                .findFirst()
                .orElse("");
    }

    @Test
    void anAssignmentGoesFromTheLeadToTheInterviewerAndItsProgressBack() {
        var today = days.today(new CountryCode("KG"));
        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("en");
        lead.open("/assignments");
        var worker = worker(lead, "field-kg");
        lead.select("#assignment-worker", worker);
        lead.select("#assignment-country", "TJ");
        lead.type("#assignment-interviews", "0");
        lead.type("#assignment-place", "Ош, ул. Ленина 5");
        day(lead, "#assignment-until", today.minusDays(1));
        lead.press();
        assertThat(lead.text("[role=alert].error-text"))
                .contains("does not work in the country", "from 1 to 500", "looks like an address", "is over already");
        lead.expectNothingForAxe("assignments with errors");
        lead.select("#assignment-country", "KG");
        lead.type("#assignment-interviews", "3");
        lead.type("#assignment-place", "Ош");
        day(lead, "#assignment-until", today.plusDays(6));
        lead.press();
        lead.until("the assignment", () -> assignment(lead).contains("0 of 3"));
        assertThat(assignment(lead)).contains("field-kg", "days left: 6");
        lead.picture("assignments");
        lead.expectNoSidewaysScrollingOnAPhone();

        var phone = phone();
        phone.signIn("field-kg");
        phone.setLanguage("kk");
        assertThat(phone.text("section.assignments")).contains("Ош", "3 сұхбаттан 0");
        phone.expectNothingForAxe("my interviews with an assignment");
        phone.expectNoSidewaysScrolling();
        phone.picture("my-assignments");
        phone.open("/contacts");
        phone.select("#contact-result", "APPOINTMENT");
        phone.select("#contact-reason", "ASKED_LATER");
        day(phone, "#contact-day", today.plusDays(1));
        phone.type("#contact-note", "жұмыстан кейін");
        phone.press();
        phone.until("the appointment", () -> phone.has(".open-contacts li"));
        phone.expectNothingForAxe("contacts");
        phone.expectNoSidewaysScrolling();
        phone.picture("contacts");
        phone.open("/fieldwork");
        assertThat(phone.text(".open-contacts")).contains("жұмыстан кейін");
        phone.select("#language-of-interview", "ru");
        // What was chosen last time is offered, and another journey may have typed an interview from paper.
        phone.click("form .choices:not([hidden]) label:nth-of-type(1)");
        phone.press();
        phone.find(".interview");
        phone.answerThisPage();
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.pressUntil(".review");
        phone.press();
        assertThat(phone.text(".receipt")).hasSize(23);
        phone.open("/fieldwork");
        assertThat(phone.text("section.assignments")).contains("3 сұхбаттан 1");

        lead.open("/assignments");
        assertThat(assignment(lead)).contains("1 of 3");
        lead.open("/field");
        lead.until("the interviewer", () -> lead.text("main").contains("field-kg"));
        lead.picture("field-page");
        lead.expectNothingForAxe("field page");
        lead.expectNoSidewaysScrollingOnAPhone();
        lead.open("/interviews?wave=cso-2026&interviewer=" + worker);
        lead.click("vaadin-grid a");
        lead.find(".reading .answered");
        assertThat(lead.text(".list-steps")).contains("in the list");
        assertThat(lead.text(".reading")).contains("Held by field-kg");
        lead.picture("reading-steps");
    }
}
