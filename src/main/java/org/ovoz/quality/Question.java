package org.ovoz.quality;

import java.util.stream.IntStream;
import org.ovoz.questionnaire.Missing;

/**
 * One thing a respondent is asked, as columns of the coded row: a single choice, a number or a row of a grid is one
 * column, a multiple choice one for each of its options.
 *
 * @param variable the variable, or the item of a multiple choice
 * @param columns where it stands in the codes
 * @param core whether it counts for completeness
 */
record Question(String variable, int[] columns, boolean core) {

    boolean isAsked(int[] codes) {
        return IntStream.of(columns).anyMatch(column -> codes[column] != Missing.NOT_ASKED.code());
    }

    /** Whether somebody who was asked said something: "does not apply" says something, "difficult to answer" does not. */
    boolean isAnswered(int[] codes) {
        return IntStream.of(columns)
                .anyMatch(column -> !Missing.is(codes[column]) || codes[column] == Missing.DOES_NOT_APPLY.code());
    }

    /** The answer as one value, the ticks of a multiple choice together; {@link #NONE} without a valid one. */
    Object answer(int[] codes) {
        if (columns.length == 1) {
            return Missing.is(codes[columns[0]]) ? NONE : (Object) codes[columns[0]];
        }
        var ticks = new StringBuilder();
        for (var column : columns) {
            ticks.append(codes[column] == 1 ? '1' : '0');
        }
        return IntStream.of(columns).allMatch(column -> Missing.is(codes[column])) ? NONE : ticks.toString();
    }

    /** In place of an answer that is not there. */
    static final Object NONE = new Object();
}
