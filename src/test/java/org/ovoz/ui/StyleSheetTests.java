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
import java.util.stream.Collectors;
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

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]+)");
    private static final Pattern ASKED = Pattern.compile("@CssImport\\(\"\\./([\\w./]+)\"\\)");
    private static final Pattern NAMING =
            Pattern.compile("(?:addClassNames?\\(|\"class\",\\s*)((?:\"[a-z0-9 -]+\",?\\s*)+)");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]+");

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

    /** Names that mean something else there: no sheet is missing. */
    private static final Set<String> HOMONYMS = Set.of(
            "PublicationView plan",
            "ResultsPage result",
            "ResultsPage side-by-side",
            "CouponCards card-title",
            "WelcomePage countries",
            "RoundPart differences",
            "ChainTree wave",
            "ReviewPanel wave-title",
            "TablesView result-notes",
            "RelatedResult differences",
            "ResultBlock notes");

    /**
     * A sheet is on a page only if a view of it, or one of its components, asks for it: who names a class of a sheet in a room
     * none of whose components asks for it gets a bare table. Components that stand on the page of another room, which does not know them, come without any.
     */
    @Test
    void whoNamesAClassAsksForItsSheet() {
        var rulers = new TreeMap<String, Set<String>>();
        var everywhere = new TreeSet<String>();
        for (var sheet : files("frontend", ".css").toList()) {
            var isOfRoom = rooms().contains(sheet) && !sheet.endsWith("list.css");
            owners(sheet).map(owner -> owner.substring(1)).forEach(owner -> {
                if (isOfRoom) {
                    rulers.computeIfAbsent(owner, _ -> new TreeSet<>())
                            .add(sheet.getFileName().toString());
                }
            });
            if (!isOfRoom) {
                CLASS.matcher(text(sheet)).results().forEach(found -> everywhere.add(found.group(1)));
            }
        }
        var asked = new TreeMap<String, Set<String>>();
        var components = files("src/main/java", ".java")
                .filter(file -> file.toString().contains("/ui/"))
                .toList();
        components.forEach(
                file -> asked.computeIfAbsent(room(file), _ -> new TreeSet<>()).addAll(sheets(file)));
        var bare = new TreeSet<String>();
        for (var file : components) {
            var has = isOnPagesOfOthers(file) ? Set.<String>of() : asked.get(room(file));
            NAMING.matcher(text(file))
                    .results()
                    .flatMap(found -> NAME.matcher(found.group(1)).results())
                    .forEach(name -> {
                        var ruled = rulers.getOrDefault(name.group(), Set.of());
                        if (!ruled.isEmpty() && !everywhere.contains(name.group()) && !has.containsAll(ruled)) {
                            bare.add(file.getFileName().toString().replace(".java", " ") + name.group());
                        }
                    });
        }
        assertThat(bare).isEqualTo(new TreeSet<>(HOMONYMS));
    }

    /** What a room hands to the page of an interview, which is of another room. */
    private static boolean isOnPagesOfOthers(Path file) {
        var name = file.getFileName().toString().replace(".java", "");
        return files(file.getParent().toString(), ".java")
                .map(StyleSheetTests::text)
                .anyMatch(text -> text.contains("implements ReadingPart") && text.contains("new " + name + "("));
    }

    private static Set<String> sheets(Path file) {
        return ASKED.matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String room(Path file) {
        return file.toString().replaceFirst("/ui/.*", "");
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder), folder.equals("frontend") ? 1 : 20)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Path> rooms() {
        return files("frontend", ".css")
                .filter(file -> !OF_ALL.contains(file.getFileName().toString()))
                .filter(file -> !isOfRespondents(file))
                .toList();
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
