package org.ovoz.qualitative.material.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a text.
 *
 * @param beginsSentence where even an ordinary word has a capital letter
 */
record Words(String word, int start, int end, boolean beginsSentence) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[-ʻʼ’'][\\p{L}\\p{M}]+)*");

    static List<Words> of(String text) {
        var words = new ArrayList<Words>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Words(matcher.group(), matcher.start(), matcher.end(), begins(text, matcher.start())));
        }
        return words;
    }

    private static boolean begins(String text, int start) {
        var i = start - 1;
        while (i >= 0 && " \t\"«“„(–—-[*".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || ".!?…:;\n".indexOf(text.charAt(i)) >= 0;
    }

    boolean isCapital() {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
