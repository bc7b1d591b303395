package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.depth.InDepthCase;
import org.ovoz.interview.depth.InDepthCases;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;

/** A conversation by a guide on an interviewer's phone without a network, after an interview of the survey with the same person. */
class NotebookGuideJourneyIT extends Journey {

    private static final WaveId SURVEY = new WaveId("cso-2026");
    private static final WaveId GUIDE = new WaveId("guide-expert-2026");
    private static final String PASSPHRASE = "три синих вечера";
    private static final String CANARY = "Канарейка поёт 48151623";

    /** Some pages, with paragraphs and what phones type. */
    private static final String NOTES =
            (CANARY + ": суханронии дароз 🎙️.\n\n").repeat(150).strip();

    @TempDir
    Path profile;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private InDepthCases cases;

    private NotebookDevice device;

    @AfterEach
    void close() {
        device.close();
    }

    private List<InDepthCase> inDepth() {
        var all = new ArrayList<InDepthCase>();
        cases.forEach(GUIDE, all::add);
        return all;
    }

    private List<InterviewId> ofTheSurvey() {
        var all = new ArrayList<InterviewId>();
        rows.forEachCoded(SURVEY, (CodedInterview row) -> all.add(row.id()));
        return all;
    }

    private void offlineAgain() {
        device.network(false);
        device.open("/notebook/");
        device.unlock(PASSPHRASE);
    }

    private void beginGuide(String survey) {
        device.click("[data-begin]");
        device.find("#kind option[value='" + GUIDE + "']").click();
        device.find("#survey-here option[value='" + survey + "']").click();
        assertThat(device.has("[data-coupon]")).isFalse();
        device.find("#country option[value='TJ']").click();
        device.click("notebook-begin button.primary");
        device.find("notebook-interview main h1");
    }

    @Test
    void pagesOfNotesOutliveAKilledBrowserAndArriveOnceLinkedAndApartFromTheSurvey() {
        var before = inDepth();
        var survey = ofTheSurvey();
        var lead = desktop();
        lead.signIn("admin");
        lead.open("/overview");
        device = new NotebookDevice(address(), profile);
        device.makeReady("field-tj", PASSPHRASE);
        offlineAgain();
        device.begin("TJ");
        device.answerUntil("[data-begin]", CANARY);
        var ofSamePerson = device.find("[data-state=finished]").getDomAttribute("data-case");

        beginGuide(ofSamePerson);
        device.answerUntil("#i-ix_state_of_sector", CANARY);
        device.script("""
                const field = document.querySelector('#i-ix_state_of_sector');
                field.value = arguments[0];
                field.dispatchEvent(new Event('input', {bubbles: true}));""", NOTES);
        device.until("the notes to be on their way", () -> device.has("#i-ix_state_of_sector"));
        device.script(
                "document.querySelector('#i-ix_state_of_sector').dispatchEvent(new Event('change', {bubbles: true}))");
        device.settle();
        device.killAndStartAgain();
        offlineAgain();
        assertThat(device.text("[data-state=draft]")).contains("глубинное");
        device.click("[data-state=draft] button");
        device.find("#i-ix_state_of_sector");
        assertThat(device.script("return document.querySelector('#i-ix_state_of_sector').value"))
                .isEqualTo(NOTES);
        device.answerUntil("[data-begin]", CANARY);
        assertThat(device.found(CANARY, PASSPHRASE, "Канарейка", "48151623")).isEmpty();

        device.network(true);
        device.click("[data-send]");
        device.find(".all-arrived");
        device.click("[data-send]:not([disabled])");
        device.find(".all-arrived");
        var arrived = inDepth().stream()
                .filter(one -> before.stream().noneMatch(known -> known.id().equals(one.id())))
                .toList();
        assertThat(arrived).singleElement().satisfies(one -> {
            assertThat(one.linked()).hasToString(ofSamePerson);
            assertThat(one.answers())
                    .anyMatch(answer -> answer.variable().equals("ix_state_of_sector")
                            && answer.text().equals(NOTES));
        });
        assertThat(ofTheSurvey()).hasSize(survey.size() + 1);
        lead.open("/interviews/" + arrived.getFirst().id());
        lead.until("the notes on the lead's page", () -> lead.text("main").contains(CANARY));
        assertThat(lead.text("main")).contains("Интервью того же человека в опросе");
    }
}
