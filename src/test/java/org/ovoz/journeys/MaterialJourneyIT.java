package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A conversation is taken in and coded by two people who do not see each other; where they differ the team decides. */
class MaterialJourneyIT extends Journey {

    private static final String TEXT = """
        И: Как к Вам приходят журналисты?
        Р: Сначала просят денег 🙂, потом не приходят.
        И: А Вы их приглашаете?
        Р: Да, каждый месяц, и всегда лично.\
        """;

    private Browser signedIn(String name) {
        var browser = desktop();
        browser.signIn(name);
        return browser;
    }

    private String takeIn(Browser analyst) {
        analyst.open("/material");
        analyst.click("#take-file > summary");
        analyst.type("#material-pasted", TEXT);
        analyst.click("#material-look");
        assertThat(analyst.all("#material-preview .turn")).hasSize(4);
        assertThat(analyst.all("#material-preview .turn.asks")).hasSize(2);
        analyst.select("#material-of", "KZ");
        analyst.type("#material-title", "Беседа в редакции");
        analyst.type("#material-pseudonym", "KZ-77");
        analyst.select("#material-speaker", "JOURNALIST");
        analyst.select("#material-attribution", "ROLE");
        analyst.expectNothingForAxe("taking in", false);
        analyst.picture("material-taking-in");
        analyst.click("#material-take");
        analyst.find(".turns .turn");
        analyst.expectNoSidewaysScrolling();
        analyst.picture("material");
        return analyst.find("a[href^='coding/']").getDomAttribute("href");
    }

    /** By keyboard alone: to a turn, to the codes, the code by its name. */
    private void code(Browser coder, int turn, String code) {
        var before = coder.all(".coded-stripe").size();
        var text = coder.find(".coded-text");
        coder.driver().executeScript("document.getSelection().removeAllRanges(); arguments[0].focus()", text);
        text.sendKeys(Keys.PAGE_UP, Keys.PAGE_UP, Keys.PAGE_UP, Keys.PAGE_UP);
        for (int down = 1; down < turn; down++) {
            text.sendKeys(Keys.PAGE_DOWN);
        }
        text.sendKeys(Keys.ENTER);
        coder.find("#coding-search").sendKeys(code, Keys.ENTER);
        coder.settle();
        coder.until(code + " on the text", () -> coder.all(".coded-stripe").size() == before + 1);
    }

    private static void choose(Browser browser, String form, String label) {
        browser.until(label, () -> {
            browser.driver()
                    .findElement(By.xpath(form + "//label[contains(., '" + label + "')]"))
                    .click();
            return true;
        });
        browser.settle();
    }

    @Test
    void whatOneSaidIsCodedByTwoAndDecidedByTheTeam() {
        var analyst = signedIn("analyst");
        var coding = "/" + takeIn(analyst);
        analyst.open("/coders");
        analyst.select("#round-first", "analyst");
        analyst.select("#round-second", "admin");
        analyst.type("#round-share", "100");
        analyst.click(".panel form button");
        assertThat(analyst.all("main .rows tbody tr")).isNotEmpty();

        analyst.open(coding);
        code(analyst, 2, "PAY_FEE");
        code(analyst, 4, "CH_PERSONAL");
        analyst.expectNothingForAxe("coding");
        analyst.expectNoSidewaysScrolling();
        analyst.picture("coding");

        var admin = signedIn("admin");
        admin.open(coding);
        admin.find(".coded-text");
        assertThat(admin.all(".coded-stripe"))
                .as("codings of the first coder while the round is open")
                .isEmpty();
        code(admin, 2, "PAY_FEE");
        admin.click(".round-finish");
        analyst.open(coding);
        analyst.until("own codings", () -> analyst.all(".coded-stripe").size() == 2);

        analyst.open("/coders");
        analyst.click("main .rows button.link");
        analyst.click("dialog[open] form button:not([type=button])");
        analyst.until(
                "the difference of this round alone",
                () -> analyst.all(".difference").size() == 1);
        assertThat(analyst.text(".difference h4")).isEqualTo("CH_PERSONAL");
        analyst.expectNothingForAxe("agreement");
        analyst.expectNoSidewaysScrolling();
        analyst.picture("agreement");
        choose(analyst, "//article", "Код есть");
        analyst.type(".difference textarea", "Лично – значит лично.");
        analyst.click(".difference form button:not([type=button])");
        analyst.until("nothing left to decide", () -> !analyst.has(".difference"));

        analyst.open("/evidence?");
        analyst.find(".themes table");
        analyst.expectNothingForAxe("themes", false);
        analyst.expectNoSidewaysScrolling();
        analyst.picture("themes");

        analyst.open("/report");
        analyst.type("#theme-title", "Деньги за сюжет");
        analyst.type("#theme-text", "О плате говорят журналисты и организации.");
        choose(analyst, "//div[contains(@class, 'author-texts')]", "PAY_FEE");
        choose(analyst, "//div[contains(@class, 'author-texts')]", "Сначала просят денег");
        analyst.driver()
                .findElement(By.xpath("//form[.//input[@id='theme-title']]/button[last()]"))
                .click();
        analyst.settle();
        analyst.until(
                "the section among the others",
                () -> analyst.all("#theme-section option").stream()
                        .anyMatch(one -> one.getText().contains("Деньги за сюжет")));
    }
}
