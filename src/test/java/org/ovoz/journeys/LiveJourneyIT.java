package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

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

    @Test
    void opensTheTableThatALinkNames() {
        var reader = desktop();
        reader.signIn("analyst");
        reader.open("/tables");
        reader.find("#table-actor_type");
        var link = reader.all(".table-contents a").stream()
                .filter(WebElement::isDisplayed)
                .toList()
                .getLast()
                .getDomAttribute("href");
        var table = Objects.requireNonNull(link).substring(1);
        reader.open("/overview");
        reader.open("/tables#" + table);
        reader.until(
                "the table in sight",
                () -> Boolean.TRUE.equals(reader.driver().executeScript("""
                        const table = document.getElementById(arguments[0]);
                        const top = table ? table.getBoundingClientRect().top : -1;
                        return scrollY > 0 && top >= 0 && top < innerHeight""", table)));
        assertThat(reader.driver().getCurrentUrl()).endsWith("#" + table);
    }
}
