package org.ovoz.ui;

import java.util.regex.Pattern;

/** Marks between texts that were written apart from each other. */
public final class Punctuation {

    /** A colon or stop after a mark that ends a sentence already; after a closing quotation mark it stays. */
    private static final Pattern AFTER_END = Pattern.compile("(?<=[?!…])[:.](?=\\s|$)");

    /** The stop of a sentence after that of an abbreviation, which some languages end a date with. */
    private static final Pattern SECOND_STOP = Pattern.compile("(?<=[^.\\s]\\.)\\.(?=\\s|$)");

    private Punctuation() {}

    /** A label and what is said of it: {@code Gender: Female}, but {@code Do you have a website? Yes}. */
    public static String labelled(String label, String rest) {
        return tidied(label + ": " + rest);
    }

    /** A text without the marks that stand twice, because what was put into the sentence has its own at its end. */
    public static String tidied(String text) {
        return mayHaveTwo(text)
                ? SECOND_STOP.matcher(AFTER_END.matcher(text).replaceAll("")).replaceAll("")
                : text;
    }

    /** Whether two marks follow each other somewhere: hardly any text has them, and each is asked about on every page. */
    private static boolean mayHaveTwo(String text) {
        for (int i = 1; i < text.length(); i++) {
            var mark = text.charAt(i);
            if ((mark == '.' || mark == ':') && "?!….".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
