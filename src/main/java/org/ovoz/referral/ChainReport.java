package org.ovoz.referral;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Variable;

/**
 * What the page of referral chains tells.
 *
 * @param isExact whether its reader sees small numbers, and who came by whom
 * @param isLinked whether anything says who came by whom: no more after the wave has closed
 * @param countries figures by country, of those that are chosen
 * @param together of all of them; null where small numbers are protected, because the difference would give them back
 * @param chains the cases themselves; none where small numbers are protected
 * @param comparisons by variable
 * @param relations how those who came by a coupon know who passed it on; blank ones are not in it
 */
public record ChainReport(
        boolean isExact,
        boolean isLinked,
        SequencedMap<CountryCode, ChainFigures> countries,
        @Nullable ChainFigures together,
        List<Chain> chains,
        List<Comparison> comparisons,
        Map<Relation, Long> relations,
        Map<CountryCode, Weights> weights) {

    /** Counts below this one are not told to whoever is no lead. */
    public static final int FEW = 5;

    /**
     * Pairs and chains by a variable.
     *
     * @param pairs those that are known, and those of which only numbers were kept
     * @param rho intra-chain correlation
     * @param designEffect what it does to the precision
     */
    public record Comparison(
            Variable variable,
            Homophily homophily,
            Homophily.Pairs pairs,
            OptionalDouble rho,
            OptionalDouble designEffect) {

        Comparison withoutTable() {
            var none = new Homophily(new TreeMap<>(), homophily.pairs());
            return new Comparison(variable, none, pairs, rho, designEffect);
        }
    }

    /**
     * Estimates with weights.
     *
     * @param shares by variable and code; none unless the use is allowed
     */
    public record Weights(VolzHeckathorn.Use use, Map<String, Map<Integer, Double>> shares) {}

    /** Whether there is any chain, or ever was a coupon. */
    public boolean isEmpty() {
        return countries.values().stream()
                .allMatch(one -> one.cases() == 0 && one.coupons().given() == 0);
    }
}
