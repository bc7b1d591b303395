package org.ovoz.quality;

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

    /** In place of an answer that is not there: no valid code is negative. */
    static final int NONE = -1;

    boolean isAsked(int[] codes) {
        for (var column : columns) {
            if (codes[column] != Missing.NOT_ASKED.code()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody who was asked said something: "does not apply" says something, "difficult to answer" does not. */
    boolean isAnswered(int[] codes) {
        for (var column : columns) {
            if (!Missing.is(codes[column]) || codes[column] == Missing.DOES_NOT_APPLY.code()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The answer as one number, the ticks of a multiple choice together; {@link #NONE} without a valid one.
     *
     * @param ticks for multiple choices of more options than a number has bits
     */
    int answer(int[] codes, Vocabulary<String> ticks) {
        if (columns.length == 1) {
            return Missing.is(codes[columns[0]]) ? NONE : codes[columns[0]];
        }
        if (!hasValid(codes)) {
            return NONE;
        }
        return columns.length < Integer.SIZE ? bits(codes) : ticks.number(word(codes));
    }

    private boolean hasValid(int[] codes) {
        for (var column : columns) {
            if (!Missing.is(codes[column])) {
                return true;
            }
        }
        return false;
    }

    private int bits(int[] codes) {
        var bits = 0;
        for (var column : columns) {
            bits = bits << 1 | (codes[column] == 1 ? 1 : 0);
        }
        return bits;
    }

    private String word(int[] codes) {
        var word = new StringBuilder();
        for (var column : columns) {
            word.append(codes[column] == 1 ? '1' : '0');
        }
        return word.toString();
    }
}
