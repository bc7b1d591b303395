package org.ovoz.export.deidentified;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Routing;

/**
 * Which answers would give away what is not told of a key variable: whether a follow-up was asked tells the answer that
 * leads to it.
 */
final class FollowUps {

    private final Routing routing;
    private final List<String> keys;
    private final List<Recoding> recodings;
    private final BiPredicate<String, Integer> isUntold;

    /**
     * @param keys the names of the key variables
     * @param isUntold whether another variable is not told at all in a country
     */
    FollowUps(Routing routing, List<String> keys, List<Recoding> recodings, BiPredicate<String, Integer> isUntold) {
        this.routing = routing;
        this.keys = keys;
        this.recodings = recodings;
        this.isUntold = isUntold;
    }

    /** Whether the answer to a variable must not be told, where these codes of the key variables are. */
    boolean isTelltale(String variable, int country, int[] told) {
        return routing.of(variable).stream().anyMatch(condition -> isOpen(condition, country, told));
    }

    /** Whether what is told leaves open if a comparison holds, so that its outcome would tell more. */
    private boolean isOpen(Condition condition, int country, int[] told) {
        var reads = condition.reads().toList();
        return reads.stream()
                .anyMatch(variable -> isUntold.test(variable, country)
                        || keys.contains(variable) && isOpen(condition, variable, reads.size() == 1, told));
    }

    private boolean isOpen(Condition condition, String variable, boolean isOnly, int[] told) {
        var place = keys.indexOf(variable);
        var behind = recodings.get(place).behind(told[place]);
        if (!isOnly) {
            return behind.size() > 1;
        }
        return behind.stream()
                        .map(code -> condition.holds(Answers.of(Map.of(variable, code), Map.of())))
                        .distinct()
                        .count()
                > 1;
    }
}
