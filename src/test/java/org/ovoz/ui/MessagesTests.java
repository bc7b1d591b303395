package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every room's texts are there in all six languages, in their own letters, with the same arguments. */
class MessagesTests {

    private static final List<String> LANGUAGES = List.of("ru", "kk", "ky", "tg", "uz", "en");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern MIXED_WORD =
            Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}");

    static Stream<String> rooms() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/en.properties");
        var rooms = Stream.<String>builder();
        for (var file : files) {
            var path = file.getURL().getPath().split("/");
            rooms.add(path[path.length - 2]);
        }
        return rooms.build();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void haveTheSameKeysInAllLanguages(String room) throws IOException {
        var english = read(room, "en").keySet();
        assertThat(english).isNotEmpty();
        for (var language : LANGUAGES) {
            assertThat(read(room, language).keySet())
                    .as("%s/%s", room, language)
                    .isEqualTo(english);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void beginWithTheNameOfTheirRoom(String room) throws IOException {
        assertThat(read(room, "en").keySet()).allMatch(key -> key.startsWith(room + "."));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void takeTheSameArgumentsInAllLanguages(String room) throws IOException {
        var english = read(room, "en");
        for (var language : LANGUAGES) {
            read(room, language)
                    .forEach((key, text) -> assertThat(arguments(text))
                            .as("%s in %s", key, language)
                            .isEqualTo(arguments(english.get(key))));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void haveNoEmptyTextAndNoWordOfMixedAlphabets(String room) throws IOException {
        for (var language : LANGUAGES) {
            read(room, language).forEach((key, text) -> {
                assertThat(text).as("%s in %s", key, language).isNotBlank();
                assertThat(MIXED_WORD.matcher(text).find())
                        .as("%s in %s mixes Latin and Cyrillic letters in a word: %s", key, language, text)
                        .isFalse();
            });
        }
    }

    /** A lone apostrophe in a text with arguments would swallow them; Uzbek letters take U+02BB. */
    @ParameterizedTest
    @MethodSource("rooms")
    void haveNoApostropheThatWouldHideAnArgument(String room) throws IOException {
        for (var language : LANGUAGES) {
            read(room, language).forEach((key, text) -> {
                if (!arguments(text).isEmpty()) {
                    var shown = new MessageFormat(text).format(new Object[] {"A0", "A1", "A2", "A3", "A4", "A5", "A6"});
                    assertThat(arguments(text)).as("%s in %s", key, language).allMatch(n -> shown.contains("A" + n));
                }
                if (language.equals("uz")) {
                    assertThat(text).as(key).doesNotContainPattern("[oOgG]['’‘`]");
                }
            });
        }
    }

    private static TreeSet<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group(1)));
        return arguments;
    }

    private static TreeMap<String, String> read(String room, String language) throws IOException {
        var properties = new Properties();
        var file = MessagesTests.class.getResourceAsStream("/messages/" + room + "/" + language + ".properties");
        assertThat(file).as("messages/%s/%s.properties", room, language).isNotNull();
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
