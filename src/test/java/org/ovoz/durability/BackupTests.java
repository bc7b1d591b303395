package org.ovoz.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** The commands {@code ./run backup} and {@code ./run restore}, on a server that is written to. */
@Slow
class BackupTests {

    /** What a respondent was told: the codes, and the text. */
    private record Told(String resume, String receipt, String text) {}

    private record Outcome(int status, String said) {}

    @TempDir
    private Path folder;

    private final Map<InterviewId, Told> told = new ConcurrentHashMap<>();

    @Test
    void holdsEverythingThatWasSavedBeforeWhileMoreIsSaved() throws Exception {
        var backup = folder.resolve("it's a copy.zip");
        Map<InterviewId, Told> before;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            var over = new AtomicBoolean();
            try (var writers = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 4; i++) {
                    writers.submit(() -> write(ovoz.the(InterviewService.class), over));
                }
                while (told.size() < 40) {
                    Thread.sleep(20);
                }
                before = new HashMap<>(told);
                var outcome = command("backup.sh", "data", backup);
                over.set(true);
                assertThat(outcome.said()).contains("Copied to");
                assertThat(outcome.status()).isZero();
            }
            assertThat(told.size()).isGreaterThan(before.size());
        }
        assertThat(command("restore.sh", "restored", backup))
                .extracting(Outcome::status)
                .isEqualTo(0);
        assertHolds(folder.resolve("restored"), before);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void saysWhyItCannotCopy() throws Exception {
        assertThat(command("backup.sh", "data", folder.resolve("none/copy.zip")).said())
                .contains("no folder");
        assertThat(command("backup.sh", "data", folder.resolve("copy.zip")).said())
                .contains("no data folder");
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            var there = Files.writeString(folder.resolve("there.zip"), "precious");
            assertThat(command("backup.sh", "data", there).said()).contains("there already");
            assertThat(there).hasContent("precious");
            if (Files.isDirectory(Path.of("/proc"))) {
                assertThat(command("backup.sh", "data", Path.of("/proc/copy.zip"))
                                .said())
                        .contains("/proc/copy.zip");
            }
        }
    }

    @Test
    void saysThatTheServerEndedAndLeavesNoHalfACopy() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var target = folder.resolve("copy.zip");
        var half = folder.resolve("copy.zip.part");
        var server = Thread.ofVirtual().start(() -> takeTheRequestAndEnd(data, half));
        var outcome = command("backup.sh", "data", target);
        server.join();
        assertThat(outcome.said()).contains("The server ended while it copied");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(half).doesNotExist();
    }

    /** A server that is killed in the middle of a copy, seen from outside. */
    private static void takeTheRequestAndEnd(Path data, Path half) {
        try {
            while (!Files.exists(data.resolve("backup.request"))) {
                Thread.sleep(20);
            }
            Files.writeString(half, "half of it");
            Files.writeString(data.resolve("backup.running"), "1\n" + half.resolveSibling("copy.zip"));
            Files.delete(data.resolve("backup.request"));
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void restoresOnlyABackupAndOnlyIntoAnEmptyFolder() throws Exception {
        assertThat(command("restore.sh", "restored", folder.resolve("none.zip")).said())
                .contains("no file");
        var other = Files.writeString(folder.resolve("other.zip"), "no zip");
        assertThat(command("restore.sh", "restored", other).said()).contains("no backup of Ovoz");
        assertThat(folder.resolve("restored")).doesNotExist();
        var used = Files.createDirectory(folder.resolve("used"));
        Files.writeString(used.resolve("study.key"), "precious");
        var outcome = command("restore.sh", "used", other);
        assertThat(outcome.said()).contains("not empty");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(used.resolve("study.key")).hasContent("precious");
    }

    private void write(InterviewService service, AtomicBoolean over) {
        while (!over.get()) {
            var id = service.start(new NewInterview(
                            Tiny.WAVE, new CountryCode("KZ"), Mode.ONLINE, new Language("ru"), null, null, false))
                    .id();
            var resume = service.offerResumeCode(id);
            service.answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
            service.answer(id, Change.ofText("word", "word", "слово " + id));
            var isSent = id.value().hashCode() % 2 == 0;
            var receipt = isSent ? service.complete(id).code() : "";
            told.put(id, new Told(resume, receipt, "слово " + id));
        }
    }

    private static void assertHolds(Path data, Map<InterviewId, Told> before) {
        try (var ovoz = RunningOvoz.in(data)) {
            var service = ovoz.the(InterviewService.class);
            var rows = ovoz.the(InterviewRows.class);
            before.forEach((id, acknowledged) -> {
                assertThat(service.get(id).answers().text("word")).hasValue(acknowledged.text());
                if (acknowledged.receipt().isEmpty()) {
                    assertThat(service.resume(acknowledged.resume())).isPresent();
                } else {
                    assertThat(rows.counted(id)).isPresent();
                    assertThat(service.withdraw(acknowledged.receipt())).isTrue();
                }
            });
        }
    }

    private Outcome command(String script, String data, Path file) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash")));
        var builder = new ProcessBuilder("bash", "config/scripts/" + script, file.toString()).redirectErrorStream(true);
        builder.environment().put("OVOZ_DATA", folder.resolve(data).toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
