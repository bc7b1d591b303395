package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A rating grid of the light edition on a phone: with its script one row at a time, without it all of them. */
class LightGridJourneyIT extends Journey {

    private static final int ROWS = 11;
    private static final int MOST_PAGES = 12;

    private Browser phone;

    @BeforeEach
    void nobodyHasToWait() {
        waitUntilNoCrowdIsHere();
    }

    private void click(WebElement element) {
        phone.driver().executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", element);
    }

    private String page() {
        return (String) phone.driver().executeScript("return location.href + performance.timeOrigin");
    }

    private void press(String go) {
        var before = page();
        click(phone.find("main button[name=go][value='" + go + "']"));
        phone.until("another page", () -> !before.equals(page()));
    }

    /** All questions on the way are left blank. */
    private void atTheGrid(Browser browser) {
        phone = browser;
        phone.driver().get(address() + "/light/kz?lang=ru");
        press("begin");
        press("questions");
        for (var item : new String[] {"consent", "elig_rep"}) {
            if (!phone.has("#q-" + item)) {
                press("next");
            }
            click(phone.find("input[name='a." + item + ".c'][value='1']"));
            if (item.equals("consent")) {
                // With the script the next question comes by itself.
                phone.until("saved, or without a script", () -> phone.has("#q-elig_rep") || !phone.has(".strip"));
            }
        }
        for (int i = 0; i < MOST_PAGES && !phone.has("#q-func"); i++) {
            press("next");
        }
    }

    private List<WebElement> shown() {
        return phone.all("#q-func .row").stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    private void expectRow(int number) {
        phone.until("row " + number, () -> phone.text("#q-func .grid-count").equals(number + " из " + ROWS));
        assertThat(shown()).hasSize(1);
    }

    private void tap() {
        var option =
                shown().getFirst().findElements(By.cssSelector("label.option")).get(1);
        new Actions(phone.driver()).moveToElement(option).click().perform();
    }

    @Test
    void aTapGoesOnToTheNextRowWithTheQuestionInSightAndIsSaved() {
        atTheGrid(phone());
        for (int number = 1; number < ROWS; number++) {
            expectRow(number);
            phone.expectNoSidewaysScrolling();
            tap();
        }
        expectRow(ROWS);
        assertThat(phone.driver().executeScript("""
                const question = document.querySelector('#q-func legend').getBoundingClientRect();
                const bar = document.querySelector('.respondent-header').getBoundingClientRect();
                return question.top >= bar.bottom - 2 && question.bottom < innerHeight"""))
                .as("the question is in sight below the bar")
                .isEqualTo(true);
        phone.expectNothingForAxe("a row of a grid");
        phone.until("saved", () -> !phone.text("#saved").isEmpty());
        phone.driver().navigate().refresh();
        expectRow(ROWS);
        assertThat(phone.all("#q-func .row input:checked")).hasSize(ROWS - 1);
        click(phone.find("#q-func .step-back"));
        expectRow(ROWS - 1);
    }

    @Test
    void whoAnswersByKeyboardIsNotTakenAway() {
        atTheGrid(phone());
        expectRow(1);
        var first = shown().getFirst().findElement(By.cssSelector("input"));
        phone.driver().executeScript("arguments[0].focus()", first);
        first.sendKeys(Keys.SPACE);
        first.sendKeys(Keys.ARROW_DOWN);
        phone.until("saved", () -> !phone.text("#saved").isEmpty());
        expectRow(1);
        phone.find("#q-func .step-on").sendKeys(Keys.ENTER);
        expectRow(2);
    }

    @Test
    void withoutAScriptAllRowsAreShown() {
        atTheGrid(keep(Browser.withoutScript(address())));
        assertThat(phone.all("#q-func .row")).hasSize(ROWS).allMatch(WebElement::isDisplayed);
        assertThat(phone.has("#q-func .grid-steps")).isFalse();
    }
}
