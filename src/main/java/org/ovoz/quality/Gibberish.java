package org.ovoz.quality;

import java.text.Normalizer;
import java.util.Locale;
import org.ovoz.questionnaire.QualityThresholds;

/**
 * Whether a typed text is plainly no text: a letter held down, few letters over and over, no vowel, or letters in the
 * order of the keyboard. Latin and Cyrillic letters are judged by their own rules, other scripts not at all; words in
 * capitals are taken for abbreviations, and addresses are passed over. It is meant to miss rather than to accuse.
 *
 * <p>Texts are read sign by sign: there are more of them than interviews.
 */
final class Gibberish {

    private static final String LATIN_VOWELS = "aeiouyı";
    private static final String CYRILLIC_VOWELS = "аеёиоуыэюяіїєәөүұӣӯ";

    /** Rows of the usual Latin and Russian keyboards, from the left, with a gap between them. */
    private static final String KEYBOARD = "qwertyuiop asdfghjkl zxcvbnm йцукенгшщзхъ фывапролджэ ячсмитьбю";

    private static final int LONGEST_ABBREVIATION = 8;

    /** Where letters of Cyrillic that need no normalizing begin and end. */
    private static final char FIRST_CYRILLIC = '\u0400';

    private static final char LAST_CYRILLIC = '\u052F';

    /** By letter of the simple alphabets its place on the keyboards, from 1; far from it where it is on none. */
    private static final short[] PLACES = new short[LAST_CYRILLIC + 1];

    static {
        for (int place = 0; place < KEYBOARD.length(); place++) {
            PLACES[KEYBOARD.charAt(place)] = (short) (KEYBOARD.charAt(place) == ' ' ? 0 : place + 1);
        }
    }

    private final QualityThresholds.Gibberish threshold;

    Gibberish(QualityThresholds.Gibberish threshold) {
        this.threshold = threshold;
    }

    boolean is(String text) {
        var reading = new Reading();
        var from = 0;
        while (from < text.length()) {
            var to = from;
            while (to < text.length() && !isSpace(text.charAt(to))) {
                to++;
            }
            if (!isAddress(text, from, to) && reading.hasRun(text, from, to)) {
                return true;
            }
            from = to + 1;
        }
        return reading.letters >= threshold.leastLetters() && (reading.isOfTwoLetters() || reading.hasNoVowel);
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r';
    }

    /** Of a site or of mail: a slash, an at sign, or a full stop with something on both sides. */
    private static boolean isAddress(String text, int from, int to) {
        var stop = -1;
        for (int i = from; i < to; i++) {
            var sign = text.charAt(i);
            if (sign == '@' || sign == '/') {
                return true;
            }
            if (sign == '.' && i > from && stop < 0) {
                stop = i;
            }
        }
        return stop >= 0 && stop < to - 1;
    }

    /** What has been read of a text. */
    private final class Reading {

        private int letters;
        private boolean hasNoVowel = true;
        private char one;
        private char other;
        private boolean isOfMore;

        boolean isOfTwoLetters() {
            return !isOfMore;
        }

        /** Reads the words of a piece without spaces; whether a letter is held down in one, or the keyboard run along. */
        boolean hasRun(String text, int from, int to) {
            var begin = from;
            while (begin < to) {
                var end = begin;
                while (end < to && Character.isLetter(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                if (end == begin) {
                    begin += Character.charCount(text.codePointAt(begin));
                } else {
                    if (!isAbbreviation(text, begin, end) && hasRun(plain(text, begin, end))) {
                        return true;
                    }
                    begin = end;
                }
            }
            return false;
        }

        private boolean hasRun(String word) {
            var held = 0;
            var right = 0;
            var left = 0;
            var place = -1;
            for (int i = 0; i < word.length(); ) {
                var letter = word.codePointAt(i);
                var next = letter < PLACES.length && PLACES[letter] > 0 ? PLACES[letter] : -1;
                held = i > 0 && word.codePointBefore(i) == letter ? held + 1 : 1;
                right = next < 0 ? 0 : place >= 0 && next == place + 1 ? right + 1 : 1;
                left = next < 0 ? 0 : place >= 0 && next == place - 1 ? left + 1 : 1;
                place = next;
                if (held >= threshold.sameLetter() || Math.max(left, right) >= threshold.keyboardRun()) {
                    return true;
                }
                i += Character.charCount(letter);
            }
            count(word);
            return false;
        }

        private void count(String word) {
            for (int i = 0; i < word.length(); i++) {
                var sign = word.charAt(i);
                if (letters == 0) {
                    one = sign;
                    other = sign;
                } else if (sign != one && sign != other) {
                    isOfMore |= one != other;
                    other = sign;
                }
                letters++;
            }
            hasNoVowel = hasNoVowel && Gibberish.hasNoVowel(word);
        }
    }

    private static boolean isAbbreviation(String text, int from, int to) {
        if (to - from > LONGEST_ABBREVIATION) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isSimple(text.charAt(i))) {
                var word = text.substring(from, to);
                return word.equals(word.toUpperCase(Locale.ROOT));
            }
            if (Character.toUpperCase(text.charAt(i)) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A letter without an accent of its own that small letters and normalizing change one by one. */
    private static boolean isSimple(char letter) {
        return letter < 0x80 || letter >= FIRST_CYRILLIC && letter <= LAST_CYRILLIC;
    }

    /** In small letters; Latin ones without their accents, while Cyrillic й and ӯ stay letters of their own. */
    private static String plain(String text, int from, int to) {
        var small = new char[to - from];
        for (int i = from; i < to; i++) {
            if (!isSimple(text.charAt(i))) {
                return normalized(text.substring(from, to).toLowerCase(Locale.ROOT));
            }
            small[i - from] = Character.toLowerCase(text.charAt(i));
        }
        return new String(small);
    }

    private static String normalized(String small) {
        return isOf(Character.UnicodeScript.LATIN, small)
                ? Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                : Normalizer.normalize(small, Normalizer.Form.NFC);
    }

    private static boolean hasNoVowel(String word) {
        if (isOf(Character.UnicodeScript.LATIN, word)) {
            return word.chars().noneMatch(letter -> LATIN_VOWELS.indexOf(letter) >= 0);
        }
        return word.chars()
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC
                        && CYRILLIC_VOWELS.indexOf(letter) < 0);
    }

    private static boolean isOf(Character.UnicodeScript script, String word) {
        return word.codePoints().allMatch(letter -> Character.UnicodeScript.of(letter) == script);
    }
}
