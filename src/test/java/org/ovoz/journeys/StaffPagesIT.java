package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.web.SignInThrottle;
import org.ovoz.access.web.SignInWork;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the staff, for people who see little or nothing, and for those who may not see it. */
class StaffPagesIT extends Journey {

    static final List<String> PAGES = List.of(
            "fieldwork",
            "contacts",
            "assignments",
            "field",
            "overview",
            "tables",
            "workbench",
            "margins",
            "codebook",
            "find",
            "report",
            "coders",
            "evidence",
            "quality",
            "quality?part=tables",
            "quality?part=nonresponse",
            "quality?part=endings",
            "interviews",
            "interviews/in-depth",
            "review",
            "interviewers",
            "entries",
            "second-entry",
            "drafts",
            "arrivals",
            "export",
            "exchange-material",
            "intake",
            "links",
            "invitations",
            "referral",
            "waves",
            "setup",
            "questions",
            "results",
            "publication",
            "users",
            "tokens",
            "audit",
            "material",
            "notices",
            "account",
            "nowhere");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz"})
    void haveNothingInTheWay(String language) {
        var colours = language.equals("ru");
        var admin = desktop();
        admin.open("/login");
        admin.setLanguage(language);
        admin.expectNothingForAxe("login " + language, colours);
        expectLinesWithALimit(admin, "login");
        admin.signIn("admin");
        admin.setLanguage(language);
        for (var page : PAGES) {
            expectToFit(admin, page);
            admin.expectNothingForAxe(page + " " + language, colours);
        }
        admin.open("/interviews");
        admin.click("vaadin-grid a");
        admin.find(".reading .answered");
        admin.expectNothingForAxe("one interview " + language, colours);
        admin.click("#withdraw");
        admin.find(".danger");
        admin.expectNothingForAxe("withdrawal " + language, colours);
        admin.expectNoSidewaysScrollingOnAPhone();
        admin.click(".ask-dialog button:not(.danger)");
        admin.click(".reading a.button");
        admin.find("#correction-search");
        admin.click(".correction dd button");
        admin.find("#correction-editor");
        admin.expectNothingForAxe("correction " + language, colours);
        admin.expectNoSidewaysScrollingOnAPhone();
    }

    /** Else what is left out of its work would hide what it looks for. */
    @Test
    void haveNoFaintCellAmongAThousandThatIsNotSeen() {
        var admin = desktop();
        admin.signIn("admin");
        admin.open("/quality?part=tables");
        admin.driver().executeScript("""
                [...[...document.querySelectorAll('table')].at(-1).querySelectorAll('td')]
                  .findLast((cell) => cell.textContent.trim()).style.color = '#ccc'""");
        assertThatThrownBy(() -> admin.expectNothingForAxe("a faint cell", true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("color-contrast");
    }

    /** Opens a page: it fits on a desk and on a phone. */
    static void expectToFit(Browser admin, String page) {
        admin.open("/" + page);
        assertThat(admin.text("h1")).as(page).isNotBlank();
        expectLinesWithALimit(admin, page);
        admin.expectNoSidewaysScrolling();
        admin.expectNoSidewaysScrollingOnAPhone();
    }

    /** What is longer than a page may send at once would be refused again and again. */
    static void expectLinesWithALimit(Browser browser, String page) {
        assertThat(browser.driver().executeScript("""
                const lines = ':is(input:not([type]), input[type=text], input[type=search], input[type=email], input[type=password])';
                return [...document.querySelectorAll(lines)]
                  .filter((line) => !line.readOnly && line.maxLength < 0)
                  .map((line) => line.id || line.outerHTML)""")).as(page).isEqualTo(List.of());
    }

    @Autowired
    private SignInWork work;

    @Autowired
    private SignInThrottle throttle;

    @Test
    void letTheOwnerInWithTheRightPasswordAfterGuesses() {
        var guesser = desktop();
        for (int guess = 0; guess < 6; guess++) {
            guesser.open("/login");
            guesser.type("input[name=username]", "analyst");
            guesser.type("input[name=password]", "guess number " + guess);
            guesser.find("main button.primary").click();
            guesser.find(".note.error");
        }
        assertThat(work.before("analyst")).isPresent();
        desktop().signIn("analyst");
        // Others sign in too, and are to find no pause.
        throttle.succeeded("analyst", new SignInThrottle.Way.Bare());
        assertThat(work.before("analyst")).isEmpty();
    }

    @Test
    void tellAMinuteBeforeOneIsSignedOutAndShowNothingAfterwards() {
        var admin = desktop();
        admin.signIn("admin");
        admin.setLanguage("ru");
        sessionLeft(admin, "new Response('{\"idle\": 45, \"whole\": 9000}')");
        assertThat(admin.text(".session-warning")).contains("Через минуту сеанс завершится", "Осталось: 0:4");
        admin.expectNothingForAxe("session warning", true);
        admin.expectNoSidewaysScrollingOnAPhone();
        // At once: the next look at the clock would take the warning away by itself.
        admin.driver()
                .executeScript(
                        "window.fetch = window.realFetch; document.querySelector('.session-warning button').click()");
        admin.until("the warning to go", () -> !admin.has(".session-warning"));
        sessionLeft(admin, "new Response('', {status: 401})");
        assertThat(admin.text(".session-ended h1")).isEqualTo("Сеанс завершён");
        assertThat(admin.has(".staff-header")).isFalse();
        admin.expectNothingForAxe("session ended", true);
        admin.find(".session-ended a").click();
        admin.find(".staff-header");
    }

    private static void sessionLeft(Browser browser, String answer) {
        browser.driver().executeScript("""
                window.realFetch ??= window.fetch;
                window.fetch = (what, ...more) => String(what).includes('session-left')
                  ? Promise.resolve(%s) : window.realFetch(what, ...more);
                document.dispatchEvent(new Event('visibilitychange'))""".formatted(answer));
    }

    @Test
    void areClosedToEverybodyElse() {
        var nobody = desktop();
        for (var page : List.of(
                "overview", "tables", "quality", "interviews", "export", "waves", "users", "audit", "fieldwork")) {
            nobody.open("/" + page);
            assertThat(nobody.has("input[name=password]")).as(page).isTrue();
        }
        nobody.signIn("field-tj");
        for (var page : List.of("overview", "tables", "quality", "interviews", "export", "waves", "users", "audit")) {
            nobody.open("/" + page);
            assertThat(nobody.has(".rows, table, form, vaadin-grid")).as(page).isFalse();
            assertThat(nobody.text("main")).as(page).doesNotContain("Exception", "org.ovoz");
        }
    }
}
