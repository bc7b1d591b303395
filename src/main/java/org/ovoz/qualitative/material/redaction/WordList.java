package org.ovoz.qualitative.material.redaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.ovoz.qualitative.Composed;

/** Words of a list in all their forms: a form is a stem of the list and an ending that one of the languages has. */
final class WordList {

    private static final String RUSSIAN = "а|я|у|ю|ом|ем|ём|ой|ей|ою|ею|ы|и|е|ью|ь|й|ия|ии|ию|ией|ием|ья|ьи|ье|ью|ьей";
    private static final String TURKIC =
            "[лдт]ар|[лдт]ер|[лдт]ор|[лдт]өр|[дтн][ыіиуү]ң|[дтн][ыиуү]н|[дтн][ыіиуү]|[ғгқк][аеоө]"
                    + "|[дт][аеоө]|[дтн][аеоө]н|н[ае]|мен|бен|пен|менен|[дт][аеоө]г[ыиуү]|[дт][аеоө]ғы|[дт][еі]гі|н[иі]кі|лық|лик|дик|лук"
                    + "|с[ыіиуү]|сынд[ае]|[ыиіуү]м|нинг|ни|га|да|дан|лик";
    private static final String TAJIK = "ро|и|у|ҳо|ам|аш|ат|иҳо|янд|ӣ";
    private static final String LATIN = "ning|ni|ga|ka|qa|da|dan|lar|niki|dagi|lik|ta|s|'s|’s|ʼs";
    private static final Pattern ENDING = Pattern.compile(
            "(?:[аяыиеуюьйоaeiouy]{0,2})(?:-?(?:" + RUSSIAN + "|" + TURKIC + "|" + TAJIK + "|" + LATIN + ")){0,2}");
    private static final int SHORTEST = 2;
    private static final int LONGEST_ENDING = 8;

    /** Without the letter that changes with the case. */
    private final Set<String> stems = new HashSet<>();

    /** Words of so few letters that without the last one they would be anything. */
    private final Set<String> whole = new HashSet<>();

    WordList(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line))
                    .filter(word -> !word.isEmpty())
                    .map(WordList::lower)
                    .forEach(this::addWithSpellings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Small letters in one spelling, composed: й may have been written as two. */
    static String lower(String word) {
        return Composed.words(word)
                .toLowerCase(Locale.ROOT)
                .replace('’', 'ʻ')
                .replace('\'', 'ʻ')
                .replace('ё', 'е');
    }

    /** Names of the region are written in Russian too. */
    private void addWithSpellings(String word) {
        add(word);
        add(word.replace("гүл", "гуль"));
    }

    private void add(String word) {
        whole.add(word);
        if (word.length() > 3 && "аяьйеиыоaeo".indexOf(word.charAt(word.length() - 1)) >= 0) {
            var shorter = word.substring(0, word.length() - 1);
            if (shorter.length() > 3) {
                stems.add(shorter);
            }
        }
    }

    /** Whether a word is one of the list in some form. */
    boolean has(String word) {
        var form = lower(word);
        for (int length = form.length(); length >= Math.max(SHORTEST, form.length() - LONGEST_ENDING); length--) {
            var stem = form.substring(0, length);
            if ((whole.contains(stem) || stems.contains(stem)) && isEnding(form.substring(length), stem)) {
                return true;
            }
        }
        return false;
    }

    /** After two or three letters only endings that cannot begin another word. */
    private static boolean isEnding(String rest, String stem) {
        return rest.isEmpty() || ENDING.matcher(rest).matches() && (stem.length() > 3 || rest.length() <= 3);
    }
}
