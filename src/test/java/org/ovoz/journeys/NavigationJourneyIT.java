package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The way through an interview: the browser's own buttons, titles, the focus, the review, the first page. */
class NavigationJourneyIT extends Journey {

    private static final String STUDY = " – Голос гражданского общества";

    private static void expectFocusOnHeading(Browser phone, String where) {
        phone.until(
                "the focus on the heading: " + where,
                () -> "H1".equals(phone.driver().executeScript("return document.activeElement.tagName")));
        assertThat(phone.driver().getTitle()).as("title: " + where).isEqualTo(phone.text("main h1") + STUDY);
        assertThat(phone.driver().executeScript("return Math.round(scrollY)"))
                .as("at the top: " + where)
                .isEqualTo(0L);
    }

    @Test
    void goesBackAndForwardThroughSectionsWithTheAnswersKept() {
        var phone = begun("/kz");
        phone.press();
        var second = phone.text("h1");
        assertThat(phone.place()).isEqualTo("#3");
        phone.click("#q-actor_type input[type=radio]");
        phone.press();
        phone.press();
        var third = phone.text("h1");
        assertThat(third).isNotEqualTo(second);
        phone.goBack();
        expectFocusOnHeading(phone, "back in the second section");
        assertThat(phone.text("h1")).isEqualTo(second);
        assertThat(phone.find("#q-actor_type input[type=radio]").isSelected()).isTrue();
        phone.goBack();
        assertThat(phone.find("#i-consent-1").isSelected()).isTrue();
        assertThat(phone.place()).isEqualTo("#2");
        phone.goForward();
        assertThat(phone.text("h1")).isEqualTo(second);
        phone.goForward();
        assertThat(phone.text("h1")).isEqualTo(third);
        assertThat(phone.driver().getCurrentUrl()).isEqualTo(address() + "/kz#4");
    }

    @Test
    void itsOwnBackIsTheBrowsersBack() {
        var phone = begun("/kz");
        phone.press();
        phone.press();
        phone.press();
        assertThat(phone.place()).isEqualTo("#4");
        phone.click(".actions button:not(.primary)");
        phone.until("the address of the section before", () -> phone.place().equals("#3"));
        phone.goBack();
        assertThat(phone.place()).isEqualTo("#2");
        phone.goForward();
        assertThat(phone.place()).isEqualTo("#3");
        phone.driver().navigate().refresh();
        phone.find("#q-actor_type");
        phone.goBack();
        phone.find("#q-consent");
        phone.goBack();
        assertThat(phone.has(".code-page")).isTrue();
        expectFocusOnHeading(phone, "before the first section");
        phone.goForward();
        phone.find("#q-consent");
    }

    @Test
    void movesTheFocusToTheHeadingAfterEveryChange() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("kk");
        phone.setLanguage("ru");
        expectFocusOnHeading(phone, "language of the first page");
        phone.press();
        phone.find(".code-page");
        expectFocusOnHeading(phone, "after Begin");
        var code = phone.text(".code-page .code");
        phone.press();
        phone.find("#q-consent");
        expectFocusOnHeading(phone, "after the page of the code");
        phone.press();
        phone.find(".reminder");
        assertThat(phone.driver().switchTo().activeElement().getDomAttribute("class"))
                .contains("reminder");
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.press();
        expectFocusOnHeading(phone, "after Next");
        phone.setLanguage("kk");
        phone.setLanguage("ru");
        expectFocusOnHeading(phone, "after the language was switched");
        phone.click(".respondent-footer button");
        expectFocusOnHeading(phone, "after Continue later");
        phone.press();
        expectFocusOnHeading(phone, "after going on");
        phone.pressUntil(".review");
        expectFocusOnHeading(phone, "review");
        var other = phone();
        other.open("/kz");
        other.setLanguage("ru");
        other.type("#resume-code", code);
        other.click(".resume button");
        other.find(".review");
        expectFocusOnHeading(other, "after the code was typed");
        phone.press();
        phone.find(".receipt");
        expectFocusOnHeading(phone, "thanks");
    }

    @Test
    void changesFromTheReviewAndReturnsToIt() {
        var phone = begun("/tj");
        phone.pressUntil(".review");
        assertThat(phone.place()).isEqualTo("#review");
        assertThat(phone.all(".review details[open]")).isEmpty();
        phone.picture("review-360");
        var blanks = phone.all(".blanks li").size();
        phone.click(".blanks li:nth-child(1) button");
        assertThat(phone.driver().switchTo().activeElement().getDomAttribute("type"))
                .isEqualTo("radio");
        var section = phone.text("h1");
        phone.driver().switchTo().activeElement().click();
        phone.settle();
        phone.press();
        for (int press = 0; press < 2 && !phone.has(".review"); press++) {
            assertThat(phone.text("h1")).isEqualTo(section);
            phone.press();
        }
        assertThat(phone.all(".blanks li")).hasSize(blanks - 1);
        phone.goBack();
        assertThat(phone.text("h1")).isEqualTo(section);
        phone.goForward();
        phone.find(".review");
    }

    @Test
    void showsNoAnswerAfterSending() {
        var phone = begun("/kz");
        phone.pressUntil(".review");
        phone.press();
        phone.find(".receipt");
        phone.until("the first entry of the history", () -> phone.place().isEmpty());
        phone.driver().navigate().forward();
        phone.settle();
        phone.until("the first entry again", () -> phone.place().isEmpty());
        assertThat(phone.has(".receipt")).isTrue();
        assertThat(phone.has(".interview")).isFalse();
        phone.driver().navigate().back();
        assertThat(phone.driver().findElements(By.cssSelector(".interview"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz", "en"})
    void beginsWithinOneHeightOfAPhone(String language) {
        var phone = phone();
        for (var path : new String[] {"/", "/tj"}) {
            phone.driver()
                    .executeCdpCommand(
                            "Emulation.setDeviceMetricsOverride",
                            Map.of("width", 360, "height", 640, "deviceScaleFactor", 1, "mobile", true));
            phone.open(path);
            phone.setLanguage(language);
            phone.picture("welcome-" + language + (path.equals("/") ? "" : "-link"));
            var end = (Number)
                    phone.driver()
                            .executeScript(
                                    "return scrollY + document.querySelector('main button.primary').getBoundingClientRect().bottom");
            assertThat(end.doubleValue())
                    .as("%s: Begin ends within 640 px", path)
                    .isLessThanOrEqualTo(640);
            phone.expectNoSidewaysScrolling();
        }
        phone.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @Test
    void printsTheWholeReviewAndNoButton() {
        var phone = begun("/kz");
        phone.pressUntil(".review");
        phone.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        phone.driver().executeScript("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(phone.all(".review details:not([open])")).isEmpty();
        assertThat(phone.all("button, select, .leave-quickly").stream()
                        .filter(control -> control.isDisplayed())
                        .map(control -> control.getDomAttribute("class")))
                .containsOnly("link")
                .hasSameSizeAs(phone.all(".blanks button"));
        phone.driver().executeScript("window.dispatchEvent(new Event('afterprint'))");
        phone.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        assertThat(phone.all(".review details[open]")).isEmpty();
    }

    @Test
    void hasTheLineOfAWaitingServerInItsOwnColour() {
        var phone = phone();
        phone.open("/kz");
        assertThat(phone.driver().executeScript("""
                const probe = document.createElement('i');
                probe.style.color = 'var(--accent)';
                document.body.append(probe);
                const line = document.querySelector('.v-loading-indicator');
                return getComputedStyle(line).backgroundColor === getComputedStyle(probe).color""")).isEqualTo(true);
    }
}
