package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.ovoz.testing.LibreOffice;

/** An analyst at the workbench: picks, crosses, ticks, undoes, takes tables and charts away, gives a table a name. */
class WorkbenchJourneyIT extends Journey {

    private static void search(Browser analyst, String words) {
        analyst.type("#variable-search", words);
        analyst.find("#variable-search").sendKeys(Keys.ENTER);
        analyst.settle();
    }

    private static void expect(Browser browser, String selector, String text) {
        browser.until(
                selector + " with " + text,
                () -> browser.all(selector).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    @Test
    void answersAQuestionInAFewClicksAndKeepsIt() throws IOException {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench");
        analyst.select("#bench-wave", "cso-2018");
        search(analyst, "website");
        expect(analyst, ".result table caption", "×");
        expect(analyst, ".result .lead", "V Крамера");
        analyst.find("ovoz-chart .picture[role=img] svg");
        assertThat(analyst.text(".result table")).contains("Казахстан", "Узбекистан", "% по столбцу");

        analyst.click("#show-tests");
        expect(analyst, ".result .notes", "χ² =");
        assertThat(analyst.text(".result .notes")).contains("Как если бы выборка была случайной");
        analyst.click("#bench-undo");
        analyst.until("no test", () -> !analyst.text(".result .notes").contains("χ² ="));
        analyst.find("h1").click();
        analyst.find("body").sendKeys(Keys.chord(Keys.CONTROL, Keys.SHIFT, "z"));
        expect(analyst, ".result .notes", "χ² =");
        analyst.expectNothingForAxe("workbench");
        analyst.expectNoSidewaysScrolling();
        analyst.picture("workbench");

        var link = analyst.driver().getCurrentUrl();
        assertThat(link).contains("row=website", "column=country", "tests");
        analyst.type("#table-name", "Сайты по странам");
        analyst.click(".named-tables form button");
        expect(analyst, ".named-tables .rows", "Сайты по странам");

        analyst.driver().navigate().back();
        analyst.settle();
        analyst.until("the step before", () -> !analyst.text(".result .notes").contains("χ² ="));

        analyst.click(".result a[href*=dynamic]:last-of-type");
        analyst.until("the workbook", () -> Files.exists(downloads.resolve("ovoz-table.xlsx")));
        assertThat(Files.size(downloads.resolve("ovoz-table.xlsx"))).isPositive();

        analyst.open("/workbench");
        analyst.click(".named-tables .rows a");
        expect(analyst, ".result .notes", "χ² =");
        assertThat(analyst.driver().getCurrentUrl().split("[?&]")).containsExactlyInAnyOrder(link.split("[?&]"));
    }

    @Test
    void copiesATableThatWordAndExcelTakeForOne() {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018&row=gender&country=TJ&show=chart,pie");
        analyst.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        analyst.driver()
                .executeScript("window.addEventListener('copy', e => window.copiedHtml ="
                        + " e.clipboardData.getData('text/html'))");
        analyst.click(".result button[data-copy=table]");
        expect(analyst, ".workbench", "Скопировано");
        staysWhatItIsInASpreadsheet(String.valueOf(analyst.driver().executeScript("return window.copiedHtml")));
        var copied = String.valueOf(analyst.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                navigator.clipboard.read().then(async ([item]) => done([
                  await (await item.getType('text/html')).text(),
                  await (await item.getType('text/plain')).text()].join('\\n====\\n'))).catch((e) => done(String(e)))"""));
        assertThat(copied).contains("<table", "text-align", "Таджикистан", "====");
        var lines = copied.substring(copied.indexOf("====")).lines().toList();
        assertThat(lines).anyMatch(line -> line.split("\t", -1).length == 6);
        assertThat(analyst.all("ovoz-chart svg path")).isNotEmpty();
    }

    /** Figures are figures and texts are texts, whatever the language of the spreadsheet. */
    private static void staysWhatItIsInASpreadsheet(String html) {
        assertThat(html).contains("x:num=", "sdval=", "mso-number-format");
        try {
            var file = Files.writeString(Files.createTempFile("copied", ".html"), html);
            for (var locale : List.of(LibreOffice.Locale.RUSSIAN, LibreOffice.Locale.ENGLISH)) {
                var cells = LibreOffice.html(file, locale).stream()
                        .flatMap(List::stream)
                        .filter(cell -> !cell.kind().equals(LibreOffice.EMPTY))
                        .toList();
                assertThat(cells).extracting(LibreOffice.Cell::kind).containsOnly("string", "float");
                assertThat(cells)
                        .filteredOn(cell -> cell.kind().equals("float"))
                        .hasSizeGreaterThan(4);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void picksByKeyboardAndSaysWhatALinkIsWrongAbout() {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018&row=nothing");
        assertThat(analyst.text(".note.error")).contains("«row»");
        var search = analyst.find("#variable-search");
        expect(analyst, "ovoz-variables .name", "optimism");
        search.sendKeys("optim");
        search.sendKeys(Keys.ARROW_DOWN);
        analyst.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        analyst.settle();
        expect(analyst, ".result table caption", "×");
        analyst.select("#bench-column", "wave");
        expect(analyst, ".results .result", "волн");
        assertThat(analyst.driver().findElements(By.cssSelector(".note.error")).stream()
                        .noneMatch(note -> note.isDisplayed()))
                .isTrue();
    }

    @Test
    void dragsVariablesToTheirPlaces() {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018");
        drag(analyst, "optimism", "row");
        expect(analyst, ".result table caption", "×");
        drag(analyst, "gender", "column");
        analyst.until("both in the address", () -> {
            var link = analyst.driver().getCurrentUrl();
            return link.contains("row=optimism") && link.contains("column=gender");
        });
        expect(analyst, ".result table caption", "Ваш пол?");
    }

    private static void drag(Browser analyst, String variable, String place) {
        var pick = analyst.find("ovoz-variables [data-name='" + variable + "'] .pick");
        analyst.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", pick);
        new Actions(analyst.driver())
                .dragAndDrop(pick, analyst.find("[data-drop='" + place + "']"))
                .perform();
        analyst.settle();
    }

    @Test
    void printsResultsWithoutWhatTheyAreMadeWith() throws IOException {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018&row=website&column=country&show=tests,chart");
        analyst.find("ovoz-chart .picture[role=img] svg");
        expect(analyst, ".bench-variables", "website");
        var printed = analyst.driver().executeCdpCommand("Page.printToPDF", Map.of());
        try (var pdf =
                Loader.loadPDF(Base64.getDecoder().decode(printed.get("data").toString()))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Казахстан", "Узбекистан", "Как если бы выборка была случайной");
            var controls = Stream.of("#bench-undo", "label[for=variable-search]", ".result [data-copy=table]")
                    .map(analyst::text)
                    .toList();
            assertThat(controls).doesNotContain("");
            assertThat(text).doesNotContain(controls).doesNotContain("func_national_dev");
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPictureThatLeavesThePageTellsWhatItShows() throws IOException {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018&row=website&column=gender&country=TJ&show=column,effect,chart");
        analyst.find("ovoz-chart .picture[role=img] svg");
        analyst.click("ovoz-chart [data-format=svg]");
        var file = downloads.resolve("cso-2018-website-by-gender-TJ.svg");
        analyst.until("the picture", () -> Files.exists(file));
        var picture = Files.readString(file);
        var words = picture.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(words)
                .contains("Таджикистан", "База:", "n = ", "Фильтр:", "Источник:", "Опрос гражданского общества 2018")
                .contains("синтетических")
                .containsPattern("\\[\\d+,\\d%]");
        analyst.click("ovoz-chart [data-format=png]");
        analyst.until("the image", () -> Files.exists(downloads.resolve("cso-2018-website-by-gender-TJ.png")));
    }

    @Test
    void drawsNothingOfGroupsThatTheTableWithholds() {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018&row=website&column=actor_type&country=TJ&only.gender=2"
                + "&show=column,effect,chart");
        expect(analyst, ".result table", "–");
        expect(analyst, ".result .notes", "менее 10");
        expect(analyst, ".result .lead", "с осторожностью");
        assertThat(analyst.has("ovoz-chart svg"))
                .as("no group is large enough to be drawn")
                .isFalse();

        analyst.open("/workbench?wave=cso-2018&row=website&column=actor_type&country=TJ&show=column,effect,chart");
        analyst.find("ovoz-chart svg");
        expect(analyst, ".result table", "–");
        assertThat(analyst.text("ovoz-chart svg")).contains("[").doesNotContain("100,0%");
        analyst.picture("workbench-small-bases");
    }

    @Test
    void printsNameWaveFilterAndDay() throws IOException {
        var analyst = desktop();
        analyst.signIn("analyst");
        for (var page : List.of("/tables", "/quality?part=tables", "/interviews")) {
            analyst.open(page);
            analyst.find("#main select");
            var wave = analyst.find("#main select").findElement(By.cssSelector("option:checked"));
            var printed = analyst.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
            try (var pdf = Loader.loadPDF(
                    Base64.getDecoder().decode(printed.get("data").toString()))) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(text).as(page).contains("Волна: " + wave.getText());
                assertThat(text).as(page).containsPattern("\\d\\d\\.\\d\\d\\.20\\d\\d");
                assertThat(text).as(page).contains("1 / " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void fitsOnAPhone() {
        var analyst = phone();
        analyst.signIn("analyst");
        analyst.setLanguage("kk");
        analyst.open("/workbench?wave=cso-2018&row=affect&column=country");
        analyst.find("ovoz-chart svg");
        analyst.expectNoSidewaysScrolling();
        analyst.expectNothingForAxe("workbench on a phone");
        analyst.picture("workbench-phone");
    }
}
