package org.ovoz.qualitative;

/**
 * Where a masked word stands beside the words of texts.
 *
 * @param name of the document or the code
 */
public record MaskedPlace(Kind kind, String name) {

    /** Each has a text {@code qualitative.masked.<name>}. */
    public enum Kind {
        TITLE,
        /** In the pseudonym, the place or what the text calls a voice. */
        SPEAKER,
        CODE,
        MEMO
    }
}
