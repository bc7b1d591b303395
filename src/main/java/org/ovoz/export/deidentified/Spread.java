package org.ovoz.export.deidentified;

import org.ovoz.questionnaire.Missing;

/**
 * Which answers to the sensitive variables occur among some cases: enough to say whether there are two. Missing answers
 * are no second one: who knows that somebody answered could leave them out.
 */
final class Spread {

    private final int[] lowest;
    private final int[] highest;
    private final boolean[] withReason;

    /** Of one case. */
    Spread(int[] codes) {
        lowest = new int[codes.length];
        highest = new int[codes.length];
        withReason = new boolean[codes.length];
        for (int i = 0; i < codes.length; i++) {
            var isMissing = Missing.is(codes[i]);
            lowest[i] = isMissing ? Integer.MAX_VALUE : codes[i];
            highest[i] = isMissing ? Integer.MIN_VALUE : codes[i];
            withReason[i] = isMissing && codes[i] != Missing.NOT_ASKED.code();
        }
    }

    private Spread(Spread other) {
        lowest = other.lowest.clone();
        highest = other.highest.clone();
        withReason = other.withReason.clone();
    }

    Spread plus(Spread other) {
        var sum = new Spread(this);
        for (int i = 0; i < lowest.length; i++) {
            sum.lowest[i] = Math.min(lowest[i], other.lowest[i]);
            sum.highest[i] = Math.max(highest[i], other.highest[i]);
            sum.withReason[i] = withReason[i] || other.withReason[i];
        }
        return sum;
    }

    /** Whether there are two answers to a variable, or nobody was asked. */
    boolean isDiverse(int variable) {
        return lowest[variable] < highest[variable] || (lowest[variable] > highest[variable] && !withReason[variable]);
    }

    /** Whether this holds for all variables that count. */
    boolean isDiverse(boolean[] counted) {
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] && !isDiverse(i)) {
                return false;
            }
        }
        return true;
    }
}
