package org.ovoz.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a file, however often: one line for a person to read.
 *
 * @param column title of the column or item, or empty where a whole row is concerned
 * @param columnKey key of the column, or null
 * @param value in the file, or empty; shortened
 * @param rows the first rows in which it occurs, from 1
 * @param times how often it occurs
 * @param proposal the code that is most likely meant
 */
public record Problem(
        Kind kind,
        String column,
        @Nullable String columnKey,
        String value,
        List<Integer> rows,
        int times,
        Optional<Integer> proposal) {

    /** What it is. Each has a text {@code intake.problem.<name>} and one that says what to do. */
    public enum Kind {
        UNKNOWN_VALUE(true),
        TOO_LONG(true),
        NOT_OFFERED(true),
        NO_COUNTRY(true),
        COUNTRY_NOT_YOURS(true),
        NOT_ANSWERED(true),
        NO_MODE(true),
        NO_LANGUAGE(true),
        NO_DAY(true),
        SAME_ID(true),
        NOTHING_MAPPED(true),
        WEIGHTED(true),
        FILTERED(true),
        NUMBER_ONLY(false),
        MISSING_UNCLEAR(false),
        NOT_SHOWN(false),
        NONE_WITH_OTHERS(false),
        NOT_ELIGIBLE(false),
        EMPTY_ROW(false),
        REPEATED(false),
        ALREADY_THERE(false),
        NOTHING_TICKED(false),
        TICKED_BESIDE_MISSING(false),
        WEIGHT_LEFT_OUT(false),
        FILTER_LEFT_OUT(false),
        OTHER_ENCODING(false),
        BROKEN_TEXTS(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** Whether nothing can be imported before it is put right; otherwise it is enough to know it. */
        public boolean isError() {
            return error;
        }
    }

    public Problem {
        rows = List.copyOf(rows);
    }
}
