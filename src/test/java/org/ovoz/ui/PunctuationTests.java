package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No colon and no stop stands right after a question mark, wherever a question is put. */
class PunctuationTests {

    private static final Pattern TWICE = Pattern.compile("[?!…][:.](\\s|$)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** What is glued with a colon after a label of a questionnaire; its own words and names never end with a mark. */
    private static final Pattern GLUED =
            Pattern.compile("\\(.*(label|question|caption|item|title)\\(?.*\\) \\+ \": \"");

    /** Titles of steps and names of rows and users, which are no questions. */
    private static final List<String> NAMES = List.of("Opening.java", "SetUpView.java");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gender | Female | Gender: Female",
                "Do you have a website? | Yes | Do you have a website? Yes",
                "Есть ли у Вас веб-сайт? | Да | Есть ли у Вас веб-сайт? Да",
                "Is it so?! | Yes | Is it so?! Yes",
                "And so on… | Yes | And so on… Yes",
                "«Что?» | Да | «Что?»: Да"
            })
    void aLabelHasOneMarkAtItsEnd(String label, String rest, String labelled) {
        assertThat(Punctuation.labelled(label, rest)).isEqualTo(labelled);
    }

    /** A date ends with a stop in Russian: a sentence that ends with a date has no second one. */
    @Test
    void noSentenceEndsWithTwoStops() throws IOException {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag("ru"))
                .format(LocalDate.of(2026, 11, 30));
        assertThat(day).endsWith(".");
        assertThat(new Messages().getTranslation("tabulation.source", Locale.forLanguageTag("ru"), "Ovoz", "2026", day))
                .endsWith(day)
                .doesNotEndWith("..");
        assertThat(Punctuation.tidied("30 нояб. 2026 г.. Дальше")).isEqualTo("30 нояб. 2026 г. Дальше");
    }

    @Test
    void timesAndAddressesStayAsTheyAre() {
        for (var text : List.of("at 12:30", "https://example.org/?a:b", "Really?", "x: y. z", "and so on...", "../x")) {
            assertThat(Punctuation.tidied(text)).isEqualTo(text);
        }
    }

    /** Every text of every room with a question in every place. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "ky", "tg", "uz"})
    void noTextPutsAColonAfterAQuestion(String language) throws IOException {
        var texts = new Messages();
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*/" + language + ".properties");
        assertThat(files).hasSizeGreaterThan(10);
        for (var file : files) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            for (var key : properties.stringPropertyNames()) {
                var highest = ARGUMENT.matcher(properties.getProperty(key))
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .max();
                if (highest.isPresent() && !properties.getProperty(key).contains("number")) {
                    var arguments = new Object[highest.getAsInt() + 1];
                    Arrays.fill(arguments, "Да ли это так?");
                    assertThat(texts.getTranslation(key, Locale.forLanguageTag(language), arguments))
                            .as("%s in %s", key, language)
                            .doesNotContainPattern(TWICE);
                }
            }
        }
    }

    @Test
    void labelsAreNotGluedToWhatIsSaidOfThem() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var glued = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !NAMES.contains(file.getFileName().toString()))
                    .flatMap(file -> lines(file)
                            // Names of buttons stand before what they are about.
                            .filter(line -> GLUED.matcher(line).find() && !line.contains("\"aria-label\""))
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .toList();
            assertThat(glued).as("use Punctuation.labelled").isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
