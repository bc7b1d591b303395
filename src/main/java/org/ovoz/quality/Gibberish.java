package org.ovoz.quality;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ovoz.questionnaire.QualityThresholds;

/**
 * Whether a typed text is plainly no text: a letter held down, few letters over and over, no vowel, or letters in the
 * order of the keyboard. Latin and Cyrillic letters are judged by their own rules, other scripts not at all; words in
 * capitals are taken for abbreviations, and addresses are passed over. It is meant to miss rather than to accuse.
 */
final class Gibberish {

    private static final Pattern ADDRESS = Pattern.compile("\\S*[@/]\\S*|\\S+\\.\\S+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String LATIN_VOWELS = "aeiouyı";
    private static final String CYRILLIC_VOWELS = "аеёиоуыэюяіїєәөүұӣӯ";

    /** Rows of the usual Latin and Russian keyboards, from the left. */
    private static final List<String> KEYBOARD =
            List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю");

    private final QualityThresholds.Gibberish threshold;
    private final Pattern heldDown;

    Gibberish(QualityThresholds.Gibberish threshold) {
        this.threshold = threshold;
        this.heldDown = Pattern.compile("(\\p{L})\\1{" + (threshold.sameLetter() - 1) + "}");
    }

    boolean is(String text) {
        var words = WORD.matcher(ADDRESS.matcher(text).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .filter(word -> !isAbbreviation(word))
                .map(Gibberish::plain)
                .toList();
        if (words.stream().anyMatch(word -> heldDown.matcher(word).find() || isKeyboardRun(word))) {
            return true;
        }
        var letters = String.join("", words);
        return letters.length() >= threshold.leastLetters()
                && (letters.chars().distinct().count() <= 2 || words.stream().allMatch(Gibberish::hasNoVowel));
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
        var length = threshold.keyboardRun();
        for (int from = 0; from + length <= word.length(); from++) {
            var run = word.substring(from, from + length);
            var back = new StringBuilder(run).reverse().toString();
            if (KEYBOARD.stream().anyMatch(row -> row.contains(run) || row.contains(back))) {
                return true;
            }
        }
        return false;
    }
}
