package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Lists of the staff, questions before what cannot be taken back, and where a sign-in leads. */
class ListsJourneyIT extends Journey {

    /** The texts of the rows that are drawn now, in their order: each is a list of its cells. */
    private static final String ROWS = """
            return [...document.querySelector('vaadin-grid').$.items.children]
              .filter((row) => !row.hidden && !row.hasAttribute('loading'))
              .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
              .map((row) => [row.ariaRowIndex, ...[...row.children]
                .map((cell) => cell.querySelector('slot')?.assignedNodes()[0]?.textContent.trim() ?? '')])""";

    @SuppressWarnings("unchecked")
    private static List<List<String>> rows(Browser browser) {
        return (List<List<String>>) browser.driver().executeScript(ROWS);
    }

    private static List<Integer> minutes(Browser browser) {
        return rows(browser).stream()
                .map(row -> row.get(row.size() - 3)) // before state and interviewer
                .filter(text -> text.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
    }

    private Browser lead() {
        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("ru");
        lead.open("/interviews");
        lead.select("#interviews-wave", "cso-2018");
        lead.until("rows", () -> rows(lead).size() > 5);
        return lead;
    }

    @Test
    void isSortedSearchedAndScrolledToItsEnd() {
        var lead = lead();
        // Other journeys send interviews too.
        var listed = Integer.parseInt(lead.text(".staff-list [role=status]").replace("В списке: ", ""));
        assertThat(listed).isGreaterThanOrEqualTo(235);
        lead.driver().executeScript("document.querySelector('vaadin-grid').scrollToIndex(arguments[0])", listed - 1);
        lead.until(
                "the last row",
                () -> rows(lead).stream().anyMatch(row -> row.getFirst().equals(Integer.toString(listed + 1))));
        assertThat(rows(lead).size()).as("rows in the browser").isLessThan(100);
        lead.driver().executeScript("document.querySelector('vaadin-grid').scrollToIndex(0)");
        var sorter =
                "return [...document.querySelectorAll('vaadin-grid-sorter')].find((s) => s.textContent === 'Минуты')";
        lead.driver().executeScript(sorter.replace("return ", "(") + ").click()");
        lead.until(
                "minutes in their order",
                () -> minutes(lead).size() > 5
                        && minutes(lead).equals(minutes(lead).stream().sorted().toList())
                        && rows(lead).getFirst().getFirst().equals("2"));
        lead.driver().executeScript(sorter.replace("return ", "(") + ").click()");
        lead.until(
                "the longest first",
                () -> minutes(lead).size() > 5
                        && minutes(lead)
                                .equals(minutes(lead).stream()
                                        .sorted(Comparator.reverseOrder())
                                        .toList()));
        lead.expectNothingForAxe("a sorted list", true);
        var number = lead.find("vaadin-grid a").getText();
        lead.type("#interviews-search", number + Keys.ENTER);
        lead.until(
                "what was found", () -> lead.text(".staff-list [role=status]").equals("В списке: 1"));
        lead.type("#interviews-search", "%_'" + Keys.ENTER);
        lead.until("nothing", () -> lead.text(".staff-list [role=status]").contains("Ничего не найдено"));
    }

    @Test
    void keepsItsColumnsInTheBrowser() {
        var lead = lead();
        lead.click(".list-columns summary");
        lead.driver().executeScript("document.querySelectorAll('.list-boxes input')[2].click()");
        lead.settle();
        lead.click(".list-columns summary");
        assertThat(lead.text("vaadin-grid")).doesNotContain("Язык");
        var handle = lead.find("vaadin-grid")
                .getShadowRoot()
                .findElements(By.cssSelector("[part~='resize-handle']"))
                .get(1);
        var before = rows(lead).getFirst();
        new Actions(lead.driver())
                .clickAndHold(handle)
                .moveByOffset(60, 0)
                .release()
                .perform();
        lead.settle();
        lead.until(
                "a width that is kept",
                () -> String.valueOf(lead.driver().executeScript("return localStorage.getItem('ovoz-list-interviews')"))
                        .matches("language:-,country:\\d+"));
        lead.open("/interviews");
        lead.select("#interviews-wave", "cso-2018");
        lead.until("rows", () -> rows(lead).size() > 5);
        assertThat(lead.text("vaadin-grid")).doesNotContain("Язык");
        assertThat(rows(lead).getFirst()).isEqualTo(before);
        lead.click(".list-columns summary");
        lead.click(".list-boxes button");
        lead.until("the column", () -> lead.text("vaadin-grid").contains("Язык"));
    }

    @Test
    void takesChosenLinesAway() {
        var lead = lead();
        lead.driver()
                .executeScript(
                        "document.querySelector('vaadin-grid vaadin-checkbox:not(#selectAllCheckbox) input').click()");
        lead.until("the download", () -> lead.has(".list-head a.button"));
        assertThat(lead.text(".list-head a.button")).isEqualTo("Скачать выбранное: 1");
        lead.find(".list-head a.button").click();
        lead.until(
                "the file",
                () -> downloads.resolve("ovoz-interviews.csv").toFile().length() > 0);
        assertThat(downloads.resolve("ovoz-interviews.csv"))
                .content()
                .startsWith("\uFEFF\"Интервью\";\"Страна\"")
                .contains("\r\n\"№ ");
        lead.picture("list-chosen-ru");
    }

    @Test
    void isMadeOfCardsOnAPhone() {
        var phone = phone();
        phone.signIn("admin");
        phone.setLanguage("uz");
        for (var page : List.of("interviews", "users", "tokens", "audit", "drafts", "quality")) {
            phone.open("/" + page);
            if (phone.has("vaadin-grid:not([hidden])")) {
                phone.find(".card");
            }
            phone.settle();
            phone.expectNoSidewaysScrolling();
            assertThat((Boolean) phone.driver().executeScript("""
                    const grid = document.querySelector('vaadin-grid');
                    return !grid || grid.hidden || grid.$.table.scrollWidth <= grid.$.table.clientWidth""")).as(page).isTrue();
            phone.expectNothingForAxe(page + " as cards", true);
            phone.picture("list-phone-" + page);
        }
    }

    @Test
    void isHeldUpByAQuestionThatKeepsTheFocus() {
        var admin = desktop();
        admin.signIn("admin");
        admin.setLanguage("ru");
        admin.open("/tokens");
        admin.click(".page-title button");
        admin.type("#token-name", "витрина");
        admin.click(".panel button.primary");
        admin.open("/tokens");
        var revoke = "button[aria-label='Отозвать: витрина']";
        admin.click(revoke);
        assertThat(admin.text("dialog[open]")).contains("Отозвать токен «витрина»?", "Отменить это нельзя");
        admin.expectNothingForAxe("a question", true);
        admin.picture("question-ru");
        for (int i = 0; i < 4; i++) {
            assertThat(focus(admin)).as("focus after %s tabs", i).matches("Отмена|Отозвать навсегда|");
            new Actions(admin.driver()).sendKeys(Keys.TAB).perform();
        }
        new Actions(admin.driver()).sendKeys(Keys.ESCAPE).perform();
        admin.until("no question", () -> !admin.has("dialog"));
        assertThat(focus(admin)).isEqualTo("Отозвать");
        admin.click(revoke);
        admin.click("dialog button:not(.danger)");
        admin.until("no question", () -> !admin.has("dialog"));
        assertThat(focus(admin)).isEqualTo("Отозвать");
        assertThat(admin.has(revoke)).isTrue();
        admin.click(revoke);
        admin.click("dialog .danger");
        admin.until("the token to be revoked", () -> !admin.has(revoke));
        assertThat(admin.has("dialog")).isFalse();
        assertThat(admin.text("main")).contains("отозван");
    }

    private static String focus(Browser browser) {
        return String.valueOf(browser.driver()
                .executeScript("const e = document.activeElement; return e === document.body ? '' : e.textContent"));
    }

    @Test
    void isReachedWhereItWasAskedForAndElseTheDayBeginsWhereTheRoleWorks() {
        var admin = desktop();
        admin.open("/audit");
        admin.type("input[name=username]", "admin");
        admin.type("input[name=password]", "demonstration-2018");
        admin.find("main button.primary").click();
        admin.find("vaadin-grid");
        assertThat(admin.driver().getCurrentUrl()).contains("/audit");
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.until("the workbench", () -> analyst.has("a[href='workbench'][aria-current=page]"));
        var field = desktop();
        field.signIn("field-kg");
        field.until("own interviews", () -> field.has("a[href='fieldwork'][aria-current=page]"));
    }
}
