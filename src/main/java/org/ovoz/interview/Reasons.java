package org.ovoz.interview;

import org.ovoz.questionnaire.Validity;

/** Reasons of corrections and exclusions, as the history keeps them. */
public final class Reasons {

    private static final int LONGEST = 2000;

    private Reasons() {}

    /**
     * The reason without what no database takes, and not too long for it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String of(String typed) {
        var why = Validity.normalise(typed);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("The decision needs a reason.");
        }
        if (why.length() <= LONGEST) {
            return why;
        }
        return why.substring(0, Character.isHighSurrogate(why.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
