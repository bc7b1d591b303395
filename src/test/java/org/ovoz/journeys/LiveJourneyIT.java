package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A study lead looks on while somebody answers: counts and tables change by themselves. */
class LiveJourneyIT extends Journey {

    private static int countOfTajikistan(Browser lead) {
        return lead.all(".wave").getFirst().findElements(By.cssSelector("tr.country")).stream()
                .filter(row -> row.getText().startsWith("Таджикистан"))
                .map(row -> row.findElements(By.tagName("td")).get(1))
                .mapToInt(cell -> Integer.parseInt(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void answerInTajikistan() {
        var phone = phone();
        phone.open("/tj");
        phone.setLanguage("tg");
        phone.press();
        phone.find(".code-page");
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.press();
        phone.choose("actor_type", 1);
        phone.pressUntil(".review");
        phone.press();
        phone.find(".receipt");
    }

    @Test
    void seesTheCountAndTheTableChangeWithoutAReload() {
        var overview = desktop();
        overview.signIn("admin");
        overview.open("/overview");
        var tables = desktop();
        tables.signIn("analyst");
        tables.open("/overview");
        tables.click("a[href=tables]");
        tables.find("#table-actor_type");
        tables.select("#table-wave", "cso-2026");
        var before = countOfTajikistan(overview);
        var shown = tables.text("main");
        overview.driver().executeScript("window.notReloaded = true");
        tables.driver().executeScript("window.notReloaded = true; window.scrollTo(0, 400)");
        var place = tables.driver().executeScript("return window.scrollY");

        answerInTajikistan();

        overview.until("the count of Tajikistan", () -> countOfTajikistan(overview) == before + 1);
        tables.until("the tables", () -> !tables.text("main").equals(shown));
        assertThat(overview.driver().executeScript("return window.notReloaded")).isEqualTo(true);
        assertThat(tables.driver().executeScript("return window.notReloaded")).isEqualTo(true);
        assertThat(tables.driver().executeScript("return window.scrollY")).isEqualTo(place);
        overview.picture("overview");
    }
}
