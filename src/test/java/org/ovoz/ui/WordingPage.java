package org.ovoz.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables of docs/wording.md: terms, patterns that never stand, pairs that differ, points that mirror each other. */
final class WordingPage {

    private static final Pattern LANGUAGE = Pattern.compile("### ([a-z]{2}) – .*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, List<Pattern>> never = new TreeMap<>();
    private final List<Pair> different = new ArrayList<>();
    private final List<Pair> mirrored = new ArrayList<>();

    /** The word of a language for a concept. @param place a text that has it */
    record Term(String language, String concept, String term, String place) {}

    /** The places of two texts. */
    record Pair(String one, String other) {}

    WordingPage() throws IOException {
        var section = "";
        var language = "";
        for (var line : Files.readAllLines(Path.of("docs", "wording.md"))) {
            var heading = LANGUAGE.matcher(line);
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (heading.matches()) {
                language = heading.group(1);
            } else if (line.startsWith("never: ")) {
                never.put(
                        language, codes(line).stream().map(WordingPage::atWord).toList());
            } else if (line.startsWith("| ") && !line.startsWith("| concept") && !line.startsWith("| one")) {
                add(section, language, line);
            }
        }
    }

    private void add(String section, String language, String line) {
        var codes = codes(line);
        switch (section) {
            case "Terms" -> {
                var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
                if (!codes.isEmpty()) {
                    terms.add(new Term(language, cells.get(1), cells.get(2), codes.getLast()));
                }
            }
            case "Pairs that must differ" -> different.add(new Pair(codes.getFirst(), codes.get(1)));
            case "Points that mirror each other" -> mirrored.add(new Pair(codes.getFirst(), codes.get(1)));
            default -> {}
        }
    }

    private static List<String> codes(String line) {
        return CODE.matcher(line).results().map(found -> found.group(1)).toList();
    }

    private static Pattern atWord(String pattern) {
        return Pattern.compile("(?<!\\p{L})(?:" + pattern + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    List<Term> terms() {
        return terms;
    }

    Map<String, List<Pattern>> never() {
        return never;
    }

    List<Pair> different() {
        return different;
    }

    List<Pair> mirrored() {
        return mirrored;
    }
}
