package org.ovoz.ui;

import java.util.regex.Pattern;

/** Marks between texts that were written apart from each other. */
public final class Punctuation {

    /** A colon or stop after a mark that ends a sentence already; after a closing quotation mark it stays. */
    private static final Pattern AFTER_END = Pattern.compile("(?<=[?!…])[:.](?=\\s|$)");

    private Punctuation() {}

    /** A label and what is said of it: {@code Gender: Female}, but {@code Do you have a website? Yes}. */
    public static String labelled(String label, String rest) {
        return tidied(label + ": " + rest);
    }

    /** A text without the colons and stops right after a question mark, where a question was put into a sentence. */
    public static String tidied(String text) {
        return AFTER_END.matcher(text).replaceAll("");
    }
}
