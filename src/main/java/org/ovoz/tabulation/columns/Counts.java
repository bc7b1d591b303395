package org.ovoz.tabulation.columns;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ovoz.questionnaire.Missing;

/**
 * How many cases have each code of a variable; missing codes are negative.
 *
 * @param byCode frequencies above 0 in the order of the codes
 */
public record Counts(NavigableMap<Integer, Integer> byCode) {

    public static final Counts NONE = new Counts(new TreeMap<>());

    public Counts {
        var positive = new TreeMap<>(byCode);
        positive.values().removeIf(frequency -> frequency == 0);
        byCode = Collections.unmodifiableNavigableMap(positive);
    }

    public int of(int code) {
        return byCode.getOrDefault(code, 0);
    }

    /** The cases with a valid code. */
    public int valid() {
        return sum(byCode.tailMap(0, true));
    }

    /** The cases that were asked: all but those with −1. */
    public int asked() {
        return sum(byCode) - of(Missing.NOT_ASKED.code());
    }

    /** Valid codes and their frequencies. */
    public NavigableMap<Integer, Integer> validCodes() {
        return byCode.tailMap(0, true);
    }

    /** The missing codes of those who were asked, and their frequencies. */
    public NavigableMap<Integer, Integer> missingCodes() {
        var missing = new TreeMap<>(byCode.headMap(0, false));
        missing.remove(Missing.NOT_ASKED.code());
        return missing;
    }

    /** How many cases each of several counts has, by its key. */
    public static Counts totals(NavigableMap<Integer, Counts> several) {
        var totals = new TreeMap<Integer, Integer>();
        several.forEach((key, counts) -> totals.put(key, sum(counts.byCode)));
        return new Counts(totals);
    }

    public Counts plus(Counts other) {
        var sums = new TreeMap<>(byCode);
        other.byCode.forEach((code, frequency) -> sums.merge(code, frequency, Integer::sum));
        return new Counts(sums);
    }

    private static int sum(NavigableMap<Integer, Integer> frequencies) {
        return frequencies.values().stream().mapToInt(Integer::intValue).sum();
    }
}
