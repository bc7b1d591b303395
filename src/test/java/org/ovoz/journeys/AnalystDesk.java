package org.ovoz.journeys;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What analysts do at the workbench, in the words in which journeys are told; a hand that trembles presses twice. */
final class AnalystDesk {

    private final Browser browser;

    private AnalystDesk(Browser browser) {
        this.browser = browser;
    }

    static AnalystDesk of(Browser browser) {
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return new AnalystDesk(browser);
    }

    Browser browser() {
        return browser;
    }

    /** Opens an analysis of 2018. */
    void open(String query) {
        browser.open("/workbench?wave=cso-2018" + query);
        browser.until(
                "the variables", () -> !browser.all("ovoz-variables .pick").isEmpty());
    }

    /** Finds a variable by its name and puts it on rows by keyboard. */
    void putOnRows(String name) {
        search(name);
        browser.find("#variable-search").sendKeys(Keys.ENTER);
        browser.settle();
    }

    void putOnColumns(String name) {
        search(name);
        browser.click("ovoz-variables [data-name='" + name + "'] .to-column");
        search("");
    }

    private void search(String name) {
        browser.type("#variable-search", name);
        browser.until(
                name + " among the variables",
                () -> browser.all("ovoz-variables li:not([hidden]) .pick").stream()
                        .anyMatch(pick -> pick.getText().contains(name)));
    }

    /** Presses a button with the two quick clicks of somebody who does so everywhere. */
    void pressTwice(String selector) {
        var button = browser.find(selector);
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        new Actions(browser.driver()).doubleClick(button).perform();
        browser.settle();
    }

    /** A result, a list or a note that says something. */
    void expect(String selector, String text) {
        browser.until(
                selector + " with " + text,
                () -> browser.all(selector).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    /** All that is said below and around the tables. */
    String notes() {
        return browser.text(".results");
    }

    /** What the address says of the analysis. */
    String address() {
        return URLDecoder.decode(browser.driver().getCurrentUrl(), StandardCharsets.UTF_8);
    }

    void expectAddress(String part) {
        browser.until(part + " in the address", () -> address().contains(part));
    }

    /** The page again, as it is loaded anew. */
    void reload() {
        browser.driver().navigate().refresh();
        browser.settle();
    }

    /** What was copied last. */
    String clipboard() {
        return String.valueOf(browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                navigator.clipboard.readText().then(done, (fault) => done(String(fault)))"""));
    }

    /** Makes a derived variable out of the dialog that is open, with a name and a label. */
    void nameAndSave(String name, String label) {
        browser.type("#derived-name", name);
        browser.type("#derived-label", label);
        pressTwice(".derived-dialog button.primary");
        browser.until("the dialog to close", () -> !browser.has(".derived-dialog"));
        expect(".derived-list", name);
    }

    void beginDerived() {
        if (!browser.find(".derived-panel").getDomProperty("open").equals("true")) {
            browser.click("#derived-panel");
        }
        browser.click("#derived-new");
        browser.find(".derived-dialog[open]");
    }

    /** Takes back what a journey defined: others look at the same product. */
    void withdrawDerived(String name) {
        if (!browser.find(".derived-panel").getDomProperty("open").equals("true")) {
            browser.click("#derived-panel");
        }
        var line = browser.all(".derived-line").stream()
                .filter(one -> one.getText().contains("(" + name + ")"))
                .findFirst()
                .orElseThrow();
        var withdraw = line.findElements(By.cssSelector("button")).getLast();
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", withdraw);
        withdraw.click();
        browser.click(".ask-dialog[open] button.danger");
        browser.until("the question to go", () -> !browser.has(".ask-dialog"));
    }

    /** Deletes everything of that name that the team has named. */
    void deleteNamed(String list, String name) {
        var delete = browser.all(list + " .rows tr").stream()
                .filter(row -> row.getText().contains(name))
                .map(row ->
                        row.findElements(By.cssSelector(".row-actions button")).getLast())
                .findFirst()
                .orElseThrow();
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", delete);
        delete.click();
        browser.click(".ask-dialog[open] button.danger");
        browser.until(
                name + " to go",
                () -> browser.all(list + " .rows tr").stream()
                        .noneMatch(row -> row.getText().contains(name)));
    }
}
