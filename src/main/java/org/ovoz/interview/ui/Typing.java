package org.ovoz.interview.ui;

/** How much a field takes. */
public final class Typing {

    /**
     * Far more than is kept of a respondent's text, so that what is too long is told and can be shortened; and so much less than
     * a page may send at once that it can be sent four times together, as a value and with its event, while it is typed and on
     * leaving the field.
     */
    private static final int MOST = 20_000;

    private Typing() {}

    /**
     * How many characters a field takes.
     *
     * @param limit of what is kept; 0 for none
     */
    public static int most(int limit) {
        return Math.max(MOST, limit + limit / 4);
    }
}
