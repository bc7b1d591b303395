package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is typed into one line has a limit on every page: more than a page may send at once would be refused again and again,
 * and the page would never answer. Of texts of several lines {@code sizes.ts} takes care for staff, and their own counting for
 * respondents.
 */
class FieldTests {

    /** Where a typed line is made, in views and in templates. */
    private static final Pattern IN_VIEWS = Pattern.compile("new Input\\(\\)|new Element\\(\"input\"\\)");

    private static final Pattern IN_TEMPLATES = Pattern.compile("<(?:input|textarea)\\b[^>]*>");

    /** Nothing is typed there, or it is an answer, whose fields get their limit where they tell what is typed. */
    private static final Pattern LIMITED = Pattern.compile("maxlength|readonly|Inputs\\.onTyped"
            + "|(?:\"type\", |setType\\(|type=)[^;>]{0,40}\"(?:checkbox|radio|hidden|file|number|date)\"");

    /** The one place for a line with its label. */
    private static final String FIELD = "ui/Field.java";

    @Test
    void aLineHasALimitOfItsOwnAndWhatIsShorterForCodesAndPasswords() {
        assertThat(limit(new Field("any", "Any"))).isEqualTo(Field.MOST).isLessThan(256 * 1024 / 6);
        assertThat(limit(new Field("code", "Code").code())).isBetween(23, 200);
        assertThat(limit(new Field("password", "Password").password())).isLessThan(16 * 1024 / 6 / 2);
        assertThat(limit(new Field("name", "Name").most(250).hint("Hint").required()))
                .isEqualTo(250);
    }

    private static int limit(Field field) {
        return Integer.parseInt(field.input().getElement().getAttribute("maxlength"));
    }

    @Test
    void noViewMakesALineWithoutALimit() {
        var seen = 0;
        var without = new ArrayList<String>();
        for (var file : files("src/main/java", ".java")) {
            var text = text(file);
            var made = IN_VIEWS.matcher(text);
            while (made.find()) {
                seen++;
                if (!file.endsWith(FIELD) && !LIMITED.matcher(text).find(made.start())) {
                    without.add(file.toString());
                }
            }
        }
        assertThat(seen).isGreaterThan(15);
        assertThat(without).isEmpty();
    }

    @Test
    void noTemplateWritesALineWithoutALimit() {
        var seen = 0;
        for (var file : files("src/main/jte", ".jte")) {
            for (var tag : IN_TEMPLATES
                    .matcher(text(file))
                    .results()
                    .map(found -> found.group())
                    .toList()) {
                seen++;
                assertThat(LIMITED.matcher(tag).find()).as("%s: %s", file, tag).isTrue();
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
