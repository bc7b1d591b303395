package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.interactions.Actions;

/** Respondents who see, hear or move otherwise, and browsers that show a page otherwise. */
class AccessibleRespondentJourneyIT extends Journey {

    @Test
    void answersAWholeSectionWithTheKeyboard() {
        var desktop = desktop();
        RespondentJourneyIT.begin(desktop, "/kz", "ru");
        desktop.pressUntil("#q-func");
        var rows = desktop.all("#q-func .grid-row").size();
        for (int row = 0; row < rows; row++) {
            tabTo(desktop, "#q-func .grid-row:not(:has(:checked)) input");
            press(desktop, Keys.SPACE);
        }
        assertThat(desktop.all("#q-func .option input:checked")).hasSize(rows);
        tabTo(desktop, "#q-func .row-clear");
        press(desktop, Keys.ENTER);
        desktop.until(
                "a row to be blank",
                () -> desktop.all("#q-func .option input:checked").size() == rows - 1);
        new Actions(desktop.driver())
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
        press(desktop, Keys.SPACE);
        desktop.until(
                "the row to be answered",
                () -> desktop.all("#q-func .option input:checked").size() == rows);
        var before = desktop.text("h1");
        tabTo(desktop, "main button.primary");
        press(desktop, Keys.ENTER);
        desktop.until("the next section", () -> !desktop.text("h1").equals(before));
        assertThat(desktop.has(".reminder")).isFalse();
        assertThat(focus(desktop, "h1")).isTrue();
    }

    private static void tabTo(Browser browser, String selector) {
        for (int press = 0; press < 40 && !focus(browser, selector); press++) {
            press(browser, Keys.TAB);
        }
        assertThat(focus(browser, selector))
                .as("the Tab key leads to %s", selector)
                .isTrue();
        assertThat(browser.driver().executeScript("""
                const box = document.activeElement.getBoundingClientRect();
                const bar = document.querySelector('.status-bar').getBoundingClientRect();
                return box.bottom > bar.bottom && box.top < window.innerHeight"""))
                .as("what has the focus is in sight")
                .isEqualTo(true);
    }

    private static void press(Browser browser, Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
        browser.settle();
    }

    private static boolean focus(Browser browser, String selector) {
        return Boolean.TRUE.equals(
                browser.driver().executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    @Test
    void tellsProgressInForcedColours() throws IOException {
        var phone = phone();
        phone.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
        RespondentJourneyIT.begin(phone, "/kz", "ru");
        phone.pressUntil("#q-func");
        var bar = ImageIO.read(new ByteArrayInputStream(phone.find("progress").getScreenshotAs(OutputType.BYTES)));
        var colours = new HashSet<Integer>();
        for (int x = 2; x < bar.getWidth() - 2; x++) {
            colours.add(bar.getRGB(x, bar.getHeight() / 2));
        }
        assertThat(colours).as("colours along the bar").hasSizeGreaterThan(1);
        phone.picture("forced-colours");
        phone.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    @Test
    void fitsWithLettersTwiceAsLarge() {
        var phone = keep(Browser.withFont(address(), 32));
        phone.open("/kz");
        phone.setLanguage("kk");
        phone.expectNoSidewaysScrolling();
        phone.picture("large-welcome");
        phone.press();
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        for (int page = 0; !phone.has(".receipt"); page++) {
            phone.expectNoSidewaysScrolling();
            phone.picture("large-" + page);
            phone.press();
        }
        phone.expectNoSidewaysScrolling();
    }

    /** A browser that translates puts its words into the place of each text. */
    private static void translate(Browser browser) {
        browser.driver().executeScript("""
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, {acceptNode: (text) =>
                  text.data.trim() === '' || text.parentElement.closest('[translate=no], script, style, font')
                    ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT});
                const texts = [];
                while (walker.nextNode()) texts.push(walker.currentNode);
                for (const text of texts) {
                  const outer = document.createElement('font');
                  const inner = document.createElement('font');
                  inner.textContent = `~${text.data}~`;
                  outer.append(inner);
                  text.replaceWith(outer);
                }""");
    }

    @Test
    void keepsButtonsAndAnswersRightWhileTheBrowserTranslates() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        translate(phone);
        phone.press();
        phone.find(".code-page");
        var code = phone.text(".code-page .code");
        translate(phone);
        assertThat(phone.text(".code-page .code")).isEqualTo(code).doesNotContain("~");
        phone.press();
        translate(phone);
        assertThat(phone.text("h1")).isEqualTo("~Согласие~");
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.press();
        phone.until("the heading of the next section", () -> phone.text("h1").equals("О Вас"));
        translate(phone);
        phone.press();
        phone.find(".reminder");
        phone.until(
                "what the button does now", () -> phone.text("main .primary").equals("Продолжить без ответа"));
        while (!phone.has("#q-func")) {
            translate(phone);
            phone.press();
        }
        translate(phone);
        phone.click("#q-func .grid-row.current label.option:nth-of-type(3) font font");
        phone.until(
                "the answer",
                () -> phone.all("#q-func input[value='3']:checked").size() == 1);
        phone.click("#q-func .body > button.clear");
        phone.until(
                "what the button does now",
                () -> phone.text("#q-func .body > button.clear").startsWith("Отменить"));
        translate(phone);
        phone.setLanguage("kk");
        assertThat(phone.text("h1")).isEqualTo("Азаматтық қоғамның рөлі");
        assertThat(phone.text("main .primary")).isEqualTo("Әрі қарай");
        assertThat(phone.all("#q-func input[value='3']:checked")).hasSize(1);
        translate(phone);
        phone.pressUntil(".receipt");
        assertThat(phone.text("main")).doesNotContain("~");
    }

    @Test
    void leavesQuicklyWhenEscIsPressedThreeTimes() {
        var phone = phone();
        RespondentJourneyIT.begin(phone, "/kz", "ru");
        phone.find("#q-gender");
        phone.driver().executeScript("document.querySelector('.leave-quickly').href = '/withdraw'");
        esc(phone);
        esc(phone);
        phone.driver().executeScript("""
                const dialog = document.createElement('dialog');
                document.body.append(dialog);
                dialog.showModal()""");
        esc(phone);
        phone.until("Esc to close the dialog", () -> !phone.has("dialog[open]"));
        assertThat(phone.has("#q-gender")).as("Esc was meant for the dialog").isTrue();
        new Actions(phone.driver())
                .sendKeys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE)
                .perform();
        phone.find("#receipt-code");
        assertThat(phone.driver().executeScript("return sessionStorage.length + window.name"))
                .asString()
                .startsWith("0");
        phone.driver().navigate().back();
        assertThat(phone.has("#q-gender")).as("going back shows no question").isFalse();
    }

    private static void esc(Browser phone) {
        new Actions(phone.driver()).sendKeys(Keys.ESCAPE).perform();
    }

    @Test
    void takesACodeByEnter() {
        var phone = phone();
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.type("#resume-code", "ACEHKMP-TXY2345");
        phone.find("#resume-code").sendKeys(Keys.ENTER);
        phone.until("an answer", () -> !phone.text("#resume-code-message").isBlank());
        assertThat(phone.find("#resume-code").getDomAttribute("aria-describedby"))
                .isEqualTo("resume-code-message");
        phone.open("/withdraw");
        phone.type("#receipt-code", "ACEHKMP-TXY2345-6789ACE");
        phone.find("#receipt-code").sendKeys(Keys.ENTER);
        phone.until("an answer", () -> !phone.text("main .note").isBlank());
    }

    @ParameterizedTest
    @CsvSource({"ru, kz", "kk, kz", "ky, kg", "tg, tj", "uz, uz", "en, uz"})
    void breaksNoWordOfAHeadingAtADeskAndKeepsOneWidth(String language, String country) {
        var desktop = desktop();
        desktop.open("/" + country);
        desktop.setLanguage(language);
        var widths = new HashSet<Object>();
        expectWholeWords(desktop, widths);
        desktop.press();
        desktop.press();
        desktop.choose("consent", 1);
        desktop.choose("elig_rep", 1);
        for (int page = 0; !desktop.has(".receipt"); page++) {
            expectWholeWords(desktop, widths);
            desktop.picture("desk-" + language + "-" + page);
            if (desktop.has("#i-org_member-1")) {
                desktop.answerThisPage();
            }
            desktop.press();
        }
        expectWholeWords(desktop, widths);
        assertThat(widths).as("widths of the pages").hasSize(1);
    }

    private static void expectWholeWords(Browser desktop, HashSet<Object> widths) {
        widths.add(desktop.driver().executeScript("""
                return document.querySelector('.respondent > main').getBoundingClientRect().width"""));
        assertThat((List<?>) desktop.driver().executeScript("""
                const broken = [];
                for (const heading of document.querySelectorAll('h1, h2, h3, .question, .grid-head span, .study-name')) {
                  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const text = walker.currentNode;
                    for (const word of text.data.matchAll(/[^\\s\\-–/]+/g)) {
                      const range = document.createRange();
                      range.setStart(text, word.index);
                      range.setEnd(text, word.index + word[0].length);
                      const tops = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top)));
                      const box = heading.getBoundingClientRect();
                      if (tops.size > 1 || box.width > 0 && range.getBoundingClientRect().right > box.right + 1) broken.push(word[0]);
                    }
                  }
                }
                return broken"""))
                .as("broken words at %s", desktop.text("h1"))
                .isEmpty();
    }
}
