package org.ovoz.qualitative.material.file;

/**
 * What the reader of a file is told, because something in it was left out, put right or guessed.
 *
 * @param count how many there were
 * @param detail a name from the file where one helps, or empty
 */
public record Told(What what, int count, String detail) {

    /** Each has a text {@code material.told.<name>}. */
    public enum What {
        /** The text was read as windows-1251 because it is no UTF-8. */
        ENCODING_GUESSED,
        /** Letters that the encoding does not have. */
        LETTERS_LOST,
        MACROS,
        IMAGES,
        DELETIONS,
        INSERTIONS,
        COMMENTS,
        FOOTNOTES,
        /** Words that the document does not show. */
        HIDDEN,
        /** Marks that turn the direction of writing, and control characters. */
        CONTROLS,
        OVERLAPS,
        UNSORTED,
        UNTIMED
    }

    static Told of(What what, int count) {
        return new Told(what, count, "");
    }
}
