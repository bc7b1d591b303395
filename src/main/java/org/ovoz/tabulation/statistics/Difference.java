package org.ovoz.tabulation.statistics;

/**
 * How much higher one group is than another.
 *
 * @param value one − other: of shares from −1 to 1, of means in points of their scale
 * @param interval the 95 % interval of the difference
 */
public record Difference(double value, Interval interval) {}
