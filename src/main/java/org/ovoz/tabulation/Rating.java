package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.Row;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.statistics.Students;

/**
 * The answers to one row of a rating grid. Only codes of the scale count as valid: "do not collaborate" and
 * "difficult to answer" are missing.
 *
 * @param row of the grid
 * @param scale its codes in ascending order
 * @param counts how often each code occurs
 */
public record Rating(Row row, List<Integer> scale, Counts counts) {

    private static final MathContext EXACT = new MathContext(40, RoundingMode.HALF_UP);

    public Rating {
        scale = List.copyOf(scale);
    }

    /** How many answered on the scale. */
    public int n() {
        return counts.valid();
    }

    /** How the figures of this row are to be shown. */
    public SmallBase smallBase() {
        return SmallBase.of(n());
    }

    public int asked() {
        return counts.asked();
    }

    /** How often a code of the scale was chosen. */
    public int frequency(int code) {
        return counts.of(code);
    }

    /** The share of a code of the scale among those who answered, with one decimal. */
    public BigDecimal validPercent(int code) {
        return Percent.of(counts.of(code), n());
    }

    /** Why those asked gave no rating, by descending frequency. */
    public List<FrequencyTable.MissingRow> missing() {
        return counts.missingCodes().entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .map(entry -> new FrequencyTable.MissingRow(
                        entry.getKey(), entry.getValue(), Percent.of(entry.getValue(), asked())))
                .toList();
    }

    /** The mean with two decimals, halves away from zero; empty without answers. */
    public Optional<BigDecimal> mean() {
        return n() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum()).divide(BigDecimal.valueOf(n()), 2, RoundingMode.HALF_UP));
    }

    /** The sample standard deviation (divided by n − 1, as SPSS does) with two decimals; empty below two answers. */
    public Optional<BigDecimal> standardDeviation() {
        return n() < 2
                ? Optional.empty()
                : Optional.of(new BigDecimal(squaredDeviations())
                        .divide(BigDecimal.valueOf((long) n() * (n() - 1)), EXACT)
                        .sqrt(EXACT)
                        .setScale(2, RoundingMode.HALF_UP));
    }

    /** n, mean, standard deviation and median, unrounded. */
    public Descriptives descriptives() {
        var codes = counts.validCodes().keySet().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return Descriptives.of(codes, Arrays.stream(codes).mapToLong(counts::of).toArray());
    }

    /** The 95 % t interval of the mean; empty below two answers. */
    public Optional<Interval> meanInterval() {
        var of = descriptives();
        return Students.interval(of.mean(), of.standardDeviation(), of.n());
    }

    /**
     * Whether the answers do not tell which of the two rows is rated higher: their intervals overlap so much that the mean
     * of each lies in the interval of the other, or one of them has too few answers for an interval. A guide for what a
     * report may say, not a test: the same people rate both rows, and the intervals do not know that.
     */
    public boolean isRatedLike(Rating other) {
        return covers(other) && other.covers(this);
    }

    private boolean covers(Rating other) {
        return meanInterval()
                .map(interval -> interval.contains(other.descriptives().mean()))
                .orElse(true);
    }

    /** How many chose one of the two highest codes. */
    public int top2() {
        return box(scale.subList(Math.max(0, scale.size() - 2), scale.size()));
    }

    /** The share of the two highest codes among those who answered. */
    public BigDecimal top2Percent() {
        return Percent.of(top2(), n());
    }

    /** How many chose one of the two lowest codes. */
    public int bottom2() {
        return box(scale.subList(0, Math.min(2, scale.size())));
    }

    /** The share of the two lowest codes among those who answered. */
    public BigDecimal bottom2Percent() {
        return Percent.of(bottom2(), n());
    }

    /** Compares exact means, then exact shares of the two highest codes; without answers is lowest. */
    int compareMean(Rating other) {
        if (n() == 0 || other.n() == 0) {
            return Integer.compare(Integer.signum(n()), Integer.signum(other.n()));
        }
        var means = Long.compare(sum() * other.n(), other.sum() * n());
        return means != 0 ? means : Long.compare((long) top2() * other.n(), (long) other.top2() * n());
    }

    /** Whether the exact means are equal. */
    boolean hasMeanOf(Rating other) {
        return n() > 0 && other.n() > 0 && sum() * other.n() == other.sum() * n();
    }

    private int box(List<Integer> codes) {
        return codes.stream().mapToInt(counts::of).sum();
    }

    private long sum() {
        return counts.validCodes().entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .sum();
    }

    /** n·Σx² − (Σx)², a whole number. */
    private BigInteger squaredDeviations() {
        var squares = counts.validCodes().entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getKey() * entry.getValue())
                .sum();
        return BigInteger.valueOf(squares)
                .multiply(BigInteger.valueOf(n()))
                .subtract(BigInteger.valueOf(sum()).pow(2));
    }
}
