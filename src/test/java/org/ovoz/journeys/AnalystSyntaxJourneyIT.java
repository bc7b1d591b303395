package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Slow;

/** Tests of means and ranks on the page, and the syntax of the way there: PSPP gives its figures on the exported file. */
@Slow
class AnalystSyntaxJourneyIT extends Journey {

    private static final String FILE = "cso-2018-KG-KZ-TJ-UZ.sav";

    @Test
    void takesTheWayToPsppWhichGivesTheSameFigures() throws IOException {
        var browser = desktop();
        browser.signIn("analyst");
        browser.setLanguage("ru");
        var desk = AnalystDesk.of(browser);
        desk.open("");
        desk.beginDerived();
        browser.select("#derived-kind", "ticks");
        browser.select("#derived-item", "org_sn");
        desk.nameAndSave("networks_n", "Число сетей");

        desk.putOnRows("website");
        browser.select("#bench-column", "gender");
        browser.click("#show-tests");
        desk.expect(".result", "χ² =");
        var chiSquare = figure(desk.notes(), "χ² = ([^;]+);");

        desk.putOnRows("optimism");
        browser.select("#bench-column", "pol_interest");
        browser.click("#show-mean_tests");
        desk.expect(".result", "Дисперсионный анализ: F =");
        var f = figure(desk.notes(), "Дисперсионный анализ: F = ([^;]+);");
        assertThat(desk.notes()).as("the effect beside its test").contains("η² =", "ω² =");
        browser.picture("analyst-anova");

        desk.putOnColumns("networks_n");
        desk.expect(".result table", "ρ");
        var rho = rho(browser);
        browser.picture("analyst-spearman");

        var program = program(desk);
        var tables = inPspp(program, exported(browser));
        assertThat(figures(tables, "Pearson Chi-Square", 1)).anySatisfy(said -> close(said, chiSquare));
        assertThat(figures(tables, "Between Groups", 4)).anySatisfy(said -> close(said, f));
        assertThat(figures(tables, "Ordinal by Ordinal", 2)).anySatisfy(said -> close(said, rho));

        desk.open("");
        desk.withdrawDerived("networks_n");
    }

    /** Goes a step of the way again, then copies the syntax of all of it. */
    private static String program(AnalystDesk desk) {
        var browser = desk.browser();
        browser.click("#way-here");
        browser.find(".way-here ol button");
        var steps = browser.all(".way-here ol button");
        assertThat(steps).hasSizeGreaterThan(3);
        var sentence = steps.get(1).getText();
        steps.get(1).click();
        browser.settle();
        desk.expectAddress("row=website");
        assertThat(browser.all(".way-here ol button").getLast().getText()).isEqualTo(sentence);
        browser.select("#bench-program", "all");
        browser.find(".way-here .program summary").click();
        browser.find(".way-here .program [data-copy=program]");
        desk.pressTwice(".way-here .program [data-copy=program]");
        browser.until("the syntax", () -> desk.clipboard().contains("GET FILE='" + FILE + "'."));
        return desk.clipboard();
    }

    /** The file of all countries with derived variables, as it comes out of the export. */
    private byte[] exported(Browser browser) throws IOException {
        browser.open("/export");
        browser.click("fieldset:nth-of-type(1) label:last-of-type input");
        browser.all("fieldset").stream()
                .filter(set -> set.getText().contains("Производные переменные"))
                .findFirst()
                .orElseThrow()
                .findElement(By.cssSelector("input"))
                .click();
        browser.settle();
        browser.click("main a.button");
        var zip = downloads.resolve(FILE.replace(".sav", "-sav.zip"));
        browser.until("the file", () -> Files.exists(zip));
        try (var archive = new ZipFile(zip.toFile());
                var data = archive.getInputStream(archive.getEntry(FILE))) {
            return data.readAllBytes();
        }
    }

    private List<Pspp.Table> inPspp(String program, byte[] data) throws IOException {
        var folder = Files.createDirectories(downloads.resolve("pspp"));
        Files.write(folder.resolve(FILE), data);
        return Pspp.run(folder, "CD '" + folder + "'.\n" + program);
    }

    /** The first number of the page that a pattern finds; the decimal sign is a comma there. */
    private static double figure(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return Double.parseDouble(
                found.group(1).strip().replace("−", "-").replace("\u00a0", "").replace(',', '.'));
    }

    private static double rho(Browser browser) {
        var cells = browser.find(".result table tbody tr").findElements(By.cssSelector("td"));
        return figure(cells.get(1).getText(), "(.+)");
    }

    /** The numbers that stand in a column of the lines that begin with a name. */
    private static List<Double> figures(List<Pspp.Table> tables, String name, int column) {
        return tables.stream()
                .flatMap(table -> table.lines().stream())
                .filter(line ->
                        line.size() > column && Set.copyOf(line.subList(0, 2)).contains(name))
                .map(line -> line.get(line.indexOf(name) + column))
                .filter(cell -> cell.matches("-?[0-9]*\\.?[0-9]+"))
                .map(Double::valueOf)
                .toList();
    }

    private static void close(double said, double ours) {
        assertThat(ours).isCloseTo(said, within(0.0051));
    }
}
