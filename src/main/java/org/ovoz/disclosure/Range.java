package org.ovoz.disclosure;

/**
 * What is printed of a count: the count itself, or two numbers between which it lies. Every whole number of the range is
 * possible for a reader who knows everything that is published.
 *
 * @param low at least 0
 * @param high at least {@code low}
 */
public record Range(int low, int high) {

    public Range {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("no range: " + low + " to " + high);
        }
    }

    /** A count that is printed as it is. */
    public static Range exactly(int count) {
        return new Range(count, count);
    }

    public boolean isExact() {
        return low == high;
    }

    /** In whole percent of n, the ends rounded outwards: so it says no more than the counts do. */
    public Range percentOf(int n) {
        return new Range(Math.floorDiv(100 * low, n), Math.ceilDiv(100 * high, n));
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }
}
