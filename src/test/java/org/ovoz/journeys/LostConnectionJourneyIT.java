package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed, the network goes, cookies go: the tab goes on by itself, and everything that was tapped arrives. */
class LostConnectionJourneyIT {

    @TempDir
    static Path folder;

    private static PackagedServer server;
    private Browser phone;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new PackagedServer(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        Chromium.quitAll();
        server.close();
    }

    @BeforeEach
    void open() {
        phone = Browser.phone(server.address());
    }

    @AfterEach
    void close() {
        setOffline(false);
        phone.close();
    }

    /** In Russian at the section that has a question. */
    private void goTo(String selector) {
        phone.open("/kz");
        phone.setLanguage("ru");
        phone.press();
        phone.find(".code-page");
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        for (int press = 0; press < 40 && !phone.has(selector); press++) {
            phone.press();
        }
        phone.find(selector);
    }

    private void setOffline(boolean isOffline) {
        phone.driver().executeCdpCommand("Network.enable", Map.of());
        phone.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Nothing is waited for: nobody answers. */
    private void tap(String selector) {
        phone.driver().executeScript("document.querySelector(arguments[0]).click()", selector);
    }

    private void typeNow(String selector, String text) {
        phone.driver().executeScript("""
                const field = document.querySelector(arguments[0]);
                field.focus();
                field.value = arguments[1];
                field.dispatchEvent(new Event('input', {bubbles: true}));
                field.dispatchEvent(new Event('change', {bubbles: true}))""", selector, text);
    }

    private String strip() {
        return (String) phone.driver().executeScript("""
                const strip = document.querySelector('.connection-strip');
                return strip && !strip.hidden ? strip.innerText : ''""");
    }

    private boolean isChecked(String selector) {
        return phone.has(selector) && phone.find(selector).isSelected();
    }

    private String radio(int row, int column) {
        var name = phone.all("#q-func .grid-row")
                .get(row)
                .findElements(org.openqa.selenium.By.cssSelector("input[type=radio]"))
                .get(column);
        return "#" + name.getDomAttribute("id");
    }

    private void expectNothingKept() {
        phone.until(
                "nothing is kept any more",
                () -> phone.driver().executeScript("return sessionStorage.getItem('ovoz.outbox')") == null);
    }

    @Test
    void everythingThatWasTappedWhileTheServerWasAwayArrivesWhenItIsBack() throws IOException, InterruptedException {
        goTo("#q-func");
        var title = phone.text("h1");
        var before = radio(0, 1);
        phone.click(before);
        expectNothingKept();
        var first = radio(1, 2);
        var second = radio(2, 3);
        phone.until("the next row", () -> phone.has(".grid-row.current:has(" + first + ")"));
        server.kill();
        tap(first);
        tap(second);
        phone.until("words at the lower edge", () -> strip().startsWith("Нет соединения с сервером. Отмеченное"));
        phone.until("words at the question", () -> phone.has("#q-func .not-saved"));
        assertThat(phone.text("#q-func .not-saved")).isEqualTo("Ещё не сохранено. Пробуем снова …");
        assertThat(phone.find(".grid-row:has(" + first + ")").getDomAttribute("aria-describedby"))
                .isEqualTo(
                        phone.find(".grid-row:has(" + first + ") > .not-saved").getDomAttribute("id"));
        for (int press = 0; press < 10; press++) {
            tap("main .actions button.primary");
        }
        assertThat(phone.text("answer-outbox")).startsWith("Ещё не всё сохранено");
        phone.expectNoSidewaysScrolling();
        phone.expectNothingForAxe("an outage in the middle of a section");
        phone.driver().executeScript("document.querySelector('#q-func .not-saved').scrollIntoView({block: 'center'})");
        phone.picture("lost-outage-ru");
        phone.driver().executeScript("document.querySelector('answer-outbox').scrollIntoView({block: 'center'})");
        phone.picture("lost-outage-next-ru");
        phone.driver().executeScript("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", first);
        var down = (Number) phone.driver().executeScript("return scrollY");
        server.start();
        expectNothingKept();
        phone.settle();
        assertThat(phone.text("h1")).isEqualTo(title);
        assertThat(isChecked(before) && isChecked(first) && isChecked(second)).isTrue();
        assertThat(strip()).isEmpty();
        assertThat(phone.has(".not-saved")).isFalse();
        assertThat(phone.has(".covered")).as("it is the same sitting").isFalse();
        assertThat(((Number) phone.driver().executeScript("return scrollY")).doubleValue())
                .isCloseTo(down.doubleValue(), org.assertj.core.data.Offset.offset(80.0));
        phone.pressUntil(".receipt");
        assertThat(phone.driver().executeScript("return JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"))
                .isEqualTo("{}{}");
        assertThat(phone.has(".respondent-footer button"))
                .as("nothing here takes the receipt away")
                .isFalse();
        var receipt = phone.text(".receipt");
        phone.driver().navigate().refresh();
        phone.settle();
        assertThat(phone.text(".receipt")).isEqualTo(receipt);
        phone.driver().get("about:blank");
        phone.open("/kz");
        phone.find(".welcome");
        assertThat(phone.has(".receipt")).as("who comes after sees no receipt").isFalse();
    }

    @Test
    void whatWasTappedAndTypedOfflineIsMarkedSurvivesAReloadAndArrives() {
        goTo("#q-func");
        setOffline(true);
        var first = radio(0, 1);
        tap(first);
        phone.until("words at the question", () -> phone.has("#q-func .not-saved"));
        setOffline(false);
        expectNothingKept();
        phone.until("the mark goes", () -> !phone.has(".not-saved") && strip().isEmpty());
        setOffline(true);
        var second = radio(1, 1);
        tap(second);
        phone.until("words at the question", () -> phone.has("#q-func .not-saved"));
        setOffline(false);
        phone.driver().navigate().refresh();
        phone.settle();
        expectNothingKept();
        phone.until("both rows are seen", () -> isChecked(first) && isChecked(second));
        phone.pressUntil("textarea#i-comment");
        setOffline(true);
        typeNow("#i-comment", "Пишу без связи");
        phone.until("words at the question", () -> phone.has("#q-comment > .not-saved"));
        setOffline(false);
        phone.driver().navigate().refresh();
        phone.settle();
        phone.until(
                "the text is there",
                () -> "Пишу без связи".equals(phone.find("#i-comment").getDomProperty("value")));
        expectNothingKept();
        phone.driver().navigate().refresh();
        phone.settle();
        assertThat(phone.find("#i-comment").getDomProperty("value")).isEqualTo("Пишу без связи");
    }

    /** Chromium tells the router first, which would show an empty frame where there is no network. */
    @Test
    void theBrowsersBackWithoutANetworkKeepsThePageAndGoesBackWhenThereIsOne() {
        goTo("#q-func");
        var title = phone.text("h1");
        setOffline(true);
        var first = radio(0, 1);
        tap(first);
        phone.until("words at the question", () -> phone.has("#q-func .not-saved"));
        phone.driver().executeScript("history.back()");
        phone.until(
                "the entry before",
                () -> !phone.driver().executeScript("return location.hash").equals("#4"));
        assertThat(phone.text("h1")).isEqualTo(title);
        assertThat(phone.has("iframe")).isFalse();
        assertThat(isChecked(first)).isTrue();
        assertThat(strip()).isNotEmpty();
        setOffline(false);
        phone.until("the section before", () -> !phone.text("h1").equals(title));
        expectNothingKept();
        phone.driver().executeScript("history.forward()");
        phone.until("the section again", () -> phone.text("h1").equals(title));
        assertThat(isChecked(first)).isTrue();
    }

    @Test
    void withoutItsCookieThePageGoesOnInTheSameSection() {
        goTo("#q-func");
        var title = phone.text("h1");
        phone.driver().manage().deleteAllCookies();
        var first = radio(0, 1);
        tap(first);
        phone.until(
                "the answer is there again",
                () -> !phone.driver().manage().getCookies().isEmpty());
        expectNothingKept();
        phone.settle();
        assertThat(phone.text("h1")).isEqualTo(title);
        assertThat(isChecked(first)).isTrue();
        phone.driver().manage().deleteAllCookies();
        tap("main .actions button.primary");
        phone.until("a new session", () -> !phone.driver().manage().getCookies().isEmpty());
        phone.settle();
        assertThat(phone.find("#q-func").isDisplayed()).isTrue();
        phone.press();
        assertThat(phone.has(".v-system-error")).isFalse();
        assertThat(strip()).isEmpty();
    }

    @Test
    void theFirstPageKeepsWhatWasChosenWhenItsSessionIsLost() throws IOException, InterruptedException {
        phone.open("/");
        phone.setLanguage("kk");
        phone.click("#country-TJ");
        server.kill();
        tap("main button.primary");
        phone.until("words at the lower edge", () -> strip().startsWith("Сервермен байланыс жоқ"));
        phone.picture("lost-welcome-kk");
        server.start();
        phone.until("the page is connected again", () -> strip().isEmpty() && phone.has(".welcome"));
        phone.settle();
        assertThat(phone.find("html").getDomAttribute("lang")).isEqualTo("kk");
        assertThat(isChecked("#country-TJ")).isTrue();
        phone.press();
        phone.find(".code-page");
        phone.driver().manage().deleteAllCookies();
        phone.press();
        phone.until(
                "the code again", () -> !phone.driver().manage().getCookies().isEmpty());
        phone.settle();
        phone.find(".code-page");
        phone.press();
        phone.find("#q-consent");
    }

    @Test
    void theReviewIsTheReviewAgain() {
        goTo("textarea#i-comment");
        phone.pressUntil(".review");
        phone.driver().manage().deleteAllCookies();
        tap("main .actions button.primary");
        phone.until("a new session", () -> !phone.driver().manage().getCookies().isEmpty());
        phone.settle();
        phone.find(".review");
        phone.press();
        phone.find(".receipt");
    }
}
