package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Tasks of an analyst who comes from SPSS, with a hand that presses twice, goes back, reloads and changes the language. */
class AnalystTasksJourneyIT extends Journey {

    private AnalystDesk analyst() {
        var browser = desktop();
        browser.signIn("analyst");
        browser.setLanguage("ru");
        return AnalystDesk.of(browser);
    }

    @Test
    void mergesCategoriesAndUsesThemAsRows() {
        var desk = analyst();
        var browser = desk.browser();
        desk.open("");
        desk.beginDerived();
        browser.select("#derived-source", "optimism");
        browser.select("#derived-answer-2", "1");
        browser.select("#derived-answer-4", "5");
        browser.click(".derived-row:has(#derived-category-2) button");
        browser.click(".derived-row:has(#derived-category-4) button");
        browser.type("#derived-category-1", "Пессимисты");
        browser.type("#derived-category-5", "Оптимисты");
        browser.find("#derived-category-5").sendKeys(Keys.TAB);
        desk.expect(".derived-preview", "Оптимисты");
        desk.nameAndSave("mood3", "Настроение, три группы");

        desk.putOnRows("mood3");
        desk.expect(".result table caption", "Настроение, три группы");
        desk.expect(".result table", "Пессимисты");
        assertThat(desk.notes()).as("how it is made").contains("Пессимисты", "Очень пессимистично");
        desk.reload();
        desk.expect(".result table", "Оптимисты");
        browser.setLanguage("uz");
        desk.expectAddress("row=mood3");
        desk.expect(".result table", "Оптимисты");
        browser.setLanguage("ru");
        browser.expectNoSidewaysScrolling();
        browser.picture("analyst-recode");
        desk.withdrawDerived("mood3");
        desk.expect(".derived-line.withdrawn", "mood3");
    }

    @Test
    void putsSeveralQuestionsBelowEachOtherAndInLayers() {
        var desk = analyst();
        var browser = desk.browser();
        desk.open("&row=website&column=country");
        desk.expect(".result table caption", "×");
        browser.click("#layout-panel");
        browser.select("#bench-more", "gender");
        browser.select("#bench-more", "org_sn");
        desk.expect(".result table caption", "и ещё 2 в одной таблице");
        desk.expect(".result table", "Facebook");
        desk.expect(".result table", "Женский");
        browser.picture("analyst-banner");

        browser.select("#bench-layer", "gender");
        desk.expectAddress("layer=gender");
        browser.until(
                "a table of each category", () -> browser.all(".result table").size() > 1);
        browser.driver().navigate().back();
        browser.until("the step before", () -> !desk.address().contains("layer="));
        browser.settle();
        desk.expect(".result table caption", "и ещё 2 в одной таблице");
        browser.driver().navigate().forward();
        desk.expectAddress("layer=gender");
        browser.settle();
        desk.reload();
        desk.expect(".bench-layout .chips", "Слой:");
        browser.setLanguage("kk");
        desk.expectAddress("layer=gender");
        browser.until(
                "the tables in another language",
                () -> browser.all(".result table").size() > 1);
        browser.expectNoSidewaysScrolling();
        browser.setLanguage("ru");
        browser.click(".bench-layout .chips > li:last-child button");
        browser.until("no layer", () -> !desk.address().contains("layer="));
    }

    @Test
    void filtersByTwoConditionsJoinedByOrAndKeepsThem() {
        var desk = analyst();
        var browser = desk.browser();
        desk.open("&row=website&column=country");
        desk.expect(".result table caption", "×");
        browser.click("#filter-panel");
        browser.click("#add-condition");
        browser.select("#condition-0-variable", "gender");
        browser.select("#condition-0-value", "2");
        browser.click("#add-condition");
        browser.select("#condition-1-variable", "optimism");
        browser.select("#condition-1-relation", "AT_LEAST");
        browser.select("#condition-1-value", "4");
        browser.select("#condition-join", "or");
        desk.expectAddress("filter=gender = 2 or optimism >= 4");
        desk.expect(".result-notes", "или");

        browser.type("#filter-name", "Женщины или надежда");
        desk.pressTwice(".named-filters form button");
        desk.expect(".named-filters .rows", "Женщины или надежда");
        assertThat(browser.text(".named-filters"))
                .as("one press")
                .contains("Сохранено")
                .doesNotContain("Введите");
        assertThat(browser.all(".named-filters .rows tr").stream()
                        .filter(row -> row.getText().contains("Женщины или надежда")))
                .hasSize(1);
        browser.click(".chips > li:last-child button");
        browser.until("no filter", () -> !desk.address().contains("filter="));
        browser.driver().navigate().back();
        desk.expectAddress("filter=gender = 2 or optimism >= 4");
        browser.settle();
        desk.open("&row=gender&column=country");
        browser.click("#filter-panel");
        browser.find(".named-filters .rows th button");
        browser.all(".named-filters .rows th button").stream()
                .filter(button -> button.getText().equals("Женщины или надежда"))
                .findFirst()
                .orElseThrow()
                .click();
        desk.expectAddress("filter=gender = 2 or optimism >= 4");
        desk.deleteNamed(".named-filters", "Женщины или надежда");
    }

    @Test
    void keepsATableAndItsChartAndSendsTheLinkToAColleague() throws IOException {
        var desk = analyst();
        var browser = desk.browser();
        desk.open("&row=optimism&column=country&show=column,effect,means,chart");
        browser.find("ovoz-chart .picture[role=img] svg");
        browser.type("#table-name", "Оптимизм по странам");
        desk.pressTwice(".named-tables form button");
        desk.expect(".named-tables .rows", "Оптимизм по странам");
        assertThat(browser.text(".named-tables")).as("one press").doesNotContain("Введите", "уже есть");

        desk.pressTwice("ovoz-chart [data-format=svg]");
        var file = downloads.resolve("cso-2018-optimism-by-country-all.svg");
        browser.until("the chart", () -> Files.exists(file));
        assertThat(Files.readString(file)).contains("<svg", "</svg>");

        browser.click("#bench-copyLink");
        browser.until("the link", () -> desk.clipboard().contains("row=optimism"));
        var link = desk.clipboard();
        var figures = browser.text(".result table");
        var colleague = desktop();
        colleague.signIn("admin");
        colleague.setLanguage("ru");
        colleague.driver().get(link);
        colleague.settle();
        colleague.until(
                "the same table",
                () -> colleague.has(".result table")
                        && colleague.text(".result table").equals(figures));
        colleague.open("/workbench");
        colleague.find(".named-tables .rows a");
        colleague.all(".named-tables .rows a").stream()
                .filter(named -> named.getText().equals("Оптимизм по странам"))
                .findFirst()
                .orElseThrow()
                .click();
        colleague.until(
                "the named table",
                () -> colleague.has(".result table")
                        && colleague.text(".result table").equals(figures));
        desk.deleteNamed(".named-tables", "Оптимизм по странам");
    }
}
