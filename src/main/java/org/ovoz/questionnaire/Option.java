package org.ovoz.questionnaire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer that can be chosen. A code is never reused or renumbered, in no country and no wave.
 *
 * @param code zero or more
 * @param name the name of the option, part of the variable name in a multiple choice; the code as text where none is given
 * @param label what a respondent reads
 * @param only the countries in which it is offered; empty means everywhere
 * @param relevant when it is offered
 * @param exclusive in a multiple choice, whether choosing it takes back the others ("none")
 * @param specify the open text that opens when it is chosen, or null
 */
public record Option(
        int code,
        String name,
        Text label,
        Set<CountryCode> only,
        Condition relevant,
        boolean exclusive,
        @Nullable Specify specify) {

    /**
     * The text of "other, specify".
     *
     * @param variable the variable that holds it, for example {@code occupation_oth}
     * @param maxLength in characters
     */
    public record Specify(String variable, int maxLength) {}

    public Option {
        if (code < 0) {
            throw new IllegalArgumentException("option codes are not negative: " + code);
        }
        only = Set.copyOf(only);
    }
}
