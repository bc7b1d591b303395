package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** After a text was taken in: turns are divided, joined and masked by keyboard, in two tabs, and nothing typed is lost. */
class TextCorrectionJourneyIT extends Journey {

    private static final String TEXT = """
            И: Кто к Вам приходит?
            Р: Приходила Айгуль из районной газеты. А почему спрашиваете?
            И: Для отчёта.
            Р: Понятно.""";

    private String takenIn(Browser lead) {
        lead.signIn("analyst");
        lead.open("/material");
        lead.click("#take-file > summary");
        lead.type("#material-pasted", TEXT);
        lead.click("#material-look");
        lead.select("#material-of", "KZ");
        lead.type("#material-title", "Разговор о газете");
        lead.click("#material-take");
        lead.until("what is missing", () -> lead.text("#material-preview").contains("псевдоним"));
        assertThat(lead.find("#material-title").getDomProperty("value")).isEqualTo("Разговор о газете");
        lead.type("#material-pseudonym", "KZ-88");
        lead.click("#material-take");
        lead.find(".turns .turn");
        return lead.driver().getCurrentUrl().replaceFirst("^.*/material/", "/material/");
    }

    /** The cursor before some words, by keys alone. */
    private static WebElement before(Browser lead, String area, String words) {
        var field = lead.find(area);
        var at = String.valueOf(field.getDomProperty("value")).indexOf(words);
        field.sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME));
        for (int i = 0; i < at; i++) {
            field.sendKeys(Keys.ARROW_RIGHT);
        }
        return field;
    }

    private static void pressIn(Browser lead, String within, String label) {
        lead.until(label, () -> {
            var button = lead.find(within).findElement(By.xpath(".//button[contains(., '" + label + "')]"));
            button.sendKeys(Keys.ENTER);
            return true;
        });
        lead.settle();
    }

    private static void expectTurns(Browser lead, int number) {
        lead.until(number + " turns", () -> lead.all(".turns .turn").size() == number);
    }

    @Test
    void aTextIsCorrectedByKeyboardInTwoTabsWithoutLosingAWord() {
        var lead = desktop();
        var address = takenIn(lead);
        expectTurns(lead, 4);

        pressIn(lead, "#turn-2", "Кто говорит");
        before(lead, "#turn-place-2", "А почему").sendKeys("нельзя");
        assertThat(lead.find("#turn-place-2").getDomProperty("value")).doesNotContain("нельзя");
        lead.expectNothingForAxe("correcting a passage");
        lead.expectNoSidewaysScrollingOnAPhone();
        lead.picture("material-passage");
        pressIn(lead, "#turn-2", "Разделить здесь");
        expectTurns(lead, 5);
        assertThat(lead.text("#turn-3 .said")).isEqualTo("А почему спрашиваете?");

        pressIn(lead, "#turn-2", "Скрыть слова");
        var part = before(lead, "#turn-part-2", "Айгуль");
        for (int i = 0; i < "Айгуль".length(); i++) {
            part.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        }
        lead.expectNothingForAxe("masking words", false);
        lead.picture("material-masking");
        pressIn(lead, "#turn-2", "Скрыть выделенные слова");
        lead.find("dialog[open] form button:not([type=button])").sendKeys(Keys.ENTER);
        lead.settle();
        lead.until("a mask", () -> lead.text("#turn-2 .said").startsWith("Приходила [имя 1] из"));
        assertThat(lead.driver().getPageSource()).doesNotContain("Айгуль");

        lead.click("#unmasking > summary");
        lead.find("#unmasking input[type=checkbox]").sendKeys(Keys.SPACE);
        lead.settle();
        lead.find("#mask-take-away").sendKeys(Keys.ENTER);
        lead.settle();
        lead.find("dialog[open] form button:not([type=button])").sendKeys(Keys.ENTER);
        lead.settle();
        lead.until("the name again", () -> lead.text("#turn-2 .said").startsWith("Приходила Айгуль из"));

        for (var part2 : new String[] {"voices", "origin", "about", "redaction"}) {
            lead.click("#" + part2 + " > summary");
        }
        lead.expectNothingForAxe("all parts open", false);
        lead.expectNoSidewaysScrollingOnAPhone();
        lead.wholePicture("material-parts");

        var other = lead.driver().switchTo().newWindow(WindowType.TAB);
        lead.open(address);
        pressIn(lead, "#turn-5", "Исправить");
        lead.type("#turn-words-5", "Понятно, спасибо.");
        var second = other.getWindowHandle();
        var first = other.getWindowHandles().stream()
                .filter(one -> !one.equals(second))
                .findFirst()
                .orElseThrow();
        lead.driver().switchTo().window(first);
        pressIn(lead, "#turn-5", "Исправить");
        lead.type("#turn-words-5", "Ясно.");
        pressIn(lead, "#turn-5", "Сохранить");
        lead.until("the correction", () -> lead.text("#turn-5 .said").equals("Ясно."));
        lead.driver().switchTo().window(second);
        pressIn(lead, "#turn-5", "Сохранить");
        lead.until("both", () -> lead.text("#turn-5 .said").equals("Ясно."));
        assertThat(lead.find("#turn-words-5").getDomProperty("value")).isEqualTo("Понятно, спасибо.");
        assertThat(lead.text("#turn-5 [role=alert]")).contains("изменили");
        pressIn(lead, "#turn-5", "Сохранить");
        lead.until("what was decided", () -> lead.text("#turn-5 .said").equals("Понятно, спасибо."));
    }

    @Test
    void whoLoadsThePageAgainInThePreviewIsAskedFirst() {
        var lead = desktop();
        lead.signIn("analyst");
        lead.open("/material");
        lead.click("#take-file > summary");
        lead.type("#material-pasted", TEXT);
        lead.click("#material-look");
        lead.type("#material-title", "Разговор");
        lead.settle();
        assertThat(lead.driver().executeScript("""
                const leaving = new Event('beforeunload', { cancelable: true });
                window.dispatchEvent(leaving);
                return leaving.defaultPrevented""")).as("the browser asks").isEqualTo(true);
        lead.find("a[href='coders']").click();
        lead.find("dialog[open] button[type=button]").click();
        lead.settle();
        assertThat(lead.find("#material-title").getDomProperty("value")).isEqualTo("Разговор");
        assertThat(lead.all("#material-preview .turn")).hasSize(4);
    }

    private static void paste(Browser lead, String words, int times) {
        lead.driver().executeScript("""
                const field = document.getElementById('material-pasted');
                field.value = arguments[0].repeat(arguments[1]);
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.dispatchEvent(new Event('change', { bubbles: true }));""", words, times);
    }

    @Test
    void aTextThatIsTooLargeToBeSentIsToldAtItsFieldAndThePageGoesOn() {
        var lead = desktop();
        lead.signIn("analyst");
        lead.open("/material");
        lead.click("#take-file > summary");
        paste(lead, "И: Кто?\nР: Никто.\n", 100_000);
        assertThat(lead.text(".too-much")).contains("слишком велик");
        lead.click("#material-look");
        assertThat(lead.find("#material-pasted").getDomProperty("value")).hasSize(1_800_000);
        paste(lead, "И: Кто?\nР: Никто.\n", 2);
        assertThat(lead.has(".too-much")).isFalse();
        lead.click("#material-look");
        lead.until("the preview", () -> lead.all("#material-preview .turn").size() == 4);
    }
}
