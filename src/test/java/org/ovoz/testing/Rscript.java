package org.ovoz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** R, another judge that nobody here wrote. */
public final class Rscript {

    private Rscript() {}

    /** Runs a program that needs haven in a folder and returns what it prints; the test is skipped where either is missing. */
    public static List<String> run(Path folder, String program) {
        try {
            var file = Files.writeString(folder.resolve("program.R"), program);
            var process = start(folder, file);
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                Assumptions.assumeFalse(
                        said.contains("there is no package called"),
                        "R's package haven is not installed; ./test installs it where it can.");
                throw new AssertionError("R refused: " + said);
            }
            return said.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Path folder, Path program) {
        try {
            var builder = new ProcessBuilder("Rscript", "--vanilla", program.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            return builder.start();
        } catch (IOException missing) {
            return Assumptions.abort("R is not installed; ./test installs it where it can.");
        }
    }
}
