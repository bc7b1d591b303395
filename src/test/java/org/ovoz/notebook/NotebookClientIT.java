package org.ovoz.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The tests that are written in TypeScript, most of them of vault and sync of the offline client, in the Node that the build
 * uses. They need the packages of npm, so that they come after the front end is built.
 */
class NotebookClientIT {

    private static final Pattern VERSION = Pattern.compile("<node.version>(.+?)</node.version>");
    private static final long PATIENCE_MINUTES = 10;

    @Test
    void theTestsOfTheClientPass() throws IOException, InterruptedException {
        var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).as("pom.xml names a <node.version>").isTrue();
        var node = Path.of(System.getProperty("user.home"), ".vaadin", "node-" + version.group(1), "bin", "node");
        var said = Files.createTempFile("notebook", ".txt");
        var tests = new ProcessBuilder(
                        node.toString(),
                        "--test",
                        "--test-reporter=spec",
                        "src/test/typescript/notebook/*.test.ts",
                        "src/test/typescript/workbench/*.test.ts",
                        "src/test/typescript/copy/*.test.ts")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var hasEnded = tests.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        tests.destroyForcibly();
        var output = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        assertThat(hasEnded).as(output).isTrue();
        assertThat(tests.exitValue()).as(output).isZero();
        // Nothing found would pass too.
        assertThat(output).containsPattern("pass [1-9]\\d{2}").contains("fail 0");
    }
}
