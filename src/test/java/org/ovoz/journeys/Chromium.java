package org.ovoz.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A Chromium that goes from test to test, as new as one that was just started but for what it has cached: to start one
 * takes longer than to open most pages.
 */
final class Chromium {

    private static final Path WHOLE = Path.of("/usr/bin/chromium");

    /**
     * The same engine without the windows, the extensions and the graphics card that tests do not need; itself,
     * as the script in /usr/bin that starts it would be ended in its place.
     */
    private static final Path ENGINE = Path.of("/usr/lib/chromium/chromium-headless-shell");

    private static final Map<String, Deque<Chromium>> FREE = new HashMap<>();
    private static final List<ChromeDriver> STARTED = new ArrayList<>();

    private final String kind;
    private final ChromeDriver driver;

    private Chromium(String kind, ChromeOptions options, List<Path> programs) {
        this.kind = kind;
        options.addArguments("--headless=new", "--disable-gpu", "--no-sandbox", "--disable-dev-shm-usage");
        options.addArguments("--accept-lang=ru");
        programs.stream().filter(Files::exists).findFirst().ifPresent(program -> options.setBinary(program.toFile()));
        driver = new ChromeDriver(ChromeDriverService.createDefaultService(), options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        STARTED.add(driver);
    }

    /** One that is free, or a new one. Those of one kind have the same options. */
    static Chromium take(String kind, Consumer<ChromeOptions> options) {
        return take(kind, options, List.of(ENGINE, WHOLE));
    }

    /** One that looks at what its owner has set; the engine alone does not. */
    static Chromium takeWhole(String kind, Consumer<ChromeOptions> options) {
        return take(kind, options, List.of(WHOLE));
    }

    private static Chromium take(String kind, Consumer<ChromeOptions> options, List<Path> programs) {
        var free = FREE.getOrDefault(kind, new ArrayDeque<>()).poll();
        if (free != null) {
            return free;
        }
        var chosen = new ChromeOptions();
        options.accept(chosen);
        return new Chromium(kind, chosen, programs);
    }

    /** After each class: when the virtual machine ends, it is too late, as their drivers end with it. */
    static void quitAll() {
        FREE.clear();
        STARTED.forEach(ChromeDriver::quit);
        STARTED.clear();
    }

    ChromeDriver driver() {
        return driver;
    }

    void downloadInto(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
    }

    /** Forgets whom it belonged to, and waits for the next. */
    void giveBack() {
        try {
            forget();
            FREE.computeIfAbsent(kind, _ -> new ArrayDeque<>()).add(this);
        } catch (WebDriverException broken) {
            STARTED.remove(driver);
            driver.quit();
        }
    }

    /** What a page keeps goes with its tab or with its origin; cookies are those of every origin. */
    private void forget() {
        var origin = (String) driver.executeScript("return location.origin");
        var old = driver.getWindowHandles();
        var tab = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (var handle : old) {
            driver.switchTo().window(handle).close();
        }
        driver.switchTo().window(tab);
        if (!"null".equals(origin)) {
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        }
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Browser.resetPermissions", Map.of());
    }
}
