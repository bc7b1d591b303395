package org.ovoz.qualitative.material.file;

/** A file that gives no text; its reason has a text {@code material.unreadable.<name>}. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Why {
        EMPTY,
        TOO_LARGE,
        /** More characters than a document may have. */
        TOO_LONG,
        /** An archive that unpacks to more than a document can need, or names places outside. */
        HOSTILE,
        DAMAGED,
        /** An old Word file, or one with a password: both look alike. */
        OLD_WORD,
        ENCRYPTED,
        PDF,
        RTF,
        NO_TEXT
    }

    private final Why why;
    private final int count;

    Unreadable(Why why) {
        this(why, 0);
    }

    Unreadable(Why why, int count) {
        super(why.name());
        this.why = why;
        this.count = count;
    }

    public Why why() {
        return why;
    }

    /** How many characters there are, where they are too many. */
    public int count() {
        return count;
    }
}
