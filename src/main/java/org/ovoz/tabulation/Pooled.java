package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;

/**
 * A variable in several countries together, two ways side by side: every case with the same weight, which the largest
 * samples dominate, and every country with the same weight, the mean of the countries' valid percents.
 *
 * @param variable whose answers are counted
 * @param countries with at least one valid answer; others cannot take part
 * @param valid their valid answers
 * @param smallest valid answers of the country with the fewest
 * @param rows by code
 */
public record Pooled(Variable variable, List<CountryCode> countries, int valid, int smallest, List<Row> rows) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /**
     * A category.
     *
     * @param unweighted valid percent of all cases together, with one decimal
     * @param equalCountry mean of the countries' valid percents, from exact fractions, with one decimal
     * @param equalCountryExact the same, not rounded
     */
    public record Row(
            int code, int frequency, BigDecimal unweighted, BigDecimal equalCountry, double equalCountryExact) {}

    public Pooled {
        countries = List.copyOf(countries);
        rows = List.copyOf(rows);
    }

    /** How percents of all cases together are to be shown. */
    public SmallBase smallBase() {
        return SmallBase.of(valid);
    }

    /** How means of the countries' percents are to be shown: as the percents of the smallest country. */
    public SmallBase equalCountryBase() {
        return SmallBase.of(smallest);
    }

    /** Both percents of every category that somebody chose. */
    public static Pooled of(Cases cases, String variable, Collection<CountryCode> countries) {
        var taking = countries.stream()
                .filter(country -> cases.counts(variable, country).valid() > 0)
                .toList();
        var each =
                taking.stream().map(country -> cases.counts(variable, country)).toList();
        var all = cases.counts(variable, taking);
        var rows = new ArrayList<Row>();
        for (int code : all.validCodes().keySet()) {
            var exact = each.stream()
                    .mapToDouble(counts -> 100.0 * counts.of(code) / counts.valid())
                    .average()
                    .orElseThrow();
            rows.add(new Row(
                    code, all.of(code), Percent.of(all.of(code), all.valid()), equalCountry(each, code), exact));
        }
        var smallest = each.stream().mapToInt(Counts::valid).min().orElse(0);
        return new Pooled(cases.variable(variable), taking, all.valid(), smallest, rows);
    }

    /** Over the common denominator of all fractions, so that halves are rounded as exactly as in single countries. */
    private static BigDecimal equalCountry(List<Counts> each, int code) {
        var denominator = each.stream()
                .map(counts -> BigInteger.valueOf(counts.valid()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        var numerator = each.stream()
                .map(counts -> denominator
                        .divide(BigInteger.valueOf(counts.valid()))
                        .multiply(BigInteger.valueOf(counts.of(code))))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(numerator.multiply(HUNDRED))
                .divide(new BigDecimal(denominator.multiply(BigInteger.valueOf(each.size()))), 1, RoundingMode.HALF_UP);
    }
}
