package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.Span;
import org.ovoz.questionnaire.Language;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Words by what of them stays the same when they take endings: Snowball for Russian and English, light rules for Kazakh, Kyrgyz,
 * Tajik and Uzbek. Uzbek is the same in both alphabets, with any apostrophe. How letters are composed, and soft hyphens in a word,
 * make no difference.
 */
final class Stems {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}ʻʼ'’‘`´]|\\p{Cf}+(?=[\\p{L}\\p{N}]))*",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Accents that no letter of the six languages has: they show how a word is stressed. */
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private Stems() {}

    /**
     * A word of a text.
     *
     * @param span where it stands, in code points
     */
    record Word(Span span, String stem) {}

    /** The words of a text; places count from its beginning. */
    static List<Word> of(String text, Language language) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        var unit = 0;
        var point = 0;
        while (matcher.find()) {
            point += text.codePointCount(unit, matcher.start());
            var length = text.codePointCount(matcher.start(), matcher.end());
            words.add(new Word(new Span(point, point + length), stem(matcher.group(), language)));
            unit = matcher.end();
            point += length;
        }
        return words;
    }

    static String stem(String word, Language language) {
        var lower = ACCENT.matcher(Composed.words(word)).replaceAll("").toLowerCase(Locale.ROOT);
        return switch (language.tag().substring(0, 2)) {
            case "ru" -> russian(lower);
            case "en" -> english(lower);
            case "uz" -> Suffixes.UZBEK.without(UzbekLetters.latin(lower));
            case "kk" -> Suffixes.KAZAKH.without(lower);
            case "ky" -> Suffixes.KYRGYZ.without(lower);
            case "tg" -> Suffixes.TAJIK.without(lower);
            default -> lower;
        };
    }

    private static String russian(String word) {
        var stemmer = new RussianStemmer();
        stemmer.setCurrent(word.replace('ё', 'е'));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String english(String word) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(word.replace('’', '\''));
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
