package org.ovoz.tabulation.statistics;

/**
 * An interval, both ends included.
 *
 * @param low not above {@code high}
 * @param high not below {@code low}
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
