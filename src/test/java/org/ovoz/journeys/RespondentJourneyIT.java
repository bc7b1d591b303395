package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.ovoz.interview.Beginnings;
import org.ovoz.interview.Visits;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;

/** Representatives of civil society on phones. */
class RespondentJourneyIT extends Journey {

    private static final WaveId WAVE = new WaveId("cso-2026");

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Visits visits;

    private int sent() {
        var count = new int[1];
        rows.forEachCoded(WAVE, _ -> count[0]++);
        return count[0];
    }

    @Autowired
    private Beginnings beginnings;

    static void begin(Browser phone, String link, String language) {
        phone.open(link);
        phone.setLanguage(language);
        phone.press();
        phone.find(".code-page");
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.press();
    }

    /** Goes on to the review, leaving out what it may, and sends. */
    private static String send(Browser phone) {
        for (int page = 0; page < 40 && !phone.has(".review"); page++) {
            phone.press();
        }
        phone.press();
        return phone.text(".receipt");
    }

    @Test
    void answersEverythingInKazakhAndSends() {
        var before = sent();
        var kazakhstan = new CountryCode("KZ");
        var visitors = visits.of(WAVE).in(kazakhstan);
        var phone = phone();
        begin(phone, "/kz", "kk");
        var pages = 0;
        while (!phone.has(".review")) {
            phone.answerThisPage();
            phone.expectNoSidewaysScrolling();
            phone.picture("kazakh-" + ++pages);
            phone.press();
            assertThat(phone.has(".reminder"))
                    .as("a reminder on %s", phone.text("h1"))
                    .isFalse();
        }
        assertThat(phone.has(".review .blanks")).isFalse();
        assertThat(phone.review()).doesNotContain("Жауап берілмеген");
        phone.press();
        assertThat(phone.text(".receipt")).hasSize(23);
        assertThat(sent()).isEqualTo(before + 1);
        assertThat(visits.of(WAVE).in(kazakhstan)).isEqualTo(visitors + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz", "en"})
    void findsNothingInTheWayInAnyLanguage(String language) {
        var colours = language.equals("ru");
        var phone = phone();
        phone.open("/tj");
        phone.setLanguage(language);
        phone.expectNothingForAxe("welcome " + language, colours);
        phone.press();
        phone.find(".code-page");
        phone.expectNothingForAxe("code " + language, colours);
        phone.press();
        phone.press();
        phone.find(".reminder");
        phone.expectNothingForAxe("reminder " + language, colours);
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        while (!phone.has(".receipt")) {
            phone.expectNoSidewaysScrolling();
            phone.expectNothingForAxe(language + ": " + phone.text("h1"), colours);
            phone.press();
        }
        phone.expectNothingForAxe("thanks " + language, colours);
        phone.open("/withdraw");
        phone.expectNothingForAxe("withdraw " + language, colours);
    }

    /** The telephone works by itself; a line says so, and is read out. */
    @Test
    void beginsAfterAMomentWhereTooManyBegin() {
        for (int i = 0; i < 150; i++) {
            beginnings.begun();
        }
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.driver().executeScript("""
                window.said = [];
                new MutationObserver(() => window.said.push(document.querySelector('.puzzle')?.textContent ?? ''))
                  .observe(document.body, {childList: true, subtree: true, characterData: true})""");
        assertThat(beginnings.challenge()).isPresent();
        phone.press();
        phone.find(".code-page");
        assertThat(String.valueOf(phone.driver().executeScript("return window.said.join(' ')")))
                .contains("Подождите, пожалуйста");
    }

    @Test
    void showsAFollowUpTheMomentItIsRelevantAndKeepsTheFocus() {
        var phone = phone();
        begin(phone, "/tj", "ru");
        phone.pressUntil("#i-media_collab_set_invite");
        assertThat(phone.has("#q-tj_invite_result")).isFalse();
        phone.click("#i-media_collab_set_invite");
        phone.find("#q-tj_invite_result");
        assertThat(phone.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("i-media_collab_set_invite");
        phone.click("#i-media_collab_set_invite");
        phone.until("the follow-up to go", () -> !phone.has("#q-tj_invite_result"));
    }

    @Test
    void worksWithTheKeyboardAlone() {
        var phone = phone();
        phone.open("/uz");
        phone.setLanguage("uz");
        phone.find("main button.primary").sendKeys(Keys.ENTER);
        phone.find(".code-page");
        phone.find("main button.primary").sendKeys(Keys.ENTER);
        phone.find("#i-consent-1").sendKeys(Keys.SPACE);
        phone.find("#i-elig_rep-1");
        tabTo(phone, "i-elig_rep-1");
        new Actions(phone.driver()).sendKeys(Keys.SPACE).perform();
        phone.settle();
        phone.find("main button.primary").sendKeys(Keys.ENTER);
        phone.until("the next page", () -> !phone.has("#i-consent-1"));
        assertThat(phone.driver().switchTo().activeElement().getTagName()).isEqualTo("h1");
    }

    private static void tabTo(Browser phone, String id) {
        for (int press = 0; press < 10; press++) {
            new Actions(phone.driver()).sendKeys(Keys.TAB).perform();
            if (id.equals(phone.driver().switchTo().activeElement().getDomAttribute("id"))) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + id);
    }

    @Test
    void keepsAnAwkwardTextAsItIs() {
        var phone = phone();
        begin(phone, "/kg", "ru");
        phone.pressUntil("textarea#i-comment");
        var text = "<script>alert(1)</script> =cmd()|' /C calc'!A0 \u202Eабв \uD83D\uDE00";
        phone.driver().executeScript("""
                        const area = document.getElementById('i-comment');
                        area.value = arguments[0];
                        area.dispatchEvent(new Event('input', {bubbles: true}));
                        area.dispatchEvent(new Event('change', {bubbles: true}))""", text);
        phone.settle();
        phone.until("saved", () -> !phone.all(".saved:not(:empty)").isEmpty());
        phone.pressUntil(".review");
        assertThat(phone.review()).contains("<script>alert(1)</script> =cmd()|' /C calc'!A0");
        var receipt = send(phone);
        assertThat(receipt).hasSize(23);
    }

    @Test
    void takesASentInterviewBackAndAnswersTheSameToAWrongCode() {
        var phone = phone();
        begin(phone, "/uz", "ru");
        var receipt = send(phone);
        var with = sent();
        phone.open("/withdraw");
        phone.type("#receipt-code", "ACEHKMP-TXY2345-6789ACE");
        phone.press();
        var toAWrongCode = phone.text("main .note");
        assertThat(sent()).isEqualTo(with);
        phone.type("#receipt-code", receipt.toLowerCase());
        phone.press();
        assertThat(phone.text("main .note")).isEqualTo(toAWrongCode);
        assertThat(sent()).isEqualTo(with - 1);
    }

    @Test
    void countsOnceWhenSendIsPressedTwiceAndSaysSoAfterBack() {
        var phone = phone();
        begin(phone, "/kz", "ru");
        phone.pressUntil(".review");
        var before = sent();
        phone.driver().executeScript("""
                const send = document.querySelector('main button.primary');
                send.click();
                send.click()""");
        phone.find(".receipt");
        assertThat(sent()).isEqualTo(before + 1);
        phone.driver().navigate().back();
        phone.driver().navigate().forward();
        phone.settle();
        assertThat(sent()).isEqualTo(before + 1);
        assertThat(phone.driver().findElement(By.tagName("main")).getText()).isNotBlank();
    }
}
