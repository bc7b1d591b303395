package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Who codes loses the network, the session, or the other window; nothing is said to be saved that is not. */
class ClumsyCoderJourneyIT extends Journey {

    /** With a word of its own in the first turn: the same text is asked about when it is taken in again. */
    private static final String TEXT = """
        И: Кто пишет о Вас, %s?
        Р: Никто 🙂👍🏽, кафе\u0301 пишет о себе.
        И: А потом?
        Р: Потом пришли с камерой.\
        """;

    private Browser coder;
    private String coding;

    @BeforeEach
    void takeIn() {
        coder = desktop();
        coder.signIn("analyst");
        var name = name();
        offer(TEXT.formatted(name), name);
        coder.find(".turns .turn");
        coding = "/" + coder.find("a[href^='coding/']").getDomAttribute("href");
        coder.open(coding);
        coder.find(".coded-text");
        coder.settle();
    }

    private static String name() {
        return "KZ-" + System.nanoTime() % 1_000_000;
    }

    private void offer(String text, String name) {
        coder.open("/material");
        coder.click("#take-file > summary");
        coder.type("#material-pasted", text);
        coder.click("#material-look");
        coder.select("#material-of", "KZ");
        coder.type("#material-title", name);
        coder.type("#material-pseudonym", name);
        coder.select("#material-speaker", "JOURNALIST");
        coder.select("#material-attribution", "ROLE");
        coder.click("#material-take");
    }

    private void setOffline(boolean isOffline) {
        coder.driver().executeCdpCommand("Network.enable", Map.of());
        coder.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private void key(CharSequence... keys) {
        coder.driver().executeScript("document.querySelector('.coded-text').focus()");
        coder.find(".coded-text").sendKeys(keys);
    }

    /** Nothing is waited for: nobody may answer. */
    private void press(String selector) {
        coder.driver().executeScript("document.querySelector(arguments[0]).click()", selector);
    }

    private void code(String name) {
        coder.driver().executeScript("""
                const field = document.querySelector('#coding-search');
                field.focus();
                field.value = arguments[0];
                field.dispatchEvent(new Event('input', {bubbles: true}));
                document.querySelector('.coding-code').click()\
                """, name);
    }

    private void typeMemo(String words) {
        coder.driver().executeScript("""
                document.querySelector('.coding-panel details').open = true;
                const note = document.querySelector('#coding-note');
                note.focus();
                note.value = arguments[0];
                note.dispatchEvent(new Event('input', {bubbles: true}));\
                """, words);
    }

    private String memo() {
        return coder.find("#coding-note").getDomProperty("value");
    }

    private String said(String selector) {
        return (String) coder.driver().executeScript("""
                const found = document.querySelector(arguments[0]);
                return found && !found.hidden && getComputedStyle(found).visibility != 'hidden' ? found.innerText : ''\
                """, selector);
    }

    private void writeMemo() {
        press(".coding-panel details button:last-of-type");
    }

    @Test
    void whatIsDoneWithoutTheNetworkIsNamedAsNotSavedUntilItIs() {
        key(Keys.PAGE_DOWN, Keys.PAGE_DOWN);
        code("PAY_FEE");
        coder.until("the first code", () -> coder.all(".coded-stripe").size() == 1);
        coder.settle();
        assertThat(said(".coding-head [role=status]")).isNotEmpty();
        setOffline(true);
        code("PAY_BUDGET");
        coder.until("said not to be saved", () -> said(".coding-unsaved").contains("PAY_BUDGET"));
        assertThat(said(".coding-head [role=status]"))
                .as("what the last act came to is not said of this one")
                .isEmpty();
        assertThat(coder.all(".coded-stripe")).hasSize(1);
        typeMemo("Кто именно?");
        writeMemo();
        coder.until("both", () -> said(".coding-unsaved").contains(";"));
        assertThat(memo()).isEqualTo("Кто именно?");
        coder.until("the strip says it too", () -> !said(".connection-strip").isEmpty());
        setOffline(false);
        coder.until("saved", () -> said(".coding-unsaved").isEmpty() && memo().isEmpty());
        assertThat(coder.all(".coded-stripe")).hasSize(2);
        assertThat(coder.all(".coded-memo")).hasSize(1);
        coder.open(coding);
        coder.until("after loading again", () -> coder.all(".coded-stripe").size() == 2);
        assertThat(coder.all(".coded-memo")).hasSize(1);
    }

    @Test
    void aMemoThatTheSessionDidNotOutliveStaysInItsFieldAndIsNamed() {
        key(Keys.PAGE_DOWN, Keys.PAGE_DOWN);
        coder.settle();
        typeMemo("Что за камера?");
        coder.settle();
        // It looks a second after the page has come, and a minute later: then a page whose session is over is cleared.
        coder.until(
                "the clock of the session",
                () -> Boolean.TRUE.equals(coder.driver().executeScript("""
                        return performance.getEntriesByType('resource').some((one) => one.name.includes('session-left'))\
                        """)));
        coder.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        writeMemo();
        coder.until("the session is over", () -> !said(".connection-strip").isEmpty());
        coder.until("named", () -> !said(".coding-unsaved").isEmpty());
        assertThat(memo()).isEqualTo("Что за камера?");
        assertThat(coder.all(".coded-memo")).isEmpty();
    }

    @Test
    void aSelectionReachesAcrossTurnsOverPicturesAndAccents() {
        key(Keys.PAGE_DOWN, Keys.PAGE_DOWN);
        key(Keys.chord(Keys.SHIFT, Keys.PAGE_DOWN));
        key(Keys.chord(Keys.SHIFT, Keys.PAGE_DOWN));
        coder.settle();
        assertThat(coder.text("#coding-chosen")).contains("🙂👍🏽", "кафе\u0301", "Потом пришли с камерой.");
        code("PAY_FEE");
        coder.until("on three turns", () -> coder.all(".coded-stripe").size() == 3);
        coder.driver().executeScript("""
            const words = document.querySelectorAll('.coded-words')[1];
            const text = words.querySelector('.coded').firstChild;
            const at = text.data.indexOf('🙂');
            document.getSelection().setBaseAndExtent(text, at, text, text.data.indexOf(','))\
            """);
        coder.until("as a finger selects", () -> coder.text("#coding-chosen").contains("«🙂👍🏽»"));
        code("CH_PERSONAL");
        coder.until("the pictures alone", () -> coder.all(".coded-stripe").size() == 4);
        assertThat(coder.all(".coded").stream().map(one -> one.getDomProperty("textContent")))
                .contains("🙂👍🏽");
        key(Keys.ESCAPE);
        coder.settle();
        assertThat(coder.text("#coding-chosen")).doesNotContain("🙂");
    }

    @Test
    void undoInOneWindowTakesBackNothingThatWasDoneInTheOther() {
        key(Keys.PAGE_DOWN, Keys.PAGE_DOWN);
        code("PAY_FEE");
        coder.until("coded", () -> coder.all(".coded-stripe").size() == 1);
        coder.settle();
        var first = coder.driver().getWindowHandle();
        coder.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        coder.open(coding);
        coder.until("the same text", () -> coder.all(".coded-stripe").size() == 1);
        coder.settle();
        key(Keys.PAGE_DOWN);
        code("PAY_BUDGET");
        coder.until("coded here", () -> coder.all(".coded-stripe").size() == 2);
        coder.driver().close();
        coder.driver().switchTo().window(first);
        coder.click("#coding-undo");
        coder.until("shown as it is", () -> coder.all(".coded-stripe").size() == 2);
        coder.settle();
        coder.click("#coding-undo");
        coder.until("the second one", () -> coder.all(".coded-stripe").size() == 1);
        assertThat(coder.text(".coded-name")).isEqualTo("PAY_FEE");
    }

    @Test
    void theSameTextIsTakenInASecondTimeOnlyByWhoSaysSo() {
        var text = TEXT.formatted("twice");
        offer(text, "KZ-1001");
        coder.find(".turns .turn");
        offer(text, "KZ-1002");
        assertThat(coder.text(".ask-dialog")).contains("KZ-1001");
        assertThat(coder.has(".turns .turn")).isFalse();
        coder.click(".ask-dialog button.danger");
        coder.find(".turns .turn");
    }
}
