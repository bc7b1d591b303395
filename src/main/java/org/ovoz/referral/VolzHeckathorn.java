package org.ovoz.referral;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares estimated from a sample by referral, each case weighted by one over its degree: E. Volz and D. D. Heckathorn,
 * Probability based estimation theory for respondent driven sampling, Journal of Official Statistics 24 (2008), 79–97, RDS-II.
 * They assume long chains, and degrees told rightly: see {@link Use}.
 */
public final class VolzHeckathorn {

    private VolzHeckathorn() {}

    /** A case by its answer and how many others it knows. */
    public record Degree(int code, int degree) {}

    /** Whether the estimate may be used. */
    public enum Use {
        ALLOWED,
        /** The wave does not ask how many others one knows, or nobody has told. */
        NO_DEGREE,
        /** With {@value VolzHeckathorn#FEW} cases of a country or fewer, never. */
        TOO_FEW,
        /** No chain has reached wave {@value VolzHeckathorn#WAVES}. */
        TOO_SHORT
    }

    /** analysis.md §12: for 7 to 11 cases per country, never. */
    static final int FEW = 11;

    static final int WAVES = 4;

    /**
     * Whether the estimate may be used for a country.
     *
     * @param degrees of how many cases the degree is known
     * @param deepest the last wave of any chain
     */
    public static Use use(int degrees, int cases, int deepest) {
        if (degrees == 0) {
            return Use.NO_DEGREE;
        }
        if (cases <= FEW) {
            return Use.TOO_FEW;
        }
        return deepest < WAVES ? Use.TOO_SHORT : Use.ALLOWED;
    }

    /** The share of each code: Σ 1/d of those who have it, by Σ 1/d of all. Cases that know nobody have no weight. */
    public static Map<Integer, Double> shares(Collection<Degree> cases) {
        var weights = new TreeMap<Integer, Double>();
        var all = 0.0;
        for (var one : cases) {
            if (one.degree() > 0) {
                weights.merge(one.code(), 1.0 / one.degree(), Double::sum);
                all += 1.0 / one.degree();
            }
        }
        var sum = all;
        weights.replaceAll((_, weight) -> weight / sum);
        return weights;
    }
}
