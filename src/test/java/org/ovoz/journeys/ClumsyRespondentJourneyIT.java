package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WaveService;
import org.springframework.beans.factory.annotation.Autowired;

/** Respondents as they are: they tap twice, change the language in the middle, paste too much, go away and come back. */
class ClumsyRespondentJourneyIT extends Journey {

    @Autowired
    private InterviewService interviews;

    @Autowired
    private ResumeCodes codes;

    @Autowired
    private WaveService waves;

    private static final WaveId WAVE = new WaveId("cso-2026");

    private static void goTo(Browser phone, String selector) {
        for (int press = 0; press < 40 && !phone.has(selector); press++) {
            phone.press();
        }
        phone.find(selector);
    }

    private static void paste(Browser phone, String selector, int length) {
        phone.find(selector);
        phone.driver().executeScript("""
                        const field = document.querySelector(arguments[0]);
                        field.focus();
                        field.value = 'a'.repeat(arguments[1]);
                        field.dispatchEvent(new Event('input', {bubbles: true}))""", selector, length);
    }

    @Test
    void asksInTheLanguageThatWasChosenOnThePageOfTheCode() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.press();
        var code = phone.text(".code-page .code");
        phone.setLanguage("kk");
        assertThat(phone.text(".code-page .code")).isEqualTo(code);
        phone.press();
        assertThat(phone.text("#q-consent")).doesNotContain("Вы").containsPattern("[әғқңөұүһі]");
        assertThat(codes.resume(code).orElseThrow().language()).isEqualTo(new Language("kk"));
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.press();
        var section = phone.text("h1");
        phone.click(".respondent-footer button");
        assertThat(phone.text(".code-page .code")).isEqualTo(code);
        phone.setLanguage("uz");
        phone.press();
        assertThat(phone.text("h1")).isNotEqualTo(section).doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(phone.place()).isEqualTo("#3");
        assertThat(codes.resume(code).orElseThrow().language()).isEqualTo(new Language("uz"));
    }

    @Test
    void keepsTheCountryWhenTheLanguageChangesOnTheFirstPage() {
        var phone = phone();
        phone.open("/");
        phone.setLanguage("ru");
        phone.click("#country-TJ");
        phone.setLanguage("tg");
        phone.press();
        phone.find(".code-page");
    }

    @Test
    void countsNextOnceForEachPageThatIsShown() {
        var phone = begun("/kz");
        twice(phone);
        phone.find("#q-actor_type");
        assertThat(phone.place()).isEqualTo("#3");
        twice(phone);
        assertThat(phone.has(".reminder")).isTrue();
        assertThat(phone.place()).isEqualTo("#3");
        phone.pressUntil("#i-comment");
        twice(phone);
        phone.settle();
        assertThat(phone.has(".receipt")).isFalse();
        goTo(phone, ".review");
    }

    @Test
    void goesOnWithACodeWhenTheWaveIsClosed() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.press();
        var code = phone.text(".code-page .code");
        var late = phone();
        late.open("/kz");
        late.setLanguage("ru");
        SignedInAs.role(Role.ADMIN);
        waves.close(WAVE);
        try {
            late.press();
            assertThat(late.text("h1")).isEqualTo("Опрос закрыт");
            late.expectNothingForAxe("a closed wave");
            late.picture("clumsy-closed");
            late.type("#resume-code", code);
            late.click(".resume button");
            late.find("#q-consent");
        } finally {
            waves.open(WAVE, true);
            SignedInAs.nobody();
        }
    }

    @Test
    void asksBeforeANoDeletesWhatWasAnswered() {
        var phone = begun("/kz");
        goTo(phone, "#q-actor_type");
        phone.click("#q-actor_type input[type=radio]");
        phone.click(".actions button:not(.primary)");
        phone.choose("consent", 2);
        phone.press();
        assertThat(phone.text("h1")).isEqualTo("Закончить интервью?");
        assertThat(phone.text("main .interview")).contains("Вопросов с ответом: 1");
        phone.expectNothingForAxe("a no that ends the interview");
        phone.picture("clumsy-ending");
        phone.press();
        assertThat(phone.text("h1")).isNotEqualTo("Закончить интервью?");
        phone.press();
        phone.click(".actions button:not(.primary)");
        assertThat(phone.text("h1")).isEqualTo("Спасибо");
    }

    private static void twice(Browser phone) {
        phone.driver().executeScript("""
                const next = document.querySelector('main button.primary');
                next.click();
                next.click()""");
        phone.settle();
    }

    @Test
    void leavesARowBlankAgainAndShowsWhatItsRowsSay() {
        var phone = begun("/kz");
        goTo(phone, "#q-func");
        var radio = phone.all("#q-func input[type=radio]").getFirst();
        var variable = radio.getDomAttribute("name");
        var id = radio.getDomAttribute("id");
        phone.click("#" + id);
        phone.until("the next row", () -> !phone.find("#" + id).isDisplayed());
        phone.click("#q-func .step-back");
        phone.click("#c-" + variable);
        assertThat(phone.find("#" + id).isSelected()).isFalse();
        assertThat(phone.find("#c-" + variable).isDisplayed()).isFalse();
        phone.click("#" + id);
        phone.until("the next row", () -> !phone.find("#" + id).isDisplayed());
        var rows = phone.all("#q-func .grid-row").size();
        phone.click("#q-func .body > button.clear");
        phone.until(
                "every other row to say so",
                () -> phone.all("#q-func .beside input:checked").size() == rows - 1);
        phone.click("#q-func .body > button.clear");
        phone.until(
                "the other rows to be blank again",
                () -> phone.all("#q-func .beside input:checked").isEmpty());
        assertThat(phone.find("#" + id).isSelected()).isTrue();
    }

    @Test
    void holdsATextThatIsTooLongUntilItFits() {
        var phone = begun("/kz");
        goTo(phone, "#i-actor_type-5");
        phone.choose("actor_type", 5);
        paste(phone, "#i-actor_type_oth", 260);
        phone.press();
        assertThat(phone.find("#i-actor_type_oth").getDomProperty("value")).hasSize(260);
        phone.setLanguage("kk");
        assertThat(phone.find("#i-actor_type_oth").getDomProperty("value")).hasSize(260);
        paste(phone, "#i-actor_type_oth", 20);
        phone.setLanguage("ru");
        goTo(phone, "#i-comment");
        paste(phone, "#i-comment", 4100);
        phone.press();
        assertThat(phone.find("#i-comment").getDomProperty("value")).hasSize(4100);
        assertThat(phone.text("#q-comment-message")).contains("100");
        assertThat(phone.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("i-comment");
        paste(phone, "#i-comment", 3990);
        phone.until("saved", () -> !phone.all(".saved:not(:empty)").isEmpty());
        paste(phone, "#i-comment", 4090);
        phone.press();
        assertThat(phone.find("#i-comment").getDomProperty("value")).hasSize(4090);
        paste(phone, "#i-comment", 1000);
        goTo(phone, ".review");
        assertThat(phone.review()).contains("a".repeat(1000)).doesNotContain("a".repeat(1001));
        assertThat(phone.review()).contains("a".repeat(20));
    }

    /** Copies a text and pastes it by the keyboard; what stands in the field then. */
    private static String copyAndPaste(Browser phone, String selector, int length) {
        var field = phone.find(selector);
        phone.driver().executeScript("""
                        const source = document.createElement('textarea');
                        source.id = 'source';
                        source.value = 'A'.repeat(arguments[0]);
                        document.body.append(source)""", length);
        phone.find("#source").sendKeys(Keys.chord(Keys.CONTROL, "ac"));
        phone.driver().executeScript("document.getElementById('source').remove()");
        field.sendKeys(Keys.chord(Keys.CONTROL, "v"));
        return field.getDomProperty("value");
    }

    @Test
    void takesNothingThatIsLongerThanItsFieldSaysSoAndGoesOn() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        assertThat(copyAndPaste(phone, "#resume-code", 1_000_000)).isEmpty();
        assertThat(phone.text(".full")).contains("не больше 100 знаков");
        phone.expectNothingForAxe("a field that takes no more");
        assertThat(copyAndPaste(phone, "#resume-code", 23)).isEqualTo("A".repeat(23));
        assertThat(phone.has(".full")).isFalse();
        phone.click(".resume button");
        phone.until("an answer", () -> !phone.text("#resume-code-message").isBlank());
        phone.open("/withdraw");
        assertThat(copyAndPaste(phone, "#receipt-code", 300_000)).isEmpty();
        phone.open("/invited");
        assertThat(copyAndPaste(phone, "#invitation-code", 300_000)).isEmpty();
    }

    @Test
    void isTheSameSittingAfterAnotherSiteAndBack() {
        var phone = begun("/kz");
        phone.press();
        phone.find("#q-actor_type");
        phone.choose("actor_type", 1);
        phone.driver().get("data:text/html,<p>elsewhere</p>");
        phone.driver().navigate().back();
        phone.until("the interview", () -> phone.has("#i-actor_type-1"));
        assertThat(phone.find("#i-actor_type-1").isSelected()).isTrue();
        phone.driver().manage().deleteAllCookies();
        phone.open("/");
        phone.until("the interview without a session", () -> phone.has("#i-actor_type-1"));
        assertThat(phone.find("#i-actor_type-1").isSelected()).isTrue();
        phone.click(".respondent-footer button");
        phone.driver().manage().deleteAllCookies();
        phone.open("/");
        phone.find(".welcome");
        phone.settle();
        assertThat(phone.has(".welcome"))
                .as("an interrupted interview asks for the code")
                .isTrue();
    }

    @Test
    void comesBackToTheSectionThatWasLeft() {
        var phone = begun("/kz");
        goTo(phone, "#q-func");
        var section = phone.text("h1");
        phone.click(".respondent-footer button");
        var code = phone.text(".code-page .code");
        var other = phone();
        other.open("/kz");
        other.setLanguage("ru");
        other.type("#resume-code", code);
        other.click(".resume button:not([hidden])");
        other.find(".interview");
        assertThat(other.text("h1")).isEqualTo(section);
    }

    @Test
    void neverTellsOfMoreToDoThanBefore() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.press();
        phone.press();
        var left = left(phone);
        assertThat(left).isBetween(25, 45);
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        assertThat(left(phone)).isEqualTo(left - 2);
        while (!phone.has(".review")) {
            var before = left(phone);
            phone.press();
            assertThat(left(phone)).as(phone.text("h1")).isLessThanOrEqualTo(before);
        }
        assertThat(phone.text(".step")).isEqualTo("Вопросов больше нет");
    }

    private static int left(Browser phone) {
        var digits = phone.text(".step").replaceAll("^\\D*(\\d*).*$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Test
    void growsWithTheFontOfTheBrowser() {
        var phone = phone();
        phone.open("/kz");
        var usual = size(phone);
        var large = keep(Browser.withFont(address(), 32));
        large.open("/kz");
        assertThat(size(large)).isEqualTo(2 * usual);
    }

    private static double size(Browser browser) {
        return ((Number) browser.driver().executeScript("return parseFloat(getComputedStyle(document.body).fontSize)"))
                .doubleValue();
    }

    @Test
    void saysWhetherTheCodeWasCopied() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.press();
        phone.driver().executeScript("""
                Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error())}})""");
        var copy = phone.find(".code-page .actions button:not(.primary)");
        copy.click();
        phone.until("copied the old way", () -> copy.getText().equals("Скопировано"));
        phone.driver().executeScript("document.execCommand = () => false");
        copy.click();
        phone.until("an honest word", () -> copy.getText().startsWith("Не скопировано"));
        assertThat(phone.driver().findElements(By.tagName("textarea"))).isEmpty();
    }

    @Test
    void saysThatTheBrowserKeepsNoCodeWhereItKeepsNone() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.press();
        phone.find(".code-page");
        phone.driver().executeScript("Storage.prototype.setItem = () => { throw new DOMException('full'); }");
        phone.driver().executeScript("document.querySelector('#remember-code').click()");
        phone.until("a word", () -> phone.text(".remember .error-text").contains("запишите его"));
        assertThat(phone.find("#remember-code").isSelected()).isFalse();
    }

    @Test
    void leavesRoomForWhatIsChosenWhereLettersAreLarge() {
        var large = keep(Browser.withFont(address(), 32));
        large.open("/kz");
        large.press();
        large.find(".code-page");
        large.press();
        large.choose("consent", 1);
        large.choose("elig_rep", 1);
        large.pressUntil("#q-func .grid-row");
        assertThat(large.driver()
                        .executeScript("return getComputedStyle(document.querySelector('#q-func legend')).position"))
                .isEqualTo("static");
        var phone = begun("/kz");
        phone.pressUntil("#q-func .grid-row");
        assertThat(phone.driver()
                        .executeScript("return getComputedStyle(document.querySelector('#q-func legend')).position"))
                .isEqualTo("sticky");
    }
}
