package org.ovoz.intake.file;

import org.jspecify.annotations.Nullable;

/**
 * What a file of SPSS says of itself beside its columns, and what must not be lost without a word.
 *
 * @param weight key of the column by which it is weighted, or null
 * @param filter key of the column that says which cases an analysis took, or null
 * @param encoding the encoding that it names although its texts are written in another, or null
 * @param broken how many texts have characters that could not be read
 */
public record Declared(
        @Nullable String weight,
        @Nullable String filter,
        @Nullable String encoding,
        int broken) {

    /** What a CSV says: nothing. */
    public static final Declared NOTHING = new Declared(null, null, null, 0);
}
