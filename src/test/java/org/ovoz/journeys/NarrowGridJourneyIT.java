package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A rating grid on a phone of 360 px: one row at a time below its question. */
class NarrowGridJourneyIT extends Journey {

    private static final int ROWS = 11;

    /** Longer than a choice is seen before the next row comes, in milliseconds. */
    private static final int LONG = 900;

    private Browser atTheGrid() {
        return atTheGrid(phone());
    }

    private static Browser atTheGrid(Browser phone) {
        RespondentJourneyIT.begin(phone, "/kz", "ru");
        phone.pressUntil("#q-func");
        return phone;
    }

    private static WebElement row(Browser phone) {
        phone.until("one row in sight", () -> shown(phone).size() == 1);
        return shown(phone).getFirst();
    }

    private static List<WebElement> shown(Browser phone) {
        return phone.all("#q-func .grid-row").stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    private static void expectRow(Browser phone, int number) {
        phone.until("row " + number, () -> phone.text("#q-func .grid-count").equals(number + " из " + ROWS));
        row(phone);
    }

    /** A finger on the second option of the row. */
    private static void tap(Browser phone) {
        var option = row(phone).findElements(By.cssSelector("label.option")).get(1);
        new Actions(phone.driver()).moveToElement(option).click().perform();
        phone.settle();
    }

    private static int answered(Browser phone) {
        return phone.all("#q-func .option input:checked").size();
    }

    private static void expectTheQuestionInSight(Browser phone) {
        assertThat(phone.driver().executeScript("""
                const question = document.querySelector('#q-func legend').getBoundingClientRect();
                const bar = document.querySelector('.status-bar').getBoundingClientRect();
                return question.top >= bar.bottom - 2 && question.bottom < window.innerHeight"""))
                .as("the question is in sight below the bar")
                .isEqualTo(true);
    }

    private static void pause() {
        try {
            Thread.sleep(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goesOnByItselfAfterATapAndKeepsTheQuestionInSight() {
        var phone = atTheGrid();
        for (int number = 1; number <= ROWS; number++) {
            expectRow(phone, number);
            phone.expectNoSidewaysScrolling();
            if (number > 1) {
                expectTheQuestionInSight(phone);
            }
            tap(phone);
            if (number == 3) {
                expectRow(phone, 4);
                phone.picture("grid-phone");
            }
        }
        pause();
        expectRow(phone, ROWS);
        assertThat(answered(phone)).isEqualTo(ROWS);
        phone.driver()
                .executeScript("window.scrollTo(0, document.querySelector('#q-func .grid-row.current').offsetTop)");
        expectTheQuestionInSight(phone);
        phone.press();
        assertThat(phone.has(".reminder")).isFalse();
        assertThat(phone.has("#q-func")).isFalse();
    }

    @Test
    void showsWhatWasChosenAfterBackAndReloadAndTakesItBack() {
        var phone = atTheGrid();
        tap(phone);
        expectRow(phone, 2);
        tap(phone);
        expectRow(phone, 3);
        phone.driver().navigate().refresh();
        phone.settle();
        expectRow(phone, 3);
        assertThat(answered(phone)).isEqualTo(2);
        phone.press();
        phone.press();
        phone.until("the next section", () -> !phone.has("#q-func"));
        phone.click(".actions button:not(.primary)");
        expectRow(phone, 3);
        phone.click("#q-func .step-back");
        expectRow(phone, 2);
        row(phone).findElement(By.cssSelector(".row-clear")).click();
        phone.settle();
        phone.until("the answer to be taken back", () -> answered(phone) == 1);
        phone.driver().navigate().refresh();
        phone.settle();
        expectRow(phone, 2);
        assertThat(answered(phone)).isEqualTo(1);
    }

    @Test
    void prefersNotToAnswerForAllRowsAndTakesThatBack() {
        var phone = atTheGrid();
        tap(phone);
        expectRow(phone, 2);
        phone.click("#q-func .body > button.clear");
        phone.until("all rows", () -> phone.all("#q-func .beside input:checked").size() == ROWS - 1);
        assertThat(row(phone).findElement(By.cssSelector(".beside")).isDisplayed())
                .isTrue();
        phone.driver().navigate().refresh();
        phone.settle();
        assertThat(phone.all("#q-func .beside input:checked")).hasSize(ROWS - 1);
        assertThat(phone.text("#q-func .body > button.clear")).startsWith("Отменить «");
        phone.click("#q-func .body > button.clear");
        phone.until(
                "blank rows", () -> phone.all("#q-func .beside input:checked").isEmpty());
        assertThat(answered(phone)).isEqualTo(1);
    }

    @Test
    void waitsForWhoeverAnswersWithTheKeyboard() {
        var phone = atTheGrid();
        var first = row(phone).findElement(By.cssSelector("input"));
        first.sendKeys(Keys.SPACE);
        pause();
        expectRow(phone, 1);
        var keys = new Actions(phone.driver());
        for (int press = 0; press < 8 && !focused(phone, ".step-on"); press++) {
            new Actions(phone.driver()).sendKeys(Keys.TAB).perform();
        }
        assertThat(focused(phone, ".step-on")).as("the way to the next row").isTrue();
        keys.sendKeys(Keys.ENTER).perform();
        expectRow(phone, 2);
        assertThat(focused(phone, ".grid-row.current"))
                .as("the focus is on the row")
                .isTrue();
        new Actions(phone.driver()).sendKeys(Keys.TAB).sendKeys(Keys.SPACE).perform();
        phone.settle();
        phone.until("the second answer", () -> answered(phone) == 2);
        expectRow(phone, 2);
    }

    private static boolean focused(Browser phone, String selector) {
        return Boolean.TRUE.equals(
                phone.driver().executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    @Test
    void leadsFromTheReminderToTheFirstBlankRow() {
        var phone = atTheGrid();
        tap(phone);
        expectRow(phone, 2);
        phone.click("#q-func .step-on");
        phone.click("#q-func .step-on");
        expectRow(phone, 4);
        phone.press();
        phone.click(".reminder a");
        expectRow(phone, 2);
        assertThat(row(phone).getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(focused(phone, ".grid-row.current input")).isTrue();
        phone.click("#q-func .body > button.clear");
        phone.until("the reminder to go", () -> !phone.has(".reminder"));
        assertThat(phone.all("#q-func [aria-invalid]")).isEmpty();
    }

    @Test
    void showsAllRowsWhereTheScriptFails() {
        var phone = phone();
        phone.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                        const define = customElements.define;
                        customElements.define = function (name, ...rest) {
                          if (name !== 'ovoz-grid') define.call(this, name, ...rest);
                        };"""));
        atTheGrid(phone);
        assertThat(shown(phone)).hasSize(ROWS);
        assertThat(phone.find("#q-func .grid-steps").isDisplayed()).isFalse();
        phone.click("#q-func .grid-row:nth-of-type(4) input");
        phone.driver().navigate().refresh();
        phone.settle();
        assertThat(answered(phone)).isEqualTo(1);
    }

    @Test
    void showsTheWholeGridOnAWideScreen() {
        var desktop = atTheGrid(desktop());
        assertThat(shown(desktop)).hasSize(ROWS);
        desktop.click("#q-func .grid-row:nth-of-type(4) input");
        pause();
        assertThat(shown(desktop)).hasSize(ROWS);
        desktop.picture("grid-desktop");
    }
}
