package org.ovoz.referral;

import java.util.Collection;
import java.util.List;
import org.ovoz.interview.coupon.CouponCount;

/**
 * What chains are like, as analysis.md §12 of the study's papers lists it.
 *
 * @param counted all interviews that count, in chains or not
 * @param seeds those that nobody referred and that passed coupons on
 * @param productive seeds by whom somebody came
 * @param chains seeds with those who came by them; also where the seed itself is counted no more
 * @param cases interviews in chains
 * @param largest cases of the largest chain
 * @param deepest the last wave of any chain
 * @param meanWave over the cases in chains, seeds being wave 0
 */
public record ChainFigures(
        int counted,
        int seeds,
        int productive,
        int chains,
        int cases,
        int largest,
        int deepest,
        double meanWave,
        CouponCount coupons) {

    /** From which share of a country's interviews on the largest chain is warned of: analysis.md §12. */
    public static final double LARGE = 0.3;

    /**
     * The figures of some cases.
     *
     * @param counted all interviews of the same countries that count
     */
    public static ChainFigures of(Collection<ChainCase> cases, int counted, CouponCount coupons) {
        var chains = Chain.of(cases);
        var seeds = cases.stream().filter(one -> one.wave() == 0).count();
        return new ChainFigures(
                counted,
                (int) seeds,
                productive(chains),
                chains.size(),
                cases.size(),
                chains.stream().mapToInt(Chain::size).max().orElse(0),
                chains.stream().mapToInt(Chain::depth).max().orElse(0),
                cases.stream().mapToInt(ChainCase::wave).average().orElse(0),
                coupons);
    }

    private static int productive(List<Chain> chains) {
        return (int) chains.stream()
                .filter(chain -> chain.byWave().getFirst() > 0 && chain.size() > 1)
                .count();
    }

    /** m̄: the mean number of cases of a chain. */
    public double meanSize() {
        return chains == 0 ? 0 : (double) cases / chains;
    }

    /** The share of the largest chain among all interviews that count. */
    public double largestShare() {
        return counted == 0 ? 0 : (double) largest / counted;
    }

    /** The share of the largest chain among those in chains. */
    public double largestShareOfCases() {
        return cases == 0 ? 0 : (double) largest / cases;
    }

    /** Whether one chain holds more than {@value #LARGE} of the interviews. */
    public boolean isDominated() {
        return largestShare() > LARGE;
    }

    /** Used of the coupons that were passed on. */
    public double acceptance() {
        return coupons.given() == 0 ? 0 : (double) coupons.used() / coupons.given();
    }
}
