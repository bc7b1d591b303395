package org.ovoz.qualitative.agreement;

import java.util.Collection;
import java.util.Optional;
import org.ovoz.tabulation.statistics.CohensKappa;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.statistics.KrippendorffsAlpha;

/**
 * How far coders agree over some turns.
 *
 * @param turns how many turns
 * @param kappa of the first and the second coder, with their plain agreement
 * @param alpha of all coders
 * @param interval of α; nothing where too many samples have but one category
 */
public record Agreement(long turns, CohensKappa kappa, KrippendorffsAlpha alpha, Optional<Interval> interval) {

    /**
     * @param pairs how often each category of the first coder met each of the second
     * @param counts for each turn, how many coders chose each category
     */
    static Agreement of(long[][] pairs, Collection<long[]> counts) {
        return new Agreement(
                counts.size(),
                CohensKappa.of(pairs),
                KrippendorffsAlpha.of(counts),
                KrippendorffsAlpha.interval(counts));
    }

    public Reading reading() {
        return Reading.of(alpha.alpha());
    }
}
