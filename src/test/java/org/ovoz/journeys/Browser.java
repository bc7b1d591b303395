package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Point;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** One person's Chromium, with the words in which journeys are told. Everything waits for what it needs. */
final class Browser implements AutoCloseable {

    /** Further than a hand trembles between the two clicks of a double click, in px. */
    private static final int ASIDE = 12;

    /** Nearer than that two clicks may be one double click, in px. */
    private static final int NEAR = 2 * ASIDE;

    /** Longer than that is no double click. */
    private static final Duration DOUBLE_CLICK = Duration.ofMillis(600);

    private final Chromium chromium;
    private final ChromeDriver driver;
    private final Patience patience;
    private final String address;
    private boolean aside;
    private Point lastPlace = new Point(Integer.MIN_VALUE / 2, 0);
    private long lastClick;

    private Browser(String address, Chromium chromium) {
        this.address = address;
        this.chromium = chromium;
        driver = chromium.driver();
        patience = new Patience(driver, Duration.ofSeconds(90), Duration.ofMillis(30));
    }

    /** 360 px wide. */
    static Browser phone(String address) {
        return new Browser(address, Chromium.take("phone", Browser::likeAPhone));
    }

    /** 360 px wide, and runs no script of a page. */
    static Browser withoutScript(String address) {
        return new Browser(address, Chromium.takeWhole("without script", options -> {
            likeAPhone(options);
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }));
    }

    /** 1280 px wide; files are downloaded into the folder. */
    static Browser desktop(String address, Path downloads) {
        var chromium = Chromium.take("desktop", options -> options.addArguments("--window-size=1280,900"));
        chromium.downloadInto(downloads);
        return new Browser(address, chromium);
    }

    /** 1280 px wide; takes the certificate that a test has made itself. */
    static Browser throughProxy(String address, Path downloads) {
        var chromium = Chromium.take("desktop with any certificate", options -> {
            options.setAcceptInsecureCerts(true);
            options.addArguments("--window-size=1280,900");
        });
        chromium.downloadInto(downloads);
        return new Browser(address, chromium);
    }

    /** A browser of that name, which takes any certificate. */
    static Browser called(String address, String agent) {
        return new Browser(address, Chromium.take("called " + agent, options -> {
            options.setAcceptInsecureCerts(true);
            options.addArguments("--user-agent=" + agent);
        }));
    }

    /** A phone whose owner needs larger letters. */
    static Browser withFont(String address, int size) {
        return new Browser(address, Chromium.takeWhole("phone with letters of " + size, options -> {
            likeAPhone(options);
            options.setExperimentalOption("prefs", Map.of("webkit.webprefs.default_font_size", size));
        }));
    }

    private static void likeAPhone(ChromeOptions options) {
        options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", Map.of("width", 360, "height", 740)));
    }

    void open(String path) {
        driver.get(address + path);
        settle();
    }

    /**
     * A pattern of the address after an admin has signed in: the page that leads to the start page, or that one. The browser
     * may write the second at any time after it is shown.
     */
    static String startPage(String address) {
        return Pattern.quote(address) + "/(staff|overview)";
    }

    /** Waits until the page has told the server everything and has shown what it answered. */
    void settle() {
        until("the page to come to rest", () -> Boolean.TRUE.equals(driver.executeScript("""
            const clients = window.Vaadin?.Flow?.clients;
            return document.readyState === 'complete' && !!clients
              && Object.values(clients).every((c) => !c.isActive || !c.isActive())\
            """)));
    }

    WebElement find(String selector) {
        return patience.find(selector);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    boolean has(String selector) {
        return !all(selector).isEmpty();
    }

    String text(String selector) {
        return patience.of(selector, WebElement::getText);
    }

    /** Does something with an element; once more where the page has drawn it anew in that moment. */
    private void act(String selector, Consumer<WebElement> act) {
        patience.of(selector, element -> {
            act.accept(element);
            return true;
        });
    }

    /** Clicks with the mouse or finger of a person: the element must be there to be hit. */
    void click(String selector) {
        act(selector, element -> {
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            waitAsPeopleDo(element, 0);
            element.click();
        });
        lastClick = System.nanoTime();
        settle();
    }

    /** Two clicks at one place within half a second are a double click, whose second one pages ignore. */
    private void waitAsPeopleDo(WebElement element, int beside) {
        var middle = element.getRect();
        var scrolled = ((Number) driver.executeScript("return window.scrollY")).intValue();
        var place = new Point(
                middle.getX() + middle.getWidth() / 2 + beside, middle.getY() + middle.getHeight() / 2 - scrolled);
        var isNear =
                Math.abs(place.getX() - lastPlace.getX()) < NEAR && Math.abs(place.getY() - lastPlace.getY()) < NEAR;
        lastPlace = place;
        if (isNear) {
            var since = Duration.ofNanos(System.nanoTime() - lastClick);
            LockSupport.parkNanos(DOUBLE_CLICK.minus(since).toNanos());
        }
    }

    /** Chooses an option of a question, by item id and code. */
    void choose(String item, int code) {
        click("#i-" + item + "-" + code);
    }

    void type(String selector, String text) {
        act(selector, element -> {
            element.clear();
            element.sendKeys(text);
        });
    }

    void select(String selector, String value) {
        act(
                selector,
                element -> element.findElement(By.cssSelector("option[value='" + value + "']"))
                        .click());
        settle();
    }

    /** Presses the page's main button, each time at another place of it: two at once at one place are a double click. */
    void press() {
        aside = !aside;
        act("main button.primary", button -> {
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
            waitAsPeopleDo(button, aside ? ASIDE : -ASIDE);
            // A finger is there at once; a mouse that takes a quarter of a second for its way makes journeys minutes
            // longer.
            new Actions(driver, Duration.ZERO)
                    .moveToElement(button, aside ? ASIDE : -ASIDE, 0)
                    .click()
                    .perform();
        });
        lastClick = System.nanoTime();
        settle();
    }

    /** Goes on until something is there; a page that cannot be left is a failure and no endless way. */
    void pressUntil(String selector) {
        for (int press = 0; !has(selector); press++) {
            assertThat(press)
                    .as("%s does not come after \"%s\"", selector, text("h1"))
                    .isLessThan(60);
            press();
        }
    }

    /** Answers everything that the page asks and has no answer yet: first options, some text; follow-ups too. */
    void answerThisPage() {
        for (int round = 0; round < 40; round++) {
            var answered = driver.executeScript("""
                const shown = (e) => e.offsetParent !== null || e.closest('.grid-row > .option') !== null;
                const radios = [...document.querySelectorAll('main .item input[type=radio]')].filter(shown);
                const open = radios.find((r) => !radios.some((o) => o.name === r.name && o.checked));
                if (open) { open.click(); return true; }
                const set = [...document.querySelectorAll('main .item fieldset')].find((f) =>
                    f.querySelector('input[type=checkbox]') && !f.querySelector('input:checked'));
                if (set) { set.querySelector('input[type=checkbox]').click(); return true; }
                const text = [...document.querySelectorAll('main .item :is(textarea, input:not([type=radio], [type=checkbox]))')]
                    .find((t) => shown(t) && t.value === '');
                if (text) {
                  text.value = text.classList.contains('number') ? '5' : 'Сұхбат: «мәтін»';
                  text.dispatchEvent(new Event('input', {bubbles: true}));
                  text.dispatchEvent(new Event('change', {bubbles: true}));
                  return true;
                }
                return false\
                """);
            if (!Boolean.TRUE.equals(answered)) {
                return;
            }
            settle();
        }
    }

    void signIn(String name) {
        open("/login");
        type("input[name=username]", name);
        type("input[name=password]", "demonstration-2018");
        find("main button.primary").click();
        find(".staff-header");
        settle();
    }

    /** Speaks another language from now on. */
    void setLanguage(String language) {
        if (!language.equals(find("html").getDomAttribute("lang"))) {
            select(".language-switch select", language);
            find("html[lang=" + language + "]");
            settle();
        }
    }

    /** The place in the interview, as the address says it. */
    String place() {
        return String.valueOf(driver.executeScript("return location.hash"));
    }

    /** Goes back with the button of the browser, and waits until something else is read. */
    void goBack() {
        move(() -> driver.navigate().back());
    }

    void goForward() {
        move(() -> driver.navigate().forward());
    }

    private void move(Runnable step) {
        var before = driver.getTitle();
        step.run();
        until("another page than " + before, () -> !before.equals(driver.getTitle()));
        settle();
    }

    /** What is read in the review when every section is unfolded. */
    String review() {
        find(".review");
        driver.executeScript("document.querySelectorAll('.review details').forEach((d) => { d.open = true; })");
        settle();
        return text(".review");
    }

    void expectNoSidewaysScrolling() {
        assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .as("%s: horizontal scrolling", driver.getCurrentUrl())
                .isLessThanOrEqualTo(0);
    }

    /** Of the page that is open, laid out anew in 360 px; then it is as wide as before. */
    void expectNoSidewaysScrollingOnAPhone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        expectNoSidewaysScrolling();
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    void expectNothingForAxe(String where) {
        expectNothingForAxe(where, true);
    }

    /** @param colours whether contrast is judged too: it takes nine tenths of the time, and is the same in every language */
    void expectNothingForAxe(String where, boolean colours) {
        assertThat(Axe.faults(driver, colours)).as(where).isEmpty();
    }

    /** Keeps a picture of what is seen under target/screenshots, for the README and for whoever looks after a failure. */
    void picture(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target/screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures of a whole page, as wide as it is open and as on a phone. */
    void wholePicture(String name) {
        for (var width : new int[] {1280, 360}) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
            var height = ((Number) driver.executeScript("return document.documentElement.scrollHeight")).intValue();
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of(
                            "width",
                            width,
                            "height",
                            Math.min(height, 6000),
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            width < 500));
            picture(name + "-" + width);
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    void until(String what, BooleanSupplier condition) {
        patience.until(what, condition);
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        chromium.giveBack();
    }
}
