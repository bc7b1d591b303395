package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A double click is one press, on every page of the staff; what is entered and not saved is not lost without a question. */
class PressedTwiceJourneyIT extends Journey {

    /** Presses everything twice, and says what was told more than once; nothing of it reaches the server. */
    private static final String PRESS_ALL = """
            const told = [];
            const take = (event) => {
              told.push(event.target);
              event.preventDefault();
              event.stopImmediatePropagation();
            };
            const press = (button, detail) =>
              button.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, detail}));
            const wrong = [];
            const judge = (what, target, button, second) => {
              told.length = 0;
              press(button, 1);
              press(button, second);
              const times = told.filter((one) => one === target).length;
              if (times !== ('often' in button.dataset ? 2 : 1)) {
                wrong.push(`${what} "${button.textContent}" ${times} times`);
              }
            };
            const forms = [...document.querySelectorAll('form')];
            document.addEventListener('submit', take, true);
            const sending = forms.map((form) => form.querySelector('button:not([type=button])')).filter((one) => one);
            sending.forEach((button, at) => judge('form', button.form, button, 1 + at % 2));
            document.removeEventListener('submit', take, true);
            document.addEventListener('click', take, true);
            const others = [...document.querySelectorAll('button')].filter((one) => !sending.includes(one));
            others.forEach((button, at) => judge('button', button, button, 1 + at % 2));
            document.removeEventListener('click', take, true);
            return [String(sending.length + others.length), ...wrong]""";

    @Test
    void everyFormAndButtonOfStaffIsPressedOnce() {
        var admin = desktop();
        admin.signIn("admin");
        var pressed = 0;
        var wrong = new ArrayList<String>();
        for (var page : StaffPagesIT.PAGES) {
            admin.open("/" + page);
            @SuppressWarnings("unchecked")
            var said = (List<String>) admin.driver().executeScript(PRESS_ALL);
            pressed += Integer.parseInt(said.getFirst());
            said.stream().skip(1).map(one -> page + ": " + one).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
        assertThat(pressed).isGreaterThan(100);
    }

    @Test
    void thePasswordGoesWithTheFormAlone() {
        var anybody = desktop();
        anybody.open("/login");
        anybody.driver().executeScript("""
                window.told = '';
                const send = XMLHttpRequest.prototype.send;
                XMLHttpRequest.prototype.send = function (body) {
                  window.told += body;
                  return send.call(this, body);
                };
                document.querySelector('main form').submit = () => window.told += ' sent';""");
        anybody.type("input[name=username]", "viewer");
        anybody.type("input[name=password]", "something-long");
        anybody.find("main button.primary").click();
        Supplier<Object> told = () -> anybody.driver().executeScript("return window.told");
        anybody.until("the form is sent", () -> told.get().toString().endsWith(" sent"));
        assertThat(told.get().toString()).contains("viewer").doesNotContain("something-long");
    }

    @Test
    void whoSignsOutIsSignedOut() {
        var staff = desktop();
        staff.signIn("analyst");
        for (var page : List.of("/overview", "/workbench", "/account")) {
            staff.open(page);
            AnalystDesk.of(staff).pressTwice(".staff-account button");
            staff.find("input[name=username]");
            staff.open(page);
            assertThat(staff.has("input[name=username]"))
                    .as("%s is closed", page)
                    .isTrue();
            staff.signIn("analyst");
        }
    }

    @Test
    void aBatchIsMadeOnceAndNothingIsMissedAfterwards() {
        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("en");
        lead.open("/invitations");
        lead.type("#invitation-name", "Pressed twice");
        lead.type("#invitation-count", "10");
        AnalystDesk.of(lead).pressTwice("main form button.primary");
        lead.until("the codes", () -> lead.all(".cards .card").size() == 10);
        assertThat(lead.text("main form")).doesNotContain("Please");
        assertThat(lead.all(".batches th").stream()
                        .filter(name -> name.getText().equals("Pressed twice")))
                .hasSize(1);
    }

    @Test
    void entriesAreNotLostWithoutAQuestion() {
        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("ru");
        lead.open("/setup");
        lead.click("nav a[href='waves']");
        lead.find(".new-wave > summary");
        assertThat(asksBeforeItIsClosed(lead)).isFalse();
        lead.click(".new-wave > summary");
        lead.type("#new-wave-id", "half-typed");
        assertThat(asksBeforeItIsClosed(lead)).isTrue();

        lead.select(".language-switch select", "uz");
        lead.click(".ask-dialog[open] button:not(.danger)");
        lead.until("the question to go", () -> !lead.has(".ask-dialog"));
        assertThat(lead.find(".language-switch select").getDomProperty("value")).isEqualTo("ru");
        assertThat(lead.find("#new-wave-id").getDomProperty("value")).isEqualTo("half-typed");

        lead.click("nav .menu-pages a[href='setup']");
        lead.until("the question", () -> lead.text(".ask-dialog[open]").contains("Сохранено не всё"));
        lead.expectNothingForAxe("the question about entries");
        lead.click(".ask-dialog[open] button:not(.danger)");
        lead.until("the question to go", () -> !lead.has(".ask-dialog"));
        assertThat(lead.driver().getCurrentUrl()).endsWith("/waves");
        assertThat(lead.find("#new-wave-id").getDomProperty("value")).isEqualTo("half-typed");

        lead.driver().navigate().back();
        lead.until("the question again", () -> lead.has(".ask-dialog[open]"));
        lead.click(".ask-dialog[open] button.danger");
        lead.until("another page", () -> lead.driver().getCurrentUrl().endsWith("/setup") && !lead.has(".new-wave"));
        lead.settle();
        assertThat(asksBeforeItIsClosed(lead)).isFalse();
    }

    /** What the browser is told when the page is closed or loaded again. */
    private static boolean asksBeforeItIsClosed(Browser browser) {
        return Boolean.TRUE.equals(browser.driver().executeScript("""
                const event = new Event('beforeunload', {cancelable: true});
                window.dispatchEvent(event);
                return event.defaultPrevented"""));
    }
}
