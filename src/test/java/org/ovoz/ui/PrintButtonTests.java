package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrintButtonTests {

    /** Whoever prints says whether the whole page is meant, or one part that is handed to somebody. */
    @Test
    void isTheOneButtonThatPrints() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")).filter(PrintButtonTests::prints))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("PrintButton.java");
        }
    }

    @Test
    void namesAClassThatTheSheetOfAllPagesRules() throws IOException {
        assertThat(Files.readString(Path.of("src/main/java/org/ovoz/ui/PrintButton.java")))
                .contains("classList.add('printed-alone')");
        assertThat(Files.readString(Path.of("frontend/ovoz.css")))
                .contains("body:has(.printed-alone) *:not(:has(.printed-alone), .printed-alone, .printed-alone *)");
    }

    private static boolean prints(Path source) {
        try {
            return Files.readString(source).contains("window.print()");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
