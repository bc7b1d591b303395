package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Review;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import tools.jackson.databind.json.JsonMapper;

/** An interviewer holds interviews on the pages of the offline client, on a phone of 360 px. */
class NotebookPagesIT {

    private static final WaveId WAVE = new WaveId("cso-2026");
    private static final int MOST_PAGES = 40;

    private static final Definitions DEFINITIONS = DefinitionReader.read(Path.of("config"));

    private Browser phone;
    private NotebookPages pages;

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @BeforeEach
    void openTheHarness() {
        phone = Browser.phone("");
        pages = new NotebookPages(phone, DEFINITIONS, WAVE);
    }

    @AfterEach
    void close() {
        phone.close();
    }

    private void begin(String country, String language) {
        pages.open(NotebookPages.facts(country, language, "f2f", WAVE));
    }

    /** On the page with an item, with what leads there answered. */
    private void beginAt(String country, String language, String item) {
        begin(country, language);
        for (int page = 0; !phone.has("#q-" + item); page++) {
            assertThat(page).as(item + " comes").isLessThan(MOST_PAGES);
            pages.answerThisPage();
            pages.next();
        }
    }

    @ParameterizedTest
    @CsvSource({"KZ,kk,ru", "KG,ky,ru", "TJ,tg,en", "UZ,uz,ru"})
    void holdsAWholeInterviewInEveryCountry(String country, String language, String other) {
        begin(country, language);
        for (int page = 0; !phone.has(".review"); page++) {
            assertThat(page).as("pages").isLessThan(MOST_PAGES);
            assertThat(pages.isFocused("h1")).as("the heading is read on").isTrue();
            phone.expectNoSidewaysScrolling();
            phone.expectNothingForAxe(country + " " + pages.heading(), country.equals("KZ"));
            if (page == 3) {
                changeLanguage(other);
                phone.expectNoSidewaysScrolling();
                changeLanguage(language);
            }
            if (page % 3 == 0) {
                phone.picture("notebook-" + country + "-" + page);
            }
            pages.answerThisPage();
            phone.expectNothingForAxe(country + " answered " + pages.heading(), false);
            var heading = pages.heading();
            pages.next();
            assertThat(phone.has(".reminder"))
                    .as("nothing is blank on " + heading)
                    .isFalse();
        }
        phone.expectNoSidewaysScrolling();
        phone.expectNothingForAxe(country + " review", country.equals("KZ"));
        phone.picture("notebook-" + country + "-review");
        assertThat(phone.has("main .note")).as("nothing is blank").isFalse();
        pages.next();
        expectFinished(country, language);
    }

    /** What was told at the end is what the server's engine takes, without a blank. */
    private void expectFinished(String country, String language) {
        var told = new JsonMapper().readTree(pages.told("finish"));
        var codes = new LinkedHashMap<String, Integer>();
        var texts = new LinkedHashMap<String, String>();
        told.get("answers").forEachEntry((variable, value) -> {
            if (value.isNumber()) {
                codes.put(variable, value.asInt());
            } else {
                texts.put(variable, value.asString());
            }
        });
        var questionnaire = DEFINITIONS.questionnaire(WAVE);
        var facts = Map.of("country", country, "mode", "f2f", "lang", language);
        questionnaire
                .caseFacts()
                .forEach(fact -> fact.values().stream()
                        .filter(value -> value.name().equals(facts.get(fact.name())))
                        .forEach(value -> codes.put(fact.name(), value.code())));
        var route = Route.of(questionnaire, Answers.of(codes, texts));
        assertThat(questionnaire.eligible().holds(route.answers())).isTrue();
        assertThat(Review.blank(route)).isEmpty();
        codes.keySet().removeAll(facts.keySet());
        assertThat(route.variables()).containsAll(codes.keySet()).containsAll(texts.keySet());
        assertThat(told.get("seconds").size()).as("pages with their seconds").isGreaterThan(5);
        assertThat(phone.has("notebook-interview")).isFalse();
    }

    private void changeLanguage(String language) {
        pages.click(".languages summary");
        pages.click(".languages button[lang=" + language + "]");
        assertThat(phone.find(".respondent").getDomAttribute("lang")).isEqualTo(language);
        assertThat(pages.told("language")).isEqualTo("{\"language\":\"" + language + "\"}");
    }

    @Test
    void asksBeforeItEndsWithoutConsent() {
        begin("KZ", "ru");
        while (!phone.has("#q-consent")) {
            pages.answerThisPage();
            pages.next();
        }
        pages.choose("consent", 2);
        pages.next();
        phone.expectNothingForAxe("the end", true);
        assertThat(pages.told("end")).isEmpty();
        pages.next();
        assertThat(phone.has("#q-consent")).isTrue();
        pages.next();
        pages.click(".actions .danger");
        assertThat(pages.told("end")).contains("\"consent\":2");
    }

    @Test
    void remindsOnceOfWhatIsBlankAndLeadsThere() {
        beginAt("TJ", "tg", "func");
        pages.next();
        assertThat(phone.has(".reminder")).isTrue();
        assertThat(pages.isFocused(".reminder")).isTrue();
        phone.expectNothingForAxe("the reminder", true);
        pages.click(".reminder a[href='#q-func']");
        phone.until("the focus in the first blank row", () -> pages.isFocused("#q-func .row.current input"));
        pages.answerThisPage();
        assertThat(phone.has(".reminder")).as("answered").isFalse();
        var heading = pages.heading();
        pages.next();
        assertThat(pages.heading()).isNotEqualTo(heading);
    }

    @Test
    void goesOnWithoutAnswersAndNamesThemInTheReview() {
        beginAt("KG", "ru", "func");
        for (int page = 0; !phone.has(".review"); page++) {
            assertThat(page).isLessThan(MOST_PAGES * 2);
            pages.next();
        }
        var blanks = phone.all("main .note li button");
        assertThat(blanks).isNotEmpty();
        var question = blanks.getFirst().getText();
        blanks.getFirst().click();
        pages.settle();
        assertThat(phone.text(".item .question")).isNotEmpty();
        assertThat(phone.text("main")).contains(question);
        pages.answerThisPage();
        pages.next();
        assertThat(phone.has(".review")).as("back in the review").isTrue();
    }

    @Test
    void showsOneRowAtATimeAndGoesOnAfterATap() {
        beginAt("KZ", "kk", "func");
        assertThat(pages.seen("#q-func .row")).hasSize(1);
        assertThat(phone.text("#q-func .grid-count")).startsWith("1");
        new Actions(phone.driver())
                .moveToElement(pages.seen("#q-func .row.current .option").get(1))
                .click()
                .perform();
        phone.until(
                "the second row",
                () -> phone.text("#q-func .grid-count").startsWith("2")
                        || phone.text("#q-func .grid-count").contains(" 2"));
        assertThat(pages.seen("#q-func .row")).hasSize(1);
        assertThat(phone.all("#q-func .grid-marks .done")).hasSize(1);
        phone.picture("notebook-grid-kk");
        pages.click("#q-func .step-back");
        pages.click("#q-func .row.current .clear");
        assertThat(phone.all("#q-func .grid-marks .done")).isEmpty();
    }

    @Test
    void isEnteredWithTheKeyboardAlone() {
        begin("KZ", "ru");
        while (!phone.has("#q-func")) {
            pages.answerThisPage();
            pages.next();
        }
        var rows = phone.all("#q-func .row").size();
        for (int row = 0; row < rows; row++) {
            pages.press("3");
            if (row < rows - 1) {
                pages.enter();
            }
        }
        assertThat(phone.all("#q-func input[value='3']:checked")).hasSize(rows);
        var heading = pages.heading();
        for (int press = 0; press < 10 && pages.heading().equals(heading) && !phone.has(".reminder"); press++) {
            pages.enter();
        }
        assertThat(!pages.heading().equals(heading) || phone.has(".reminder"))
                .as("goes on")
                .isTrue();
    }

    @Test
    void typesMissingAnswersWithAMinus() {
        beginAt("KZ", "ru", "func");
        pages.press("-", "8");
        assertThat(phone.all("#q-func .row.current input[value='-8']:checked")).hasSize(1);
    }

    @Test
    void showsTheCardToRead() {
        beginAt("TJ", "tg", "func");
        pages.click("#q-func .card-button");
        assertThat(phone.find("dialog.card").isDisplayed()).isTrue();
        phone.expectNothingForAxe("the card", true);
        phone.picture("notebook-card-tg");
        assertThat(phone.all("dialog.card li")).hasSize(5);
        pages.press(Keys.ESCAPE);
        assertThat(phone.has("dialog.card")).isFalse();
        pages.click("#q-func .card-button");
        pages.click("dialog.card button");
        assertThat(phone.has("dialog.card")).isFalse();
    }

    @Test
    void holdsWhatCannotBeKeptAndLosesNothingThatIsTyped() {
        var field = beginAtText();
        pages.type(field, "Сөз ");
        phone.until("a pause", () -> "Сөз".equals(pages.stored().get(field)));
        assertThat(phone.find("#i-" + field).getDomProperty("value")).isEqualTo("Сөз ");
        changeLanguage("en");
        assertThat(phone.find("#i-" + field).getDomProperty("value")).isEqualTo("Сөз ");
        pages.script("""
                const field = document.getElementById(arguments[0]);
                field.value = 'ә'.repeat(20000);
                field.dispatchEvent(new Event('input', {bubbles: true}));
                field.dispatchEvent(new Event('change', {bubbles: true}));""", "i-" + field);
        pages.settle();
        assertThat(phone.text("#e-" + field)).isNotEmpty();
        var heading = pages.heading();
        pages.next();
        assertThat(pages.heading()).isEqualTo(heading);
        assertThat(pages.isFocused("#i-" + field)).isTrue();
        pages.type(field, "Мәтін");
        // Told before anything else is: no pause is waited for.
        pages.click("footer button");
        assertThat(pages.stored()).containsEntry(field, "Мәтін");
        assertThat(pages.told("place")).isNotEmpty();
    }

    /** On a page with a text of several lines; the name of its variable. */
    private String beginAtText() {
        begin("KZ", "kk");
        for (int page = 0; pages.seen("main .item textarea").isEmpty(); page++) {
            assertThat(page).isLessThan(MOST_PAGES);
            pages.answerThisPage();
            pages.next();
        }
        return pages.seen("main .item textarea")
                .getFirst()
                .getDomAttribute("id")
                .substring(2);
    }

    @Test
    void saysAtItsQuestionWhatIsNotSaved() {
        beginAt("UZ", "uz", "func");
        pages.script("""
                const row = document.querySelector('#q-func .row input').name.replace(/^a\\.|\\.c$/g, '');
                harness.pages().saving = {state: 'failed', variables: new Set([row])};""");
        pages.settle();
        assertThat(phone.all("#q-func .not-saved")).hasSize(1);
        assertThat(phone.all(".not-saved")).hasSize(2);
        phone.expectNothingForAxe("not saved", true);
        pages.script("harness.pages().saving = {state: 'saved', variables: new Set()}");
        pages.settle();
        assertThat(phone.all(".not-saved")).isEmpty();
    }

    @Test
    void takesDownWhatTheInterviewerRemarks() {
        begin("KG", "ky");
        pages.click(".remarks summary");
        phone.find("#remarks").sendKeys("Кыска");
        phone.until("a pause", () -> pages.told("remark").equals("{\"remarks\":\"Кыска\"}"));
    }
}
