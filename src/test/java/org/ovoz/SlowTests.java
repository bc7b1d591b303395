package org.ovoz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.Slow;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** {@code ./test quick} stays quick: whatever starts the product or another program says that it is slow. */
class SlowTests {

    private static final Path SOURCES = Path.of("src/test/java");
    private static final Pattern STARTS = Pattern.compile(
            "\\b(RunningOvoz|TestDatabase|Pspp|Rscript|LibreOffice|WordPages|NotebookEngine|ProcessBuilder)\\b");

    @Test
    void whatStartsAProgramSaysSo() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var starting = files.filter(file -> file.toString().endsWith("Tests.java"))
                    .filter(file -> !file.endsWith("SlowTests.java"))
                    .filter(SlowTests::starts)
                    .map(SlowTests::type)
                    .toList();
            assertThat(starting).hasSizeGreaterThan(20).allMatch(type -> type.isAnnotationPresent(Slow.class));
        }
    }

    private static boolean starts(Path file) {
        try {
            return AnnotatedElementUtils.hasAnnotation(type(file), SpringBootTest.class)
                    || STARTS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(Path file) {
        var name = SOURCES.relativize(file)
                .toString()
                .replaceFirst("\\.java$", "")
                .replace(file.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(name, false, SlowTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
