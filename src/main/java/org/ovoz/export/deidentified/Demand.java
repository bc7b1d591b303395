package org.ovoz.export.deidentified;

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

    private boolean isDiverse(KeyClass one) {
        return one.spread().isDiverse(counted.get(one.country()));
    }
}
