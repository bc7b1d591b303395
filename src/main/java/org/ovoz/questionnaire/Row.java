package org.ovoz.questionnaire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a rating grid: one variable.
 *
 * @param variable for example {@code func_educate}
 * @param name the part of the variable name after the item's id, for example {@code educate}
 * @param label what a respondent reads
 * @param only the countries in which it is shown; empty means everywhere
 * @param relevant when it is shown
 * @param specify the open text of an "other" row, or null
 */
public record Row(
        String variable,
        String name,
        Text label,
        Set<CountryCode> only,
        Condition relevant,
        Option.@Nullable Specify specify) {

    public Row {
        only = Set.copyOf(only);
    }
}
