package org.ovoz.export;

import java.util.Map;

/**
 * What a class must be so that nobody in it can be told from the others.
 *
 * @param k how many are alike at least
 * @param counted by country, which sensitive variables must have two answers in every class
 */
record Demand(int k, Map<Integer, boolean[]> counted) {

    boolean isMet(KeyClass one) {
        return one.size() >= k && isDiverse(one);
    }

    /** How far a class is from it, in bits for each of its cases: nothing if it is met. */
    double lack(KeyClass one) {
        var tooSmall = one.size() >= k ? 0 : Math.log((double) k / one.size()) / Math.log(2);
        return one.size() * (tooSmall + (isDiverse(one) ? 0 : 1));
    }

    private boolean isDiverse(KeyClass one) {
        return one.spread().isDiverse(counted.get(one.country()));
    }
}
