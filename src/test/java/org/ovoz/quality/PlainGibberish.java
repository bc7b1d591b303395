package org.ovoz.quality;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ovoz.questionnaire.QualityThresholds;

/** The rules of {@link Gibberish} word by word with regular expressions: what it is judged by. Slow. */
final class PlainGibberish {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String LATIN_VOWELS = "aeiouyı";
    private static final String CYRILLIC_VOWELS = "аеёиоуыэюяіїєәөүұӣӯ";

    /** Rows of the usual Latin and Russian keyboards, from the left. */
    private static final List<String> KEYBOARD =
            List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю");

    private final QualityThresholds.Gibberish threshold;
    private final Pattern heldDown;

    /** Letters that stand beside each other on a keyboard, read from the left and from the right. */
    private final Set<String> runs;

    PlainGibberish(QualityThresholds.Gibberish threshold) {
        this.threshold = threshold;
        this.heldDown = Pattern.compile("(\\p{L})\\1{" + (threshold.sameLetter() - 1) + "}");
        this.runs = KEYBOARD.stream()
                .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
                .flatMap(row -> pieces(row, threshold.keyboardRun()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean is(String text) {
        var words = SPACE.splitAsStream(text)
                .filter(token -> !isAddress(token))
                .flatMap(token -> WORD.matcher(token).results())
                .map(found -> found.group())
                .filter(word -> !isAbbreviation(word))
                .map(PlainGibberish::plain)
                .toList();
        if (words.stream().anyMatch(word -> heldDown.matcher(word).find() || isKeyboardRun(word))) {
            return true;
        }
        var letters = String.join("", words);
        return letters.length() >= threshold.leastLetters()
                && (letters.chars().distinct().count() <= 2 || words.stream().allMatch(PlainGibberish::hasNoVowel));
    }

    /** Of a site or of mail: a slash, an at sign, or a full stop with something on both sides. */
    private static boolean isAddress(String token) {
        var stop = token.indexOf('.', 1);
        return token.indexOf('@') >= 0 || token.indexOf('/') >= 0 || stop > 0 && stop < token.length() - 1;
    }

    private static boolean isAbbreviation(String word) {
        return word.length() <= 8 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** In small letters; Latin ones without their accents, while Cyrillic й and ӯ stay letters of their own. */
    private static String plain(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return isLatin(small)
                ? Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                : Normalizer.normalize(small, Normalizer.Form.NFC);
    }

    private static boolean hasNoVowel(String word) {
        if (isLatin(word)) {
            return word.chars().noneMatch(letter -> LATIN_VOWELS.indexOf(letter) >= 0);
        }
        var isCyrillic =
                word.chars().allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
        return isCyrillic && word.chars().noneMatch(letter -> CYRILLIC_VOWELS.indexOf(letter) >= 0);
    }

    private static boolean isLatin(String word) {
        return word.codePoints()
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private boolean isKeyboardRun(String word) {
        return pieces(word, threshold.keyboardRun()).anyMatch(runs::contains);
    }

    private static Stream<String> pieces(String letters, int length) {
        return IntStream.rangeClosed(0, letters.length() - length)
                .mapToObj(from -> letters.substring(from, from + length));
    }
}
