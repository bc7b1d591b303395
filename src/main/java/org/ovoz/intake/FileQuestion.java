package org.ovoz.intake;

import java.time.LocalDate;

/**
 * Something about a file as a whole that only a person knows.
 *
 * @param file the earlier file that it seems to be, or to share with
 * @param rows how many rows speak for it
 * @param isOpen whether nothing can be imported before it is decided
 */
public record FileQuestion(Kind kind, Earlier file, int rows, boolean isOpen) {

    /** What is asked. Each has a text {@code intake.question.<name>}. */
    public enum Kind {
        /** The very same file was imported. */
        SAME_FILE,
        /** The same, by an earlier release: which rows are there cannot be told. */
        SAME_FILE_EARLIER_RELEASE,
        /** Case numbers of the file stand in an earlier one too. */
        SAME_NUMBERS,
        /** Nearly all rows say the same as the interviews of an earlier file. */
        SAME_ROWS
    }

    /**
     * A file that was imported.
     *
     * @param channel of its interviews
     * @param by the name of who imported it
     */
    public record Earlier(String channel, LocalDate day, String by, int interviews) {}
}
