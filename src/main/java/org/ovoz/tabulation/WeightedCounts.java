package org.ovoz.tabulation;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ovoz.tabulation.columns.Counts;

/**
 * Valid answers to a variable as they were given, and with weights.
 *
 * @param counts as they were given
 * @param weights by code, the sum of the weights
 * @param squares the sum of the squares of the weights of all
 * @param unraked how many of the answers have the weight 1 because a margin does not name them
 * @param smallest weight of an answer; infinite where there is none
 * @param largest weight of an answer
 */
public record WeightedCounts(
        Counts counts,
        NavigableMap<Integer, Double> weights,
        double squares,
        int unraked,
        double smallest,
        double largest) {

    private static final double HUNDRED = 100;

    public WeightedCounts {
        weights = Collections.unmodifiableNavigableMap(new TreeMap<>(weights));
    }

    /**
     * Answers that were counted in cells.
     *
     * @param byCode how often each code occurs in each cell
     * @param weights of the cells; the first one is that of cases that no margin weighs
     */
    static WeightedCounts of(NavigableMap<Integer, int[]> byCode, double[] weights) {
        var counts = new TreeMap<Integer, Integer>();
        var weighted = new TreeMap<Integer, Double>();
        var squares = 0.0;
        var unraked = 0;
        var smallest = Double.POSITIVE_INFINITY;
        var largest = 0.0;
        for (var entry : byCode.entrySet()) {
            for (int cell = 0; cell < weights.length; cell++) {
                var frequency = entry.getValue()[cell];
                if (frequency > 0) {
                    counts.merge(entry.getKey(), frequency, Integer::sum);
                    weighted.merge(entry.getKey(), frequency * weights[cell], Double::sum);
                    squares += frequency * weights[cell] * weights[cell];
                    unraked += cell == 0 ? frequency : 0;
                    smallest = Math.min(smallest, weights[cell]);
                    largest = Math.max(largest, weights[cell]);
                }
            }
        }
        return new WeightedCounts(new Counts(counts), weighted, squares, unraked, smallest, largest);
    }

    /** How many there are. */
    public int n() {
        return counts.valid();
    }

    /** The sum of the weights of all. */
    public double sum() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How many answers of equal weight would say as much: (Σw)²/Σw² (L. Kish, Survey Sampling (1965), 427). */
    public double effectiveN() {
        return sum() * sum() / squares;
    }

    /** A code as percent of all, as given; 0 of none. */
    public double percent(int code) {
        return n() == 0 ? 0 : HUNDRED * counts.of(code) / n();
    }

    /** A code as percent of the weighted answers; 0 of none. */
    public double weightedPercent(int code) {
        return n() == 0 ? 0 : HUNDRED * weights.getOrDefault(code, 0.0) / sum();
    }

    /** The mean of the codes, as given; NaN of none. */
    public double mean() {
        return counts.validCodes().entrySet().stream()
                        .mapToDouble(entry -> (double) entry.getKey() * entry.getValue())
                        .sum()
                / n();
    }

    /** The mean of the codes with weights; NaN of none. */
    public double weightedMean() {
        return weights.entrySet().stream()
                        .mapToDouble(entry -> entry.getKey() * entry.getValue())
                        .sum()
                / sum();
    }

    /** With the answers of other cases. */
    public WeightedCounts plus(WeightedCounts other) {
        var sums = new TreeMap<>(weights);
        other.weights.forEach((code, weight) -> sums.merge(code, weight, Double::sum));
        return new WeightedCounts(
                counts.plus(other.counts),
                sums,
                squares + other.squares,
                unraked + other.unraked,
                Math.min(smallest, other.smallest),
                Math.max(largest, other.largest));
    }
}
