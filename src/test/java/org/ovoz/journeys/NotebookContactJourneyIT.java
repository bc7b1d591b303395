package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.beans.factory.annotation.Autowired;

/** Contacts that an interviewer records at doors without a network, until leads see them and nothing more of them is open. */
class NotebookContactJourneyIT extends Journey {

    private static final String PASSPHRASE = "три синих вечера";
    private static final String NOTE = "после молитвы у старой мельницы";

    /** Of the interviewer's line on the field page the fourth number from its end; -1 as long as the list is on its way. */
    private static final String APPOINTMENTS = """
            const grid = document.querySelector('#field-interviewers');
            if (!grid || grid.hidden) { return 0; }
            const rows = [...grid.$.items.children].filter((row) => !row.hidden && !row.hasAttribute('loading'))
              .map((row) => [...row.children]
                .map((cell) => cell.querySelector('slot')?.assignedNodes()[0]?.textContent.trim() ?? ''));
            if (rows.length === 0) { return -1; }
            return Number(rows.find((cells) => cells.some((cell) => cell.includes('field-tj')))?.at(-4) ?? 0);""";

    @TempDir
    Path profile;

    @Autowired
    private StudyDays days;

    private NotebookDevice device;

    @AfterEach
    void close() {
        device.close();
    }

    private void offlineAgain() {
        device.network(false);
        device.open("/notebook/");
        device.unlock(PASSPHRASE);
    }

    private void choose(String field, String value) {
        device.find("#contact-" + field + " option[value='" + value + "']").click();
    }

    private void recordAnAppointment() {
        device.click("[data-contact-new]");
        choose("result", "APPOINTMENT");
        choose("reason", "ASKED_LATER");
        device.find("#contact-note").sendKeys(NOTE);
        // Without a day it is none; what was entered stays.
        device.click("[data-record]");
        device.find(".invalid #contact-day");
        device.script(
                "document.querySelector('#contact-day').value = arguments[0]",
                days.today(new CountryCode("TJ")).plusDays(2).toString());
        device.click("[data-record]");
        device.find("[data-contact]");
    }

    private void recordARefusal() {
        device.click("[data-contact-new]");
        choose("result", "REFUSAL");
        choose("reason", "NO_TRUST");
        device.click("[data-record]");
        device.find("[data-contacts]");
    }

    private static int appointments(Browser lead) {
        lead.open("/field");
        lead.select("#field-wave", "cso-2026");
        var told = new AtomicInteger();
        lead.until("the list", () -> {
            told.set(((Number) lead.driver().executeScript(APPOINTMENTS)).intValue());
            return told.get() >= 0;
        });
        return told.get();
    }

    /** The line of the device, whichever others there are. */
    private static String line(Browser lead, String number) {
        lead.open("/arrivals");
        return lead.all(".rows tbody tr").stream()
                .filter(row -> row.findElements(By.cssSelector("th, td"))
                        .get(1)
                        .getText()
                        .split("\\s+")[0]
                        .equals(number))
                .map(row -> row.getText().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    @Test
    void contactsAreRecordedWithoutANetworkOutliveTheBatteryAndArriveOnce() {
        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("en");
        var before = appointments(lead);
        device = new NotebookDevice(address(), profile);
        device.makeReady("field-tj", PASSPHRASE);
        var number = device.text(".badge").replaceAll("\\D", "");
        offlineAgain();
        recordAnAppointment();
        recordARefusal();
        device.until(
                "two that wait", () -> device.text("[data-contacts-waiting]").matches("\\D*2\\D*"));
        assertThat(device.text("[data-contact]")).contains(NOTE);
        assertThat(device.has(".all-arrived")).isFalse();
        device.killAndStartAgain();
        offlineAgain();
        assertThat(device.text("[data-contact]")).contains(NOTE);
        assertThat(device.text("[data-contacts-waiting]")).matches("\\D*2\\D*");
        assertThat(device.found("sendToken"))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(device.found(NOTE, "молитвы", "NO_TRUST")).isEmpty();
        assertThat(appointments(lead)).isEqualTo(before);

        device.network(true);
        device.find(".all-arrived");
        assertThat(device.text("[data-summary]")).contains("контакты тоже");
        assertThat(device.has("[data-contacts-waiting]")).isFalse();
        lead.until("the device to have told", () -> line(lead, number).contains("2 of 2"));
        assertThat(line(lead, number)).contains("field-tj", "everything has arrived");
        lead.until("the appointment", () -> appointments(lead) == before + 1);

        // What came of it is recorded where there is no network either.
        offlineAgain();
        device.click("[data-contact] button");
        choose("result", "HELD");
        device.click("[data-record]");
        device.until("nothing to be open", () -> device.has("[data-contacts]") && !device.has("[data-contact]"));
        device.network(true);
        device.find(".all-arrived");
        lead.until("the device to have told", () -> line(lead, number).contains("3 of 3"));
        lead.until("no appointment", () -> appointments(lead) == before);
    }
}
