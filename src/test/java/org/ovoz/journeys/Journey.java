package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.Beginnings;
import org.ovoz.testing.AsAtFirst;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.util.FileSystemUtils;

/** Journeys in real browsers through the running product with the demonstration data. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ovoz.demonstration=true",
            "ovoz.limits.beginnings-per-minute=60",
            "ovoz.limits.wrong-codes-per-minute=30"
        })
@Import(NewWorker.class)
@TestExecutionListeners(listeners = AsAtFirst.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
abstract class Journey {

    private static final Duration CROWDED = Duration.ofMinutes(5);
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final Path DATA = temporaryFolder();

    @TempDir
    Path downloads;

    @LocalServerPort
    private int port;

    @Autowired
    private Beginnings beginnings;

    private final List<Browser> browsers = new ArrayList<>();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> DATA.toString());
    }

    Browser phone() {
        return keep(Browser.phone(address()));
    }

    /** A phone on the first section of an interview in Russian, consent given, eligible so far. */
    Browser begun(String path) {
        var phone = phone();
        phone.open(path);
        phone.setLanguage("ru");
        phone.press();
        phone.find(".code-page");
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        return phone;
    }

    Browser desktop() {
        return keep(Browser.desktop(address(), downloads));
    }

    /** Another journey makes a crowd, in which whoever has no script is told to wait for a moment. */
    void waitUntilNoCrowdIsHere() {
        var latest = Instant.now().plus(CROWDED);
        while (beginnings.challenge().isPresent()) {
            assertThat(Instant.now()).as("a crowd that goes").isBefore(latest);
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.forEach(Browser::close);
    }

    Browser keep(Browser browser) {
        browsers.add(browser);
        return browser;
    }

    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("ovoz-journeys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
