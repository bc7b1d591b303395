package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A phone with the offline client: a browser whose profile stays when it is killed, and whose network can be taken away. */
final class NotebookDevice implements AutoCloseable {

    /** Keys are derived slowly, and here several times at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/lib/chromium/chromium"), Path.of("/usr/bin/chromium"));
    private static final int MOST_PAGES = 60;
    private static final Duration HOLD = Duration.ofMillis(2600);

    /** Further than a hand trembles between the two clicks of a double click, in px. */
    private static final int ASIDE = 12;

    /** Longer than that is no double click. */
    private static final Duration DOUBLE_CLICK = Duration.ofMillis(600);

    private final String address;
    private final Path profile;
    private ChromeDriverService service;
    private ChromeDriver driver;
    private Patience patience;
    private boolean aside;
    private long lastPress = System.nanoTime();

    NotebookDevice(String address, Path profile) {
        this.address = address;
        this.profile = profile;
        start();
    }

    private void start() {
        var options = new ChromeOptions();
        PROGRAMS.stream().filter(Files::exists).findFirst().ifPresent(found -> options.setBinary(found.toFile()));
        options.addArguments("--headless=new", "--disable-gpu", "--no-sandbox", "--disable-dev-shm-usage");
        options.addArguments("--accept-lang=ru", "--no-first-run", "--user-data-dir=" + profile.toAbsolutePath());
        options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", Map.of("width", 360, "height", 740)));
        service = ChromeDriverService.createDefaultService();
        driver = new ChromeDriver(service, options);
        patience = new Patience(driver, PATIENCE, Duration.ofMillis(50));
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /** As when the battery is empty; then it is started again. */
    void killAndStartAgain() {
        var mine = profile.toAbsolutePath().toString();
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(mine))
                .forEach(ProcessHandle::destroyForcibly);
        service.stop();
        try {
            Files.deleteIfExists(profile.resolve("SingletonLock"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        start();
    }

    void network(boolean isThere) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !isThere, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** What browsers let a test do beside what people can. */
    void cdp(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    /** The browser's own Back. */
    void back() {
        driver.navigate().back();
    }

    String currentAddress() {
        return driver.getCurrentUrl();
    }

    void open(String path) {
        driver.get(address + path);
    }

    /** Signed in as somebody, makes the device ready with a password, and waits until the questionnaire is here. */
    void makeReady(String user, String passphrase) {
        open("/login");
        find("input[name=username]").sendKeys(user);
        find("input[name=password]").sendKeys("demonstration-2018");
        find("main button.primary").click();
        find(".staff-header");
        open("/fieldwork");
        click("#ready-for-offline");
        find("#first").sendKeys(passphrase);
        find("#second").sendKeys(passphrase);
        click("button.primary");
        find("[data-begin]:not([disabled])");
        until("the application to be on the device", () -> Boolean.TRUE.equals(driver.executeAsyncScript("""
                const done = arguments[0];
                navigator.serviceWorker.ready.then((found) => done(found.active?.state === 'activated'))""")));
    }

    /** The next one who signs in is somebody else. */
    void forgetSession() {
        driver.manage().deleteAllCookies();
    }

    void unlock(String passphrase) {
        type(passphrase);
        find("[data-begin]");
    }

    void type(String passphrase) {
        var field = find("#passphrase");
        field.clear();
        field.sendKeys(passphrase);
        click("notebook-unlock button.primary");
    }

    void begin(String country) {
        click("[data-begin]");
        find("#country option[value='" + country + "']").click();
        click("notebook-begin button.primary");
        find("notebook-interview main h1");
    }

    /** Answers whatever is asked; what is typed is the given text. */
    void answerThisPage(String typed) {
        for (int round = 0; round < 80; round++) {
            var answered = driver.executeAsyncScript("""
                    const [typed, done] = arguments;
                    const radios = [...document.querySelectorAll('main .item input[type=radio]')];
                    const open = radios.find((r) => !radios.some((o) => o.name === r.name && o.checked));
                    const set = [...document.querySelectorAll('notebook-multiple')]
                      .find((f) => !f.querySelector('input:checked'));
                    const text = [...document.querySelectorAll('main .item :is(textarea, input[type=text])')]
                      .find((t) => t.offsetParent !== null && t.value === '');
                    if (open) {
                      open.click();
                    } else if (set) {
                      set.querySelector('input').click();
                    } else if (text) {
                      text.value = text.classList.contains('number') ? '5' : typed;
                      text.dispatchEvent(new Event('input', {bubbles: true}));
                      text.dispatchEvent(new Event('change', {bubbles: true}));
                    }
                    requestAnimationFrame(() => setTimeout(() => done(Boolean(open ?? set ?? text))))""", typed);
            if (Boolean.FALSE.equals(answered)) {
                return;
            }
        }
        throw new AssertionError("The page asks for ever: " + text("main"));
    }

    /** Answers page by page until something is there, and goes no further than that. */
    void answerUntil(String selector, String typed) {
        for (int page = 0; !has(selector); page++) {
            assertThat(page)
                    .as("%s does not come after \"%s\"", selector, text("h1"))
                    .isLessThan(MOST_PAGES);
            answerThisPage(typed);
            if (!has(selector)) {
                next();
            }
        }
    }

    void next() {
        var before = driver.findElement(By.cssSelector("body")).getText();
        press();
        until(
                "something else than before",
                () -> !before.equals(driver.findElement(By.cssSelector("body")).getText()));
    }

    /**
     * Presses the page's main button, each time at another place of it: two at once at one place are a double click, whose
     * second press the page ignores.
     */
    private void press() {
        until("the main button to be pressed", () -> {
            var button = driver.findElement(By.cssSelector("main button.primary"));
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
            aside = !aside;
            new Actions(driver, Duration.ZERO)
                    .moveToElement(button, aside ? ASIDE : -ASIDE, 0)
                    .click()
                    .perform();
            lastPress = System.nanoTime();
            return true;
        });
    }

    /** Waits until the page says nothing of answers that are not on the disk. */
    void settle() {
        until(
                "everything to be saved",
                () -> "saved"
                        .equals(driver.executeScript(
                                "return document.querySelector('notebook-interview')?.saving.state ?? 'saved'")));
    }

    void hold(String selector) {
        var button = find(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        new Actions(driver).clickAndHold(button).pause(HOLD).release().perform();
    }

    void click(String selector) {
        until(selector + " to be pressed", () -> {
            var element = driver.findElement(By.cssSelector(selector));
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            var since = Duration.ofNanos(System.nanoTime() - lastPress);
            LockSupport.parkNanos(DOUBLE_CLICK.minus(since).toNanos());
            element.click();
            lastPress = System.nanoTime();
            return true;
        });
    }

    WebElement find(String selector) {
        return patience.find(selector);
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    String text(String selector) {
        return patience.of(selector, WebElement::getText);
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void until(String what, BooleanSupplier condition) {
        patience.until(what, condition);
    }

    /** Which of some words lie in the browser's storage, in the encodings that browsers use. */
    List<String> found(String... words) {
        var found = new LinkedHashSet<String>();
        for (var file : files()) {
            var content = content(file);
            for (var word : words) {
                for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    if (contains(content, word, encoding)) {
                        found.add(word);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** The browser removes files while they are looked for. */
    private List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(profile, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isStorage(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return files;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Everything but the program itself: what a page keeps, and what the browser remembers of forms and sessions. */
    private static boolean isStorage(Path file) {
        return Files.isRegularFile(file) && !file.toString().contains("CacheStorage");
    }

    private static boolean contains(byte[] content, String word, Charset encoding) {
        // One sign for each byte, so that a search for text finds bytes.
        var sought = new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1);
        return new String(content, StandardCharsets.ISO_8859_1).contains(sought);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
