package org.ovoz.interview.store;

/** The database has codes that were made with another key than that of this data folder: none of them would be good here. */
final class ForeignKey extends RuntimeException {

    /** @param source where the key that does not fit comes from */
    ForeignKey(String source) {
        super("The database belongs to another study.key than " + source + ".");
    }
}
