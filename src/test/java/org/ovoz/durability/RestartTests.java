package org.ovoz.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.testing.Slow;

/** What {@code ./run} does when the server ends; a script stands for Java, and writes down how it was called. */
@Slow
class RestartTests {

    private static final Path SCRIPT = Path.of("config/scripts/serve.sh");

    @TempDir
    private Path folder;

    private Path calls;

    @BeforeEach
    void makeFolders() throws IOException {
        calls = folder.resolve("calls");
        Files.createDirectories(folder.resolve("bin"));
    }

    @Test
    void startsAgainAfterTheMemoryWasFull() throws Exception {
        java("[ $(wc -l <" + calls + ") -ge 3 ] || exit 3; exit 0");
        var run = run();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isZero();
        assertThat(Files.readAllLines(calls))
                .hasSize(3)
                .allMatch(call -> call.contains("-XX:+ExitOnOutOfMemoryError") && call.endsWith("--one --two"));
    }

    @Test
    void givesUpWhereItNeverStands() throws Exception {
        java("exit 3");
        var run = run();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isEqualTo(3);
        assertThat(Files.readAllLines(calls)).hasSize(5);
    }

    @Test
    void doesNotStartAgainWhatRefusesToStart() throws Exception {
        java("exit 1");
        var run = run();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(calls)).hasSize(1);
    }

    @Test
    void passesOnThatItIsToStop() throws Exception {
        var run = serving();
        run.destroy();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isEqualTo(143);
        assertThat(Files.readAllLines(calls)).hasSize(2).last().isEqualTo("stopped");
    }

    @Test
    void isNotBuiltAnewWhileItRuns() throws Exception {
        var run = serving();
        var build = build();
        assertThat(build.waitFor()).isEqualTo(1);
        assertThat(build.inputReader().lines())
                .anySatisfy(line -> assertThat(line).contains("is running (process " + run.pid() + ")"))
                .anySatisfy(line -> assertThat(line).startsWith("Stop it first"));
        run.destroy();
        run.waitFor();
        var mark = Path.of("target/serving", Long.toString(run.pid()));
        assertThat(mark).doesNotExist();
        // As somebody leaves it who is killed.
        Files.createFile(mark);
        assertThat(build().waitFor()).isZero();
        assertThat(mark).doesNotExist();
    }

    /** Where a build that is needed would begin. */
    private static Process build() throws IOException {
        return new ProcessBuilder("bash", "-c", ". config/scripts/java.sh; refuse_while_serving")
                .redirectErrorStream(true)
                .start();
    }

    /** A server that goes on until it is told to stop. */
    private Process serving() throws IOException, InterruptedException {
        var ready = folder.resolve("ready");
        java("trap 'echo stopped >>" + calls + "; exit 143' TERM; touch " + ready + "; while :; do sleep 0.1; done");
        var run = run();
        for (int i = 0; i < 1200 && !Files.exists(ready); i++) {
            Thread.sleep(50);
        }
        assertThat(ready).exists();
        return run;
    }

    private void java(String then) throws IOException {
        var file = folder.resolve("bin/java");
        Files.writeString(file, "#!/usr/bin/env bash\necho \"$*\" >>" + calls + "\n" + then + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process run() throws IOException {
        var builder = new ProcessBuilder("bash", SCRIPT.toString(), "--one", "--two");
        builder.environment().put("JAVA_HOME", folder.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }
}
