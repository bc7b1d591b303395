package org.ovoz.intake.file;

import java.util.List;

/**
 * Something that a person has to know of a file that could be read.
 *
 * @param places the first rows in which it occurs; none where it concerns the whole file
 * @param times how often
 */
public record FileNotice(Kind kind, List<Place> places, int times) {

    /** What it is. Each has a text {@code intake.notice.<name>}. */
    public enum Kind {
        /** Bytes that are no characters in this encoding. */
        DAMAGED_CHARACTERS,
        /** Control characters, which were left out. */
        CONTROL_CHARACTERS,
        /** Rows with fewer cells than headings. */
        SHORT_ROWS,
        /** The encoding is a guess. */
        ENCODING_GUESSED
    }

    /**
     * A row.
     *
     * @param row under the headings, from 1; 0 for the headings themselves
     * @param line of the file, from 1
     */
    public record Place(int row, int line) {}

    public FileNotice {
        places = List.copyOf(places);
    }
}
