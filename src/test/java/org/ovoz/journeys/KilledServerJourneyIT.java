package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product is killed while somebody answers; with the code the interview goes on in another browser. */
class KilledServerJourneyIT {

    private static final Path JAR = Path.of("target/ovoz.jar");

    @TempDir
    Path folder;

    private int port;
    private Process server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        startAgain();
    }

    private void startAgain() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("OVOZ_DATA", folder.resolve("data").toString());
        server = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var deadline = Instant.now().plus(Duration.ofSeconds(180));
        while (!answers()) {
            assertThat(server.isAlive()).as("the server").isTrue();
            assertThat(Instant.now()).as("the server starts").isBefore(deadline);
            Thread.sleep(200);
        }
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void goesOnWithTheCodeInAnotherBrowserAfterTheServerWasKilled() throws IOException, InterruptedException {
        String code;
        try (var first = Browser.phone(address())) {
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
            server.destroyForcibly().waitFor();
        }
        startAgain();
        try (var second = Browser.phone(address())) {
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
            while (!second.has(".receipt")) {
                second.press();
            }
        }
        assertThat(folder.resolve("log")).content().doesNotContain(code, "Exception");
    }
}
