package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product is killed while somebody answers; with the code the interview goes on in another browser. */
class KilledServerJourneyIT {

    @TempDir
    Path folder;

    private PackagedServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = new PackagedServer(folder);
    }

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
    }

    @Test
    void goesOnWithTheCodeInAnotherBrowserWheneverTheServerIsKilled() throws IOException, InterruptedException {
        String code;
        try (var first = Browser.phone(server.address())) {
            first.open("/uz");
            first.setLanguage("uz");
            first.press();
            code = first.text("#resume-code-shown");
            first.press();
            first.choose("consent", 1);
            first.choose("elig_rep", 1);
            first.press();
            first.choose("actor_type", 1);
            first.find(".saved:not(:empty)");
            server.kill();
        }
        server.start();
        try (var second = Browser.phone(server.address())) {
            second.open("/");
            second.type("#resume-code", "AAAA" + code.substring(4));
            second.click(".resume button");
            assertThat(second.text(".resume .error-text")).isNotBlank();
            second.type("#resume-code", code.toLowerCase());
            second.click(".resume button");
            second.find(".interview");
            assertThat(second.find("html").getDomAttribute("lang")).isEqualTo("uz");
            assertThat(second.has("#q-actor_type.covered"))
                    .as("what was answered is not shown, in: %s", second.text("main"))
                    .isTrue();
            assertThat(second.has("#i-actor_type-1")).isFalse();
            second.choose("gender", 2);
            second.until(
                    "the id of the answer",
                    () -> second.driver()
                            .executeScript("return (sessionStorage.getItem('ovoz.made') ?? '').length")
                            .equals(36L));
            server.kill();
            server.start();
            second.driver().executeScript("document.getElementById('i-org_member-1').click()");
            second.until(
                    "what was answered here, before and after",
                    () -> second.has("#i-gender-2:checked") && second.has("#i-org_member-1:checked"));
            assertThat(second.has("#q-actor_type.covered"))
                    .as("what was answered elsewhere")
                    .isTrue();
            second.pressUntil(".receipt");
        }
        assertThat(server.log()).content().doesNotContain(code, "Exception");
    }
}
