package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** An admin imports a file from a phone, sees its problems first, and withdraws it again. */
class IntakeJourneyIT extends Journey {

    private static final String HEADINGS = "Respondent ID,IP Address,country,gender,website\n";

    private void upload(Browser admin, String rows) throws IOException {
        admin.open("/intake");
        new Select(admin.find("#intake-wave")).selectByValue("cso-2018");
        admin.settle();
        var file = Files.writeString(downloads.resolve("a persons name.csv"), HEADINGS + rows);
        admin.find("#intake-file").sendKeys(file.toString());
        admin.find("#intake-to-preview");
        admin.settle();
    }

    private void check(Browser admin, String step) {
        admin.settle();
        admin.expectNothingForAxe("intake " + step);
        admin.expectNoSidewaysScrolling();
    }

    @Test
    void importsAFileAndWithdrawsItAgain() throws IOException {
        var admin = phone();
        admin.signIn("admin");
        admin.setLanguage("kk");
        upload(admin, "1,203.0.113.7,KZ,Мужской,rubbish\n2,203.0.113.8,,Женский,Да\n");
        check(admin, "columns");
        assertThat(admin.text("#intake-personal")).contains("IP Address").doesNotContain("203.0.113");
        admin.click("#intake-to-preview");
        admin.find("#intake-counts");
        check(admin, "problems");
        assertThat(admin.text("#intake-step")).contains("rubbish");
        assertThat(admin.has("#intake-take")).isFalse();

        upload(admin, "1,203.0.113.7,KZ,Мужской,Нет\n2,203.0.113.8,KG,Женский,Да\n");
        admin.click("#intake-to-preview");
        admin.find("#intake-counts");
        check(admin, "preview");
        admin.click("#intake-take");
        admin.find("#intake-done");
        check(admin, "done");

        admin.click("main .rows td button");
        admin.find("dialog #intake-reason-0").sendKeys("a try");
        check(admin, "withdrawal");
        admin.click("dialog button.danger");
        admin.until("the import to be gone", () -> !admin.has("main .rows td button"));
    }

    /** The delimiter is changed on the page: the sample follows, and the file is not lost where it cannot be read so. */
    @Test
    void readsAFileOtherwiseAsItIsChosen() throws IOException {
        var admin = phone();
        admin.signIn("admin");
        admin.open("/intake");
        var file = Files.writeString(
                downloads.resolve("bars.csv"), "country|gender\nKZ|Male, they say\nKZ|Female, too, yes\n");
        admin.find("#intake-file").sendKeys(file.toString());
        admin.find("#intake-sample");
        admin.select("#intake-delimiter", "0");
        admin.until("a message", () -> admin.text("#intake-step").contains("2"));
        check(admin, "cut otherwise");
        admin.select("#intake-delimiter", "3");
        admin.find("#intake-sample");
        assertThat(admin.text("#intake-sample")).contains("Male, they say");
        check(admin, "cut at bars");
    }
}
