package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;

/** Representatives of civil society in the light edition: without script, and with it on a bad line. */
class LightJourneyIT extends Journey {

    private static final WaveId WAVE = new WaveId("cso-2026");
    private static final int MOST_PAGES = 30;

    @Autowired
    private InterviewRows rows;

    private Browser phone;

    private int sent() {
        var count = new int[1];
        rows.forEachCoded(WAVE, _ -> count[0]++);
        return count[0];
    }

    @BeforeEach
    void nobodyHasToWait() {
        waitUntilNoCrowdIsHere();
    }

    @AfterEach
    void mendTheLine() {
        line(false);
    }

    private void line(boolean offline) {
        phone.driver().executeCdpCommand("Network.enable", Map.of());
        phone.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Whether answers arrive that are saved as they are made; pages do. */
    private void hearAnswers(boolean are) {
        phone.driver()
                .executeCdpCommand(
                        "Network.setBlockedURLs", Map.of("urls", are ? List.of() : List.of("*/light/answer/*")));
    }

    private void open(String path) {
        phone.driver().get(address() + path);
    }

    private void click(String selector) {
        click(phone.find(selector));
    }

    /** As the browser itself does it: a driver's own click waits for a script of the page, which may run none. */
    private void click(WebElement element) {
        phone.driver().executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", element);
    }

    private void choose(String name, String value) {
        click("input[name='a." + name + ".c'][value='" + value + "']");
    }

    private void press(String go) {
        click("main button[name=go][value='" + go + "']");
    }

    private boolean isWider() {
        return Boolean.TRUE.equals(
                phone.driver().executeScript("return document.documentElement.scrollWidth > innerWidth"));
    }

    private void look(String where) {
        phone.driver().executeScript("scrollTo(0, 0)");
        assertThat(isWider()).as("%s is wider than the screen", where).isFalse();
        phone.expectNothingForAxe(where);
    }

    @Test
    void answersWithoutScriptFromTheOtherEditionsPageToTheReceipt() {
        var before = sent();
        phone = keep(Browser.withoutScript(address()));
        open("/kz/mailing");
        click("p[lang=kk] a");
        phone.until("there", () -> phone.driver().getCurrentUrl().endsWith("/light/kz/mailing"));
        press("begin");
        assertThat(phone.text("#resume-code-shown")).hasSize(23);
        press("questions");
        for (int i = 0; i < MOST_PAGES && !phone.driver().getCurrentUrl().contains("/review"); i++) {
            for (var input : phone.all(
                    "main .options:not(.apart) .option:first-child input, .cells .option:first-child input")) {
                if (!input.isSelected()) {
                    click(input);
                }
            }
            var page = (String) phone.driver().executeScript("return location.href + performance.timeOrigin");
            press("next");
            phone.until(
                    "the next page",
                    () -> !page.equals(phone.driver().executeScript("return location.href + performance.timeOrigin")));
        }
        press("send");
        assertThat(phone.text("p.receipt")).hasSize(23);
        assertThat(sent()).isEqualTo(before + 1);
        assertThat(phone.driver().manage().getCookieNamed("ovoz-light")).isNull();
    }

    @Test
    void answersWithTheScriptAreSavedAsTheyAreMadeAndOutlastABadLine() {
        phone = phone();
        open("/light/kz");
        look("the first page");
        press("begin");
        look("the code");
        press("questions");
        choose("consent", "1");
        phone.find("#q-elig_rep input");
        look("consent");
        choose("elig_rep", "1");
        phone.until("saved", () -> !phone.text("#saved").isEmpty());
        press("next");
        phone.until("the next section", () -> phone.driver().getCurrentUrl().endsWith("/about"));
        look("a section");

        line(true);
        var first = phone.all("main input[type=radio]").getFirst();
        var name = first.getDomAttribute("name");
        click(first);
        phone.find(".unsaved");
        assertThat(phone.text(".strip")).isNotEmpty();
        press("next");
        assertThat(phone.driver().getCurrentUrl()).contains("/about");
        hearAnswers(false);
        line(false);
        phone.driver().executeScript("document.body.id = 'before'; history.back()");
        phone.until(
                "the section where something was not saved, once more",
                () -> !phone.has("#before")
                        && phone.driver().getCurrentUrl().endsWith("/about")
                        && phone.has(".unsaved"));
        hearAnswers(true);
        phone.until("saved after all", () -> !phone.text("#saved").isEmpty() && !phone.has(".unsaved"));
        open("/light/questions/consent");
        assertThat(phone.driver().getCurrentUrl()).as("held no longer").endsWith("/consent");
        open("/light/questions/about");
        phone.driver().navigate().refresh();
        assertThat(phone.driver().findElements(By.cssSelector("input[name='" + name + "'][checked]")))
                .hasSize(1);
        press("next");
        phone.find(".reminder");
        look("a reminder");
        press("next");
        phone.find(".row");
        look("a grid");
        open("/light/review");
        look("the review");
        phone.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
        look("the review on the narrowest phone");
        line(true);
        press("send");
        phone.until(
                "a word that it is to be pressed again",
                () -> phone.text(".strip").equals(phone.find("#f").getDomAttribute("data-wait")));
        line(false);
        phone.until("no word any more", () -> phone.text(".strip").isEmpty());
        assertThat(phone.driver().getCurrentUrl()).endsWith("/review");
        click("button.leave-quickly");
        phone.until("elsewhere", () -> !phone.driver().getCurrentUrl().contains("/light/"));
    }
}
