package org.ovoz.qualitative.material.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.Composed;
import org.ovoz.questionnaire.Language;

/**
 * In which of the six languages something was said: by letters that only some of them have, and by small words. Too little
 * to tell is in the language of the rest.
 */
public final class LanguageGuess {

    private static final int ENOUGH_LETTERS = 12;
    private static final int MOST_LOOKED_AT = 4_000;
    private static final int LETTER = 2;
    private static final int WORD = 3;

    private static final Map<String, String> LETTERS = Map.of(
            "kk", "әғқңөұүһі",
            "ky", "ңөү",
            "tg", "ғӣқӯҳҷ",
            "ru", "ыщэ",
            "uz", "ўқғҳ");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "ru",
                    words(
                            "и в не на что я мы это как но он они у по из за к от для есть было если или когда очень так уже"),
            "kk", words("және мен біз бұл бір да де деп үшін емес жоқ бар сол олар бірақ өте ғой болды керек"),
            "ky", words("жана мен биз бул бир да де деп үчүн эмес жок бар ошол алар бирок абдан менен болду керек"),
            "tg", words("ва дар ба аз ки ин он мо ман ҳам барои бо агар лекин вале нест аст буд мекунем ҳаст то"),
            "uz",
                    words(
                            "va bu bir biz men uchun emas yoʻq yo'q bor lekin ham bilan kerak juda edi deb oʻsha ular shu "
                                    + "ва бу бир биз мен учун эмас йўқ бор лекин ҳам билан керак жуда эди деб"),
            "en", words("the and of to in is it we i that not they was for but have are with you on this do"));

    private LanguageGuess() {}

    private static Set<String> words(String listed) {
        return Set.of(listed.split(" "));
    }

    /** The likeliest language, or the other one where little speaks for any. */
    public static Language of(String text, Language otherwise) {
        var sample = Composed.words(text.substring(0, Math.min(text.length(), MOST_LOOKED_AT)))
                .toLowerCase(Locale.ROOT);
        if (sample.codePoints()
                        .filter(Character::isLetter)
                        .limit(ENOUGH_LETTERS)
                        .count()
                < ENOUGH_LETTERS) {
            return otherwise;
        }
        var points = new HashMap<String, Integer>();
        for (var word : sample.split("[^\\p{L}\\p{M}ʻʼ'’]+")) {
            count(word.replace('’', 'ʻ'), points);
        }
        var cyrillic = sample.codePoints().filter(c -> c >= 'а' && c <= 'я').count();
        if (cyrillic == 0) {
            points.keySet().removeAll(List.of("ru", "kk", "ky", "tg"));
        }
        var best = points.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().equals(otherwise.tag()) ? 1 : 0));
        return best.filter(entry -> entry.getValue() >= WORD)
                .map(entry -> new Language(entry.getKey()))
                .orElse(otherwise);
    }

    /** A letter that a language lacks speaks against it as much as one that it has alone speaks for it. */
    private static void count(String word, Map<String, Integer> points) {
        WORDS.forEach((language, known) -> {
            if (known.contains(word)) {
                points.merge(language, WORD, Integer::sum);
            }
        });
        for (var letters : LETTERS.entrySet()) {
            if (word.codePoints().anyMatch(c -> letters.getValue().indexOf(c) >= 0)) {
                points.merge(letters.getKey(), LETTER, Integer::sum);
            }
        }
        if (word.codePoints().anyMatch(c -> "әғқңөұүһіӣӯҳҷў".indexOf(c) >= 0)) {
            points.merge("ru", -LETTER, Integer::sum);
        }
        if (word.codePoints().anyMatch(c -> "әғқұһі".indexOf(c) >= 0)) {
            points.merge("ky", -LETTER, Integer::sum);
        }
        if (word.codePoints().anyMatch(c -> "ӣӯҷҳ".indexOf(c) >= 0)) {
            points.merge("kk", -LETTER, Integer::sum);
        }
        if (word.contains("ʻ")) {
            points.merge("uz", LETTER, Integer::sum);
        }
    }
}
