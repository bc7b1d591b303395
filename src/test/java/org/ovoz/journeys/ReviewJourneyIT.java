package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper interview is typed by keyboard, its respondent answers the slip, a lead sends it back, sees it again, approves it. */
class ReviewJourneyIT extends Journey {

    private static final WaveId WAVE = new WaveId("cso-2026");

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Definitions definitions;

    private int review(InterviewId id) {
        var names = definitions.questionnaire(WAVE).variables().stream()
                .filter(variable -> variable.isCoded())
                .map(variable -> variable.name())
                .toList();
        return rows.counted(id).orElseThrow().codes()[names.indexOf("review")];
    }

    private ArrayList<InterviewId> counted() {
        var all = new ArrayList<InterviewId>();
        rows.forEachCoded(WAVE, (CodedInterview one) -> all.add(one.id()));
        return all;
    }

    @Test
    void isTypedAnsweredSentBackCorrectedAndApproved() {
        var known = counted();
        var worker = desktop();
        worker.signIn("field-tj");
        worker.setLanguage("en");
        worker.select("#language-of-interview", "ru");
        worker.click("form .choices:not([hidden]) label:nth-of-type(2)");
        worker.press();
        worker.find(".field-interview.paper .item");
        worker.select("#cards-of-interview", "B");
        type(worker, "#i-iv_others_before-1", "2");
        assertThat(worker.find("#i-iv_others_before-2").isSelected()).isTrue();
        worker.expectNothingForAxe("typing from paper");
        worker.press();
        type(worker, "#i-consent-1", "1");
        worker.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(worker.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("elig_rep");
        worker.driver().switchTo().activeElement().sendKeys("1");
        worker.settle();
        worker.pressUntil(".review");
        worker.press();
        worker.find(".receipt");
        worker.click(".slip button");
        var number = worker.text(".slip .code");
        assertThat(worker.text(".slip")).contains(address() + "/light/slip");
        var sent = counted().stream().filter(id -> !known.contains(id)).toList();
        assertThat(sent).hasSize(1);
        var id = sent.getFirst();
        answerSlip(number);

        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("en");
        lead.open("/review");
        lead.find("vaadin-grid");
        lead.picture("review");
        StaffPagesIT.expectToFit(lead, "interviews/" + id);
        assertThat(lead.text(".review-panel"))
                .contains("says that the conversation took place", "20 to 40 minutes", "Show cards");
        lead.expectNothingForAxe("the review of an interview");
        lead.wholePicture("review-panel");
        lead.type("#review-comment", "Is the first answer right?");
        lead.click(".review-panel form button");
        lead.until("the interview to be sent back", () -> review(id) == 3);

        worker.open("/fieldwork");
        assertThat(worker.text("main")).contains("Is the first answer right?");
        worker.expectNoSidewaysScrollingOnAPhone();
        worker.open("/fieldwork/" + id);
        worker.click("#correct-iv_others_before");
        worker.choose("iv_others_before", 1);
        worker.type("#correction-reason", "misread");
        worker.press();
        worker.until("the correction to bring it to review again", () -> review(id) == 1);

        lead.open("/interviews/" + id);
        lead.click(".review-panel button");
        lead.until("the interview to be approved", () -> review(id) == 2);
    }

    private static void type(Browser browser, String first, String code) {
        browser.driver().executeScript("arguments[0].focus()", browser.find(first));
        browser.driver().switchTo().activeElement().sendKeys(code);
        browser.settle();
    }

    private void answerSlip(String number) {
        var respondent = keep(Browser.withoutScript(address()));
        respondent.driver().get(address() + "/light/slip");
        respondent.type("#invitation-code", number);
        click(respondent, "#open");
        click(respondent, "input[name=took][value='1']");
        click(respondent, "input[name=lasted][value='3']");
        click(respondent, "button[value=answer]");
        respondent.until("the thanks", () -> respondent.has("h1") && !respondent.has("input[name=took]"));
    }

    /** As the browser itself does it: a driver's own click waits for a script of the page, which may run none. */
    private static void click(Browser browser, String selector) {
        browser.driver().executeScript("arguments[0].click()", browser.find(selector));
    }
}
