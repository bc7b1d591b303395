package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sheets of rooms come one after the other as pages are visited, and stay: a class that two of them rule would look on one
 * page as whoever came from another has seen it there.
 */
class StyleSheetTests {

    /** Sheets that are on every page, or of a bundle of their own. */
    private static final Set<String> OF_ALL = Set.of("base.css", "ovoz.css", "staff.css", "light.css");

    private static final Pattern RULES = Pattern.compile("([^{}]+)\\{");
    private static final Pattern FRAMES = Pattern.compile("@(media|container|supports|page)[^{]*\\{");

    /** The classes of the first element that a rule names, for example {@code .tag.late}. */
    private static final Pattern OWNER = Pattern.compile("((?:\\.[\\w-]+)+).*", Pattern.DOTALL);

    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    @Test
    void noClassIsRuledByTheSheetsOfTwoRooms() {
        var sheets = new TreeMap<String, Set<String>>();
        for (var sheet : rooms()) {
            owners(sheet)
                    .forEach(owner -> sheets.computeIfAbsent(owner, _ -> new TreeSet<>())
                            .add(sheet.getFileName().toString()));
        }
        assertThat(sheets).hasSizeGreaterThan(100);
        assertThat(sheets.entrySet())
                .allSatisfy(
                        owner -> assertThat(owner.getValue()).as(owner.getKey()).hasSize(1));
    }

    private static List<Path> rooms() {
        try (var files = Files.list(Path.of("frontend"))) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !OF_ALL.contains(file.getFileName().toString()))
                    .filter(file -> !isOfRespondents(file))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Pages of an interview come with all of these together. */
    private static boolean isOfRespondents(Path file) {
        return Set.of("interview.css", "questions.css", "answering.css")
                .contains(file.getFileName().toString());
    }

    private static Stream<String> owners(Path sheet) {
        return RULES.matcher(FRAMES.matcher(text(sheet)).replaceAll(""))
                .results()
                .flatMap(rule -> COMMA.splitAsStream(rule.group(1)))
                .map(String::strip)
                .map(OWNER::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1))
                .distinct();
    }

    private static String text(Path sheet) {
        try {
            return Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
