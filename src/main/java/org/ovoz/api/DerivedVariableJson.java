package org.ovoz.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A derived variable of the team.
 *
 * @param kind merged, bands, mean, sum, ticks or reversed
 * @param explanation how it is made, in the language of the labels
 * @param sources the variables that it is made of
 * @param decimals how many digits of a code stand behind the point
 * @param changedOn the day of this version
 */
record DerivedVariableJson(
        String name,
        String label,
        String kind,
        String explanation,
        List<String> sources,
        String level,
        int decimals,
        List<ValueJson> categories,
        int version,
        LocalDate changedOn) {

    /** A category with its code. */
    record ValueJson(int code, String label) {}
}
