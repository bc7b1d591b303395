package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No text is left behind that no code asks for any more. Keys are put together while the product runs; but whatever they are put
 * together of stands in the code: as a word of a string, or as the name of a constant. A part may be of two such
 * ({@code codes} and {@code Hint}).
 */
class DeadTextsTests {

    private static final Pattern STRING = Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'|`([^`]*)`");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private static final Set<String> WORDS = new HashSet<>();
    private static final StringBuilder CODE = new StringBuilder();

    @BeforeAll
    static void read() throws IOException {
        for (var folder : List.of("src/main/java", "src/main/jte", "frontend")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(DeadTextsTests::isCode).toList()) {
                    CODE.append(Files.readString(file));
                }
            }
        }
        STRING.matcher(CODE).results().forEach(string -> words(string.group()));
        CONSTANT.matcher(CODE).results().forEach(constant -> {
            WORDS.add(constant.group());
            WORDS.add(constant.group().toLowerCase(Locale.ROOT));
        });
    }

    private static boolean isCode(Path file) {
        return file.toString().matches(".*\\.(java|jte|ts|js)")
                && !file.toString().contains("generated")
                && !file.toString().contains("node_modules");
    }

    private static void words(String string) {
        WORD.matcher(string).results().forEach(word -> WORDS.add(word.group()));
    }

    @Test
    void standForSomethingThatTheCodeSays() throws IOException {
        try (var rooms = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(rooms.flatMap(DeadTextsTests::keys).filter(key -> !isAlive(key)))
                    .isEmpty();
        }
    }

    @Test
    void areFoundWhereTheyStandForNothing() {
        assertThat(Stream.of("ui.qwert" + "Zuiop.title", "coding.refused.MADE" + "_UP")
                        .filter(DeadTextsTests::isAlive))
                .isEmpty();
    }

    private static Stream<String> keys(Path room) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(room.resolve("en.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return texts.stringPropertyNames().stream();
    }

    private static boolean isAlive(String key) {
        return CODE.indexOf(key) >= 0 || Stream.of(key.split("\\.")).allMatch(DeadTextsTests::isSaid);
    }

    private static boolean isSaid(String part) {
        return WORDS.contains(part)
                || IntStream.range(2, Math.max(2, part.length() - 2))
                        .filter(at ->
                                CAPITAL.matcher(part.substring(at, at + 1)).matches())
                        .anyMatch(at -> WORDS.contains(part.substring(0, at)) && WORDS.contains(part.substring(at)));
    }
}
