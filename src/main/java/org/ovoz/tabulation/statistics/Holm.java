package org.ovoz.tabulation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P values adjusted for how many tests were made: S. Holm, “A simple sequentially rejective multiple test procedure”,
 * Scandinavian Journal of Statistics 6 (1979), 65–70.
 */
public final class Holm {

    private Holm() {}

    /** The adjusted p values in the order given; NaN stands for a test that could not be made and does not count. */
    public static double[] adjust(double[] p) {
        var order = IntStream.range(0, p.length)
                .filter(test -> !Double.isNaN(p[test]))
                .boxed()
                .sorted(Comparator.comparingDouble(test -> p[test]))
                .toList();
        var adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        var largest = 0.0;
        for (int rank = 0; rank < order.size(); rank++) {
            largest = Math.max(largest, Math.min(1, (order.size() - rank) * p[order.get(rank)]));
            adjusted[order.get(rank)] = largest;
        }
        return adjusted;
    }
}
