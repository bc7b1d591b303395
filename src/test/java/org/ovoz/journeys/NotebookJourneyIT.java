package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;

/** An interviewer's phone without a network, through what happens to phones. */
class NotebookJourneyIT extends Journey {

    private static final WaveId WAVE = new WaveId("cso-2026");
    private static final String PASSPHRASE = "три синих вечера";
    private static final String CANARY = "Канарейка поёт 48151623";

    @TempDir
    Path profile;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Definitions definitions;

    private NotebookDevice device;

    @AfterEach
    void close() {
        device.close();
    }

    private List<CodedInterview> counted() {
        var all = new ArrayList<CodedInterview>();
        rows.forEachCoded(WAVE, all::add);
        return all;
    }

    private int code(CodedInterview interview, String variable) {
        var coded = definitions.questionnaire(WAVE).variables().stream()
                .filter(v -> v.isCoded())
                .map(v -> v.name())
                .toList();
        return interview.codes()[coded.indexOf(variable)];
    }

    private static int countOfTajikistan(Browser lead) {
        return lead.all(".wave").getFirst().findElements(By.cssSelector("tr.country")).stream()
                .filter(row -> row.getText().startsWith("Таджикистан"))
                .map(row -> row.findElements(By.tagName("td")).get(1))
                .mapToInt(cell -> Integer.parseInt(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void prepared(String user) {
        device = new NotebookDevice(address(), profile);
        device.makeReady(user, PASSPHRASE);
    }

    private void offlineAgain() {
        device.network(false);
        device.open("/notebook/");
        device.unlock(PASSPHRASE);
    }

    private void hold(String country) {
        device.begin(country);
        device.answerUntil("[data-begin]", CANARY);
    }

    @Test
    void threeInterviewsAreHeldWithoutANetworkAndArriveThoughTheBrowserIsKilled() {
        var known = counted();
        var admin = desktop();
        admin.signIn("admin");
        admin.open("/overview");
        var before = countOfTajikistan(admin);
        prepared("field-tj");
        offlineAgain();
        hold("TJ");
        assertThat(device.find("[data-state=finished]").getText()).isNotEmpty();

        // The second one breaks off in the middle of a page, with an answer to it on the disk.
        device.begin("TJ");
        device.answerUntil("#q-media_collab_set", CANARY);
        device.click("#q-media_collab_set input");
        device.settle();
        assertThat(device.found(CANARY, PASSPHRASE, "Канарейка", "48151623")).isEmpty();
        device.killAndStartAgain();
        offlineAgain();
        device.click("[data-state=draft] button");
        device.find("#q-media_collab_set");
        device.until("the answer before the end of the battery", () -> device.has("#q-media_collab_set input:checked"));
        device.answerUntil("[data-begin]", CANARY);
        hold("TJ");
        assertThat(device.count("[data-state=finished]")).isEqualTo(3);
        assertThat(device.found("sendToken"))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(device.found(CANARY, PASSPHRASE, "Канарейка", "48151623")).isEmpty();
        assertThat(counted()).hasSameSizeAs(known);

        device.network(true);
        device.find(".all-arrived");
        assertThat(device.text("[data-summary]")).contains("3");
        assertThat(device.count("[data-state=arrived]")).isEqualTo(3);
        admin.until("the table to count them", () -> countOfTajikistan(admin) == before + 3);
        var arrived = counted().stream()
                .filter(row -> known.stream().noneMatch(k -> k.id().equals(row.id())))
                .toList();
        assertThat(arrived).hasSize(3);
        for (var interview : arrived) {
            assertThat(code(interview, "country")).isEqualTo(3);
            assertThat(code(interview, "mode")).isEqualTo(2);
            assertThat(code(interview, "kg_media_lang")).isEqualTo(-1);
        }
        // What is asked in this country alone was asked.
        assertThat(arrived).anySatisfy(one -> assertThat(code(one, "tj_paid")).isPositive());
        assertThat(device.found(CANARY, PASSPHRASE, "Канарейка", "48151623")).isEmpty();
    }

    @Test
    void twoPeopleShareADeviceAndAForgottenPasswordLosesNothing() {
        prepared("field-tj");
        device.forgetSession();
        device.makeReady("field-kg", "пять тихих озёр");
        device.click("[data-lock]");
        device.find(".people button:nth-child(2)");
        device.network(false);
        device.click(".people button:nth-child(1)");
        device.unlock(PASSPHRASE);
        device.begin("TJ");
        device.answerThisPage(CANARY);
        device.settle();
        device.open("/notebook/");
        device.find(".people button:nth-child(2)");

        // The password of the one does not open what the other has.
        device.click(".people button:nth-child(1)");
        device.type("пять тихих озёр");
        device.find(".invalid");
        device.click("notebook-unlock button.link");
        device.click("notebook-unlock button.danger");
        assertThat(device.find("[data-waiting]").getDomAttribute("data-waiting"))
                .isEqualTo("1");
        device.click("[data-save]");

        // A press that is too short deletes nothing, and online the draft arrives though nobody can open it.
        device.click("[data-hold]");
        device.network(true);
        device.click("notebook-wipe .actions button:not(.primary)");
        device.until("the draft to be at the server", () -> {
            device.click("notebook-wipe .actions:last-child button:last-child");
            device.click(".people button:nth-child(1)");
            device.click("notebook-unlock button.link");
            device.click("notebook-unlock button.danger");
            return "0".equals(device.find("[data-waiting]").getDomAttribute("data-waiting"));
        });
        device.hold("[data-hold]");
        device.until("one person to be left", () -> !device.has(".people") && device.has("#passphrase"));
        device.unlock("пять тихих озёр");
        assertThat(device.has("[data-case]")).isFalse();
    }

    @Test
    void aNewVersionWaitsUntilNoInterviewIsOpenAndLeavesDraftsAsTheyAre() {
        prepared("field-tj");
        device.begin("TJ");
        device.answerThisPage(CANARY);
        device.next();
        device.settle();
        var place = device.text("main h1");
        NewWorker.become("0123456789abcdef");
        try {
            device.script("navigator.serviceWorker.getRegistration().then((found) => found.update())");
            device.until("the new version to wait", () -> Boolean.TRUE.equals(device.script("""
                    return navigator.serviceWorker.getRegistration().then((found) => found.waiting !== null)""")));
            assertThat(device.has("[data-new-version]")).isFalse();
            assertThat(device.text("main h1")).isEqualTo(place);
            device.open("/notebook/");
            device.click("[data-new-version] button");
            device.until("the new version", () -> Boolean.TRUE.equals(device.script("""
                    return caches.has('notebook-0123456789abcdef')
                      .then(async (has) => has && !(await navigator.serviceWorker.getRegistration())?.waiting)""")));
            device.until("the page to begin anew", () -> !device.has("[data-new-version]"));
            offlineAgain();
            device.click("[data-state=draft] button");
            device.until("the page of the draft", () -> place.equals(device.text("main h1")));
        } finally {
            NewWorker.become(null);
        }
    }
}
