package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of the offline client in a browser, without its frame, its storage and a server: out of a file that Node has
 * made of their sources ({@code src/test/typescript/pages}).
 */
final class NotebookPages {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("target/notebook-pages");
    private static final List<String> LANGUAGES = List.of("en", "ru", "kk", "ky", "tg", "uz");
    private static final List<String> STYLES = List.of(
            "frontend/base.css",
            "frontend/questions.css",
            "frontend/light.css",
            "frontend/answering.css",
            "frontend/notebook/pages/pages.css");

    /** Further than a hand trembles between the two clicks of a double click, in px. */
    private static final int ASIDE = 12;

    private final Browser browser;
    private boolean aside;

    /** With the questionnaire of a wave. */
    NotebookPages(Browser browser, Definitions definitions, WaveId wave) {
        this.browser = browser;
        browser.driver().get(Page.ADDRESS);
        define(definitions, wave);
    }

    /** The page is made once. */
    private static final class Page {
        static final String ADDRESS = make();

        private static String make() {
            try {
                Files.createDirectories(FOLDER);
                bundle();
                var style = new StringBuilder();
                for (var file : STYLES) {
                    style.append(Files.readString(Path.of(file)).replaceAll("@import [^;]+;", ""));
                }
                var page = FOLDER.resolve("index.html");
                Files.writeString(page, """
                        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Interview</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head>
                        <body><script src="harness.js"></script></body></html>""".formatted(style));
                return page.toUri().toString();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private static void bundle() throws IOException {
            var version =
                    Pattern.compile("<node.version>(.+?)</node.version>").matcher(Files.readString(Path.of("pom.xml")));
            assertThat(version.find()).as("the version of Node in pom.xml").isTrue();
            var node = Path.of(System.getProperty("user.home"), ".vaadin", "node-" + version.group(1), "bin", "node");
            var bundler = Path.of("node_modules/rolldown/bin/cli.mjs");
            assertThat(bundler).as("what a build for production installs").exists();
            var made = new ProcessBuilder(
                            node.toString(),
                            bundler.toString(),
                            "src/test/typescript/pages/harness.ts",
                            "--file",
                            FOLDER.resolve("harness.js").toString(),
                            "--format",
                            "iife")
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("bundle.txt").toFile())
                    .start();
            try {
                assertThat(made.waitFor(3, TimeUnit.MINUTES))
                        .as("bundled in time")
                        .isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            assertThat(made.exitValue())
                    .as(Files.readString(FOLDER.resolve("bundle.txt")))
                    .isZero();
        }
    }

    private void define(Definitions definitions, WaveId wave) {
        var json = DefinitionJson.write(definitions.questionnaire(wave), definitions.study(), "hash");
        script(
                "harness.define(JSON.parse(arguments[0]), JSON.parse(arguments[1]))",
                JSON.writeValueAsString(texts()),
                json);
    }

    private static Map<String, Map<String, String>> texts() {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            var all = new LinkedHashMap<String, String>();
            for (var room : List.of("interview", "notebook", "fieldwork")) {
                var file = Path.of("src/main/resources/messages", room, language + ".properties");
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
                properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
            }
            texts.put(language, all);
        }
        return texts;
    }

    static Map<String, Object> facts(String country, String language, String mode, WaveId wave) {
        return Map.of("country", country, "language", language, "mode", mode, "practice", false, "wave", wave.value());
    }

    /** The markup of every question of a route, by item. */
    Map<String, String> markup(
            Map<String, Object> facts, Map<String, Object> answers, long seed, Map<String, ?> remarked) {
        var written = (String) browser.driver()
                .executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        const [facts, answers, seed, remarked] = arguments;
                        harness.markup(JSON.parse(facts), JSON.parse(answers), seed, JSON.parse(remarked))
                          .then((found) => done(JSON.stringify(found)), (fault) => done(JSON.stringify({'': String(fault.stack)})))""",
                        JSON.writeValueAsString(facts),
                        JSON.writeValueAsString(answers),
                        Long.toString(seed),
                        JSON.writeValueAsString(remarked));
        var found = new LinkedHashMap<String, String>();
        JSON.readTree(written).forEachEntry((item, markup) -> found.put(item, markup.asString()));
        assertThat(found).doesNotContainKey("");
        return found;
    }

    /** Opens an interview without answers at its first page. */
    void open(Map<String, Object> facts) {
        open(facts, Map.of(), null);
    }

    void open(Map<String, Object> facts, Map<String, Object> answers, String page) {
        script(
                "harness.open(JSON.parse(arguments[0]), JSON.parse(arguments[1]), crypto.randomUUID(), arguments[2])",
                JSON.writeValueAsString(facts),
                JSON.writeValueAsString(answers),
                page);
        settle();
        browser.find("main h1");
    }

    Object script(String script, Object... arguments) {
        return browser.driver().executeScript(script, arguments);
    }

    /** Waits until everything is drawn. */
    void settle() {
        var fault = browser.driver().executeAsyncScript("""
                const done = arguments[0];
                const pages = harness.pages();
                (pages ? pages.updateComplete : Promise.resolve()).then(
                  () => requestAnimationFrame(() => setTimeout(() => done(''))),
                  (fault) => done(String(fault.stack)))""");
        assertThat(fault).as("what could not be drawn").isEqualTo("");
    }

    /** Answers everything on the page that has no answer, follow-ups too. */
    void answerThisPage() {
        for (int round = 0; round < 60; round++) {
            var answered = script("""
                const radios = [...document.querySelectorAll('main .item input[type=radio]')];
                const open = radios.find((r) => !radios.some((o) => o.name === r.name && o.checked));
                if (open) { open.click(); return true; }
                const set = [...document.querySelectorAll('notebook-multiple')].find((f) => !f.querySelector('input:checked'));
                if (set) { set.querySelector('input').click(); return true; }
                const text = [...document.querySelectorAll('main .item :is(textarea, input[type=text])')]
                    .find((t) => t.offsetParent !== null && t.value === '');
                if (text) {
                  text.value = text.classList.contains('number') ? '5' : 'Сұхбат: «мәтін»';
                  text.dispatchEvent(new Event('input', {bubbles: true}));
                  text.dispatchEvent(new Event('change', {bubbles: true}));
                  return true;
                }
                return false""");
            settle();
            if (!Boolean.TRUE.equals(answered)) {
                return;
            }
        }
        throw new AssertionError("The page asks for ever: " + browser.text("main"));
    }

    /** Presses the main button, each time at another place of it: two at once at one place are a double click. */
    void next() {
        var button = browser.find(".actions .primary");
        script("arguments[0].scrollIntoView({block: 'center'})", button);
        aside = !aside;
        new Actions(browser.driver(), Duration.ZERO)
                .moveToElement(button, aside ? ASIDE : -ASIDE, 0)
                .click()
                .perform();
        settle();
    }

    void click(String selector) {
        var element = browser.find(selector);
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        settle();
    }

    void choose(String item, int code) {
        click("#q-" + item + " [data-code='" + code + "'] input");
    }

    void type(String field, String text) {
        var element = browser.find("#i-" + field);
        element.clear();
        element.sendKeys(text);
        settle();
    }

    void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        settle();
    }

    void enter() {
        press(Keys.ENTER);
    }

    String heading() {
        return browser.text("main h1");
    }

    boolean isFocused(String selector) {
        return Boolean.TRUE.equals(script("return document.activeElement?.matches(arguments[0]) ?? false", selector));
    }

    /** What the frame was told last, of one kind, as JSON; empty if nothing was. */
    String told(String type) {
        return (String) script(
                "return JSON.stringify(harness.told.findLast((one) => one.type === arguments[0])?.detail) ?? ''", type);
    }

    /** What the frame has of the answers. */
    @SuppressWarnings("unchecked")
    Map<String, Object> stored() {
        return (Map<String, Object>) script("return harness.stored()");
    }

    List<WebElement> seen(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }
}
