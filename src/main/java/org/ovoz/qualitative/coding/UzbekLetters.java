package org.ovoz.qualitative.coding;

import java.util.Map;

/** Uzbek in Latin letters, whichever alphabet and apostrophe it was written with; in lower case. */
final class UzbekLetters {

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "j"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "x"),
            Map.entry('ц', "s"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('ъ', ""),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('ў', "oʻ"),
            Map.entry('қ', "q"),
            Map.entry('ғ', "gʻ"),
            Map.entry('ҳ', "h"));

    private UzbekLetters() {}

    static String latin(String word) {
        var latin = new StringBuilder();
        for (var at = 0; at < word.length(); at++) {
            var letter = word.charAt(at);
            if (letter == 'е') {
                latin.append(at == 0 || isVowel(word.charAt(at - 1)) ? "ye" : "e");
            } else if (isApostrophe(letter)) {
                // After o and g it makes another letter; elsewhere it is a pause, which many leave out.
                var last = latin.isEmpty() ? ' ' : latin.charAt(latin.length() - 1);
                latin.append(last == 'o' || last == 'g' ? "ʻ" : "");
            } else {
                latin.append(LATIN.getOrDefault(letter, String.valueOf(letter)));
            }
        }
        // Words with ц are written with ts or s.
        return latin.toString().replace("ts", "s");
    }

    private static boolean isVowel(char letter) {
        return "аеёиоуэюяў".indexOf(letter) >= 0;
    }

    private static boolean isApostrophe(char letter) {
        return "ʻʼ'’‘`´".indexOf(letter) >= 0;
    }
}
