package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.ovoz.interview.InterviewRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A respondent's whole way on a phone, in every language, with nothing for axe-core to find on any page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RespondentJourneyIT {

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private InterviewRows rows;

    private ChromeDriver browser;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> folder.toAbsolutePath().toString());
    }

    @BeforeEach
    void open() {
        var options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=500,800");
        options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", Map.of("width", 360, "height", 740)));
        var chromium = Path.of("/usr/bin/chromium");
        if (chromium.toFile().exists()) {
            options.setBinary(chromium.toFile());
        }
        browser = new ChromeDriver(ChromeDriverService.createDefaultService(), options);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz", "en"})
    void answersAndSendsOnAPhone(String language) {
        browser.get("http://localhost:" + port + "/tj");
        until(".welcome");
        choose(language);
        expectNothingForAxe("welcome " + language);
        press();
        until(".code-page");
        expectNothingForAxe("code " + language);
        press();
        click("i-consent-1");
        until("#i-elig_rep-1");
        click("i-elig_rep-1");
        until(".saved:not(:empty)");
        for (int page = 0;
                page < 30 && browser.findElements(By.cssSelector(".receipt")).isEmpty();
                page++) {
            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                    .as("no horizontal scrolling")
                    .isLessThanOrEqualTo(0);
            expectNothingForAxe(
                    language + ": " + browser.findElement(By.tagName("h1")).getText());
            press();
        }
        assertThat(browser.findElement(By.cssSelector(".receipt")).getText()).hasSize(23);
        assertThat(rows.latestChange()).isPositive();
    }

    private void choose(String language) {
        if (!browser.findElement(By.tagName("html")).getDomAttribute("lang").equals(language)) {
            browser.findElement(By.cssSelector(".language-switch option[value=" + language + "]"))
                    .click();
            until("html[lang=" + language + "]");
            until(".welcome");
        }
    }

    /** Presses the page's main button and waits until the page has changed. */
    private void press() {
        var before = browser.findElement(By.tagName("main")).getAttribute("innerHTML");
        browser.findElement(By.cssSelector("main button.primary")).click();
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(driver -> !driver.findElement(By.tagName("main"))
                        .getAttribute("innerHTML")
                        .equals(before));
    }

    private void click(String id) {
        until("#" + id);
        WebElement input = browser.findElement(By.id(id));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", input);
    }

    private void until(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(driver -> !driver.findElements(By.cssSelector(selector)).isEmpty());
    }

    private void expectNothingForAxe(String where) {
        var violations = new AxeBuilder().analyze(browser).getViolations();
        assertThat(violations)
                .as(where)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                .isEmpty();
    }
}
