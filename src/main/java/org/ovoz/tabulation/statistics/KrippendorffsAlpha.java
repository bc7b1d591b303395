package org.ovoz.tabulation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How far any number of people who sorted the same things agree beyond chance, for categories without an order, with things
 * that some of them did not sort: K. Krippendorff, “Computing Krippendorff's alpha-reliability” (2011),
 * https://repository.upenn.edu/asc_papers/43.
 *
 * @param units things that at least two people sorted; the others drop out
 * @param values how often these were sorted
 * @param alpha 1 − observed/expected disagreement; NaN where one category only was used
 */
public record KrippendorffsAlpha(long units, long values, double alpha) {

    /** So many samples are drawn for an interval. */
    public static final int SAMPLES = 1_000;

    /** Every interval is drawn with the same numbers, so that it can be repeated. */
    public static final long SEED = 20_180_401;

    /** Samples in which α is undefined are left out; with more of them than this there is no interval. */
    private static final double MOST_UNDEFINED = 0.05;

    private static final double TAIL = 0.025;

    /** @param units for each thing, how many people put it in each category; all of the same length */
    public static KrippendorffsAlpha of(Collection<long[]> units) {
        var sums = new Sums(units);
        return sums.alpha(sums.once());
    }

    /**
     * The 95 % interval: the things are drawn anew {@link #SAMPLES} times with replacement, the ends are the percentiles 2.5
     * and 97.5 of the coefficients. Empty where too many samples have but one category, as with a category that is rare.
     */
    public static Optional<Interval> interval(Collection<long[]> units) {
        return interval(units, SAMPLES, SEED);
    }

    static Optional<Interval> interval(Collection<long[]> units, int samples, long seed) {
        var sums = new Sums(units);
        var random = new SplittableRandom(seed);
        var drawn = new double[samples];
        var defined = 0;
        for (int sample = 0; sample < samples; sample++) {
            var alpha = sums.alpha(sums.draw(random)).alpha();
            if (!Double.isNaN(alpha)) {
                drawn[defined++] = alpha;
            }
        }
        if (defined == 0 || samples - defined > samples * MOST_UNDEFINED) {
            return Optional.empty();
        }
        var sorted = Arrays.copyOf(drawn, defined);
        Arrays.sort(sorted);
        return Optional.of(new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)));
    }

    /** As R's {@code quantile} by default (type 7). */
    private static double quantile(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public boolean isDefined() {
        return !Double.isNaN(alpha);
    }

    /** The things by their patterns, of which there are few: a sample says how often each was drawn. */
    private static final class Sums {
        private final List<long[]> patterns = new ArrayList<>();
        private final int[] patternOf;

        Sums(Collection<long[]> units) {
            patternOf = units.stream()
                    .filter(unit -> Arrays.stream(unit).sum() > 1)
                    .mapToInt(this::pattern)
                    .toArray();
        }

        private int pattern(long[] unit) {
            for (int known = 0; known < patterns.size(); known++) {
                if (Arrays.equals(patterns.get(known), unit)) {
                    return known;
                }
            }
            patterns.add(unit.clone());
            return patterns.size() - 1;
        }

        long[] once() {
            var times = new long[patterns.size()];
            for (var pattern : patternOf) {
                times[pattern]++;
            }
            return times;
        }

        long[] draw(SplittableRandom random) {
            var times = new long[patterns.size()];
            for (int i = 0; i < patternOf.length; i++) {
                times[patternOf[random.nextInt(patternOf.length)]]++;
            }
            return times;
        }

        /** Σ_c o_cc and n_c are enough: what is not on the diagonal of the coincidences disagrees. */
        KrippendorffsAlpha alpha(long[] times) {
            var categories = patterns.isEmpty() ? 0 : patterns.getFirst().length;
            var totals = new long[categories];
            var disagreeing = 0.0;
            long units = 0;
            for (int pattern = 0; pattern < times.length; pattern++) {
                var counts = patterns.get(pattern);
                var of = Arrays.stream(counts).sum();
                var same =
                        Arrays.stream(counts).map(count -> count * (count - 1)).sum();
                disagreeing += (double) times[pattern] * (of * (of - 1) - same) / (of - 1);
                units += times[pattern];
                for (int category = 0; category < categories; category++) {
                    totals[category] += times[pattern] * counts[category];
                }
            }
            var n = Arrays.stream(totals).sum();
            var expected = (double) n * n
                    - Arrays.stream(totals)
                            .mapToDouble(total -> (double) total * total)
                            .sum();
            return new KrippendorffsAlpha(units, n, expected == 0 ? Double.NaN : 1 - (n - 1) * disagreeing / expected);
        }
    }
}
