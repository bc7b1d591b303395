package org.ovoz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice Writer: a program that nobody here wrote sets the pages of our Word documents. */
public final class WordPages {

    private WordPages() {}

    /** The document as a PDF; the test is skipped where LibreOffice is missing. */
    public static byte[] pdf(byte[] word) {
        try {
            var folder = Files.createTempDirectory("ovoz-office");
            try {
                var document = Files.write(folder.resolve("report.docx"), word);
                run(folder, document);
                return Files.readAllBytes(folder.resolve("report.pdf"));
            } finally {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void run(Path folder, Path document) throws IOException {
        try {
            var process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            document.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new AssertionError("LibreOffice refused: " + Files.readString(folder.resolve("said")));
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        } catch (IOException missing) {
            Assumptions.abort("LibreOffice is not installed; its tests are left out.");
        }
    }
}
