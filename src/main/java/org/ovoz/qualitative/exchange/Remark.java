package org.ovoz.qualitative.exchange;

/**
 * What is not as it was in a file, or does not come: told before anything is taken and after.
 *
 * @param kind with a text {@code exchange.remark.<name>}
 * @param what its name in the file, or nothing
 * @param count how many of its kind, at least 1
 */
public record Remark(Kind kind, String what, int count) {

    /** What it is. */
    public enum Kind {
        /** A picture; what was coded on it is counted with it. */
        PICTURE,
        /** The pages of a PDF; its text comes. */
        PDF,
        /** A recording; its transcript comes. */
        AUDIO,
        VIDEO,
        /** Places marked on pictures, pages or recordings, with their codings. */
        AREA,
        /** Word or another edition with formatting, beside the plain text. */
        FORMATTED,
        SET,
        GRAPH,
        LINK,
        /** Variables of documents and cases; they come as a memo. */
        VARIABLES,
        /** Passages and codes that belong to a case. */
        CASE_PART,
        /** A part that the format does not know, or we do not. */
        UNKNOWN_PART,
        /** A file in the archive to which nothing refers. */
        UNUSED_FILE,
        /** A passage without code, memo or comment. */
        EMPTY_PASSAGE,
        /** A passage that is not within its text. */
        OUTSIDE,
        /** A coding with a code that the file does not have. */
        UNKNOWN_CODE,
        /** A code on the whole document; it comes as a passage from the first sign to the last. */
        WHOLE_DOCUMENT,
        /** A passage coded within a note. */
        CODED_NOTE,
        /** A code whose name another has; it comes with the name of the code above it. */
        SAME_NAME,
        /** A name longer than names are kept. */
        SHORTENED,
        /** Two things with one id; both come. */
        SAME_ID,
        /** Turns of a file of ours that cannot be those of the text; it is divided as any other. */
        TURNS,
        /** Places counted otherwise than the standard says; the words or the habit of the program prove it. */
        COUNTED_OTHERWISE,
        /** Places that could be counted in several ways, and nothing proves which: somebody should look. */
        COUNT_UNSURE,
        /** Places with other words than the file quotes beside them: the text was changed since, and somebody should look. */
        MISQUOTED,
        /** A text that is not UTF-8; it was read as Windows writes Cyrillic or Latin. */
        OTHER_ENCODING,
        /** Signs of a text that are damaged in the file. */
        LETTERS_LOST,
        /** A text of a country in which the user does not work. */
        OTHER_COUNTRY,
        /** A text without a word in it. */
        EMPTY_TEXT
    }
}
