package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
import org.openqa.selenium.WebElement;
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

    /** The one of that name; other journeys name things too. */
    private static WebElement named(Browser analyst, String selector, String name) {
        analyst.find(selector);
        return analyst.all(selector).stream()
                .filter(one -> one.getText().equals(name))
                .findFirst()
                .orElseThrow();
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
        assertThat(analyst.text(".result-notes")).contains("Как если бы выборка была случайной");
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
        analyst.until("the workbook", () -> Files.exists(downloads.resolve("cso-2018-website-by-country-all.xlsx")));
        assertThat(Files.size(downloads.resolve("cso-2018-website-by-country-all.xlsx")))
                .isPositive();

        analyst.open("/workbench");
        named(analyst, ".named-tables .rows a", "Сайты по странам").click();
        analyst.settle();
        expect(analyst, ".result .notes", "χ² =");
        assertThat(analyst.driver().getCurrentUrl().split("[?&]")).containsExactlyInAnyOrder(link.split("[?&]"));

        analyst.open("/workbench?wave=cso-2018&row=gender&show=none");
        analyst.type("#table-name", "Сайты по странам");
        analyst.click(".named-tables form button");
        expect(analyst, ".ask-dialog[open]", "Заменить «Сайты по странам»?");
        analyst.click(".ask-dialog[open] button.danger");
        analyst.until(
                "the name to stand for another table",
                () -> named(analyst, ".named-tables .rows a", "Сайты по странам")
                        .getDomProperty("href")
                        .contains("row=gender"));
        AnalystDesk.of(analyst).deleteNamed(".named-tables", "Сайты по странам");
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
        assertThat(analyst.all("ovoz-variables li.section")).hasSizeGreaterThan(4);
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

    /** What is seen of an element in the window, as a share of the smaller of the two. */
    private static double seen(Browser analyst, String selector) {
        analyst.find(selector);
        return ((Number) analyst.driver().executeScript("""
                        const box = document.querySelector(arguments[0]).getBoundingClientRect();
                        const seen = Math.min(box.bottom, window.innerHeight) - Math.max(box.top, 0);
                        return Math.max(seen, 0) / Math.min(box.height, window.innerHeight);""", selector)).doubleValue();
    }

    private static void window(Browser analyst, int width, int height) {
        analyst.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Test
    void showsVariablesOptionsAndResultTogether() {
        var analyst = desktop();
        window(analyst, 1280, 800);
        analyst.signIn("analyst");
        for (var language : List.of("ru", "uz")) {
            analyst.setLanguage(language);
            analyst.open("/workbench?wave=cso-2018&row=gender&column=country");
            analyst.find(".result table");
            expect(analyst, "ovoz-variables .name", "optimism");
            analyst.find("ovoz-chart .picture[role=img] svg");
            assertThat(seen(analyst, ".results > h2")).isEqualTo(1);
            assertThat(seen(analyst, ".result table")).as("of the table").isGreaterThan(0.6);
            assertThat((Long) analyst.driver().executeScript("""
                            const list = document.querySelector('ovoz-variables ul').getBoundingClientRect();
                            return [...document.querySelectorAll('ovoz-variables .pick')].filter((pick) => {
                              const box = pick.getBoundingClientRect();
                              return box.height > 0 && box.top >= list.top && box.bottom <= Math.min(list.bottom, innerHeight);
                            }).length;"""))
                    .as("variables in sight")
                    .isGreaterThanOrEqualTo(15L);
            assertThat(seen(analyst, ".bench-options")).isEqualTo(1);
            analyst.expectNoSidewaysScrolling();
            analyst.picture("workbench-1280-" + language);
            analyst.driver().executeScript("window.scrollTo(0, 600)");
            analyst.until("the column stays", () -> seen(analyst, "ovoz-variables ul") == 1);
            assertThat(seen(analyst, ".bench-options")).isEqualTo(1);
        }
        assertThat(analyst.all(".result-notes")).hasSize(1);
        analyst.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @Test
    void filtersByConditionsThatAreChosenAndKeepsThem() {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018&row=website&column=country");
        analyst.find(".result table");
        analyst.click("#filter-panel");
        analyst.click("#filter-KZ");
        analyst.click("#filter-UZ");
        analyst.click("#add-condition");
        analyst.select("#condition-0-variable", "gender");
        analyst.select("#condition-0-value", "2");
        analyst.click("#add-group");
        analyst.select("#condition-2-variable", "optimism");
        analyst.select("#condition-2-relation", "AT_LEAST");
        analyst.select("#condition-2-value", "3");
        analyst.click(".condition-group .row-actions button");
        analyst.select("#condition-3-variable", "occupation");
        analyst.select("#condition-3-relation", "ONE_OF");
        analyst.click("#condition-3-value-1");
        analyst.click("#condition-3-value-8");
        analyst.until("the filter in the address", () -> {
            var address = URLDecoder.decode(analyst.driver().getCurrentUrl(), StandardCharsets.UTF_8);
            return address.contains("country=KZ,UZ")
                    && address.contains("filter=gender = 2 and (optimism >= 3 or occupation in (1, 8))");
        });
        expect(analyst, ".chips", "Казахстан");
        expect(analyst, ".chips", "или");
        expect(analyst, ".result-notes", "Фильтр: ");
        assertThat(analyst.text(".result-notes")).contains("Казахстан; Узбекистан", "«Женский»");
        analyst.expectNothingForAxe("filters");
        analyst.expectNoSidewaysScrolling();
        analyst.picture("workbench-filter");

        analyst.type("#filter-name", "Женщины с надеждой");
        analyst.click(".named-filters form button");
        expect(analyst, ".named-filters .rows", "Женщины с надеждой");
        var before = analyst.all(".chips > li").size();
        analyst.click(".chips > li:last-child button");
        analyst.until("one chip less", () -> analyst.all(".chips > li").size() == before - 1);
        assertThat(URLDecoder.decode(analyst.driver().getCurrentUrl(), StandardCharsets.UTF_8))
                .doesNotContain("optimism");
        named(analyst, ".named-filters .rows th button", "Женщины с надеждой").click();
        analyst.settle();
        analyst.until("the filter again", () -> analyst.all(".chips > li").size() == before);
        AnalystDesk.of(analyst).deleteNamed(".named-filters", "Женщины с надеждой");
        analyst.open("/workbench?wave=cso-2018&row=website&filter=gender%20%3D%2077");
        assertThat(analyst.text(".note.error")).contains("«filter»");
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
        drag(analyst, "website", "filter");
        analyst.until("a condition begins", () -> analyst.has("#condition-0-value"));
        analyst.select("#condition-0-value", "1");
        expect(analyst, ".chips", "«");
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
            assertThat(text).contains("Без фильтра", "Источник:");
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPictureThatLeavesThePageTellsWhatItShows() throws IOException {
        var analyst = desktop();
        analyst.signIn("analyst");
        analyst.open("/workbench?wave=cso-2018&row=website&column=gender&country=TJ&show=column,effect,chart");
        analyst.find("ovoz-chart .picture[role=img] svg");
        assertThat(analyst.text("ovoz-chart .chart-title")).contains("Таджикистан");
        assertThat(analyst.text("ovoz-chart .chart-notes")).contains("База:", "Фильтр:", "Источник:");
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
        expect(analyst, ".result-notes", "менее 10");
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
        assertThat(analyst.find(".bench-options > summary").isDisplayed()).isTrue();
        assertThat(analyst.all(".bench-options .tick-row").stream().noneMatch(WebElement::isDisplayed))
                .as("options are folded")
                .isTrue();
        analyst.click("#filter-panel");
        analyst.click("#add-condition");
        analyst.expectNoSidewaysScrolling();
        analyst.expectNothingForAxe("filters on a phone");
        analyst.picture("workbench-phone-filter");
    }
}
