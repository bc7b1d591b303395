package org.ovoz.export;

/** How much of the interviews a file tells. */
public sealed interface DisclosureLevel {

    /** Everything, with ids, days and texts: for the team only. */
    record Full() implements DisclosureLevel {}

    /**
     * For people outside the team: no ids, texts and lengths, months instead of days, rows in a random order, every
     * combination of identifying variables at least {@code k} times, and two answers at least to every sensitive item in
     * each of them.
     *
     * @param k from 2
     */
    record Deidentified(int k) implements DisclosureLevel {
        public Deidentified {
            if (k < 2) {
                throw new IllegalArgumentException("A case is hidden only among others: k is at least 2, not " + k);
            }
        }
    }

    /** Everything. */
    DisclosureLevel FULL = new Full();

    /** De-identified, with five alike at least. */
    Deidentified DEIDENTIFIED = new Deidentified(5);
}
