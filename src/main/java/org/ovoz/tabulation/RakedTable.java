package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;

/**
 * A variable of one country as it was answered, and weighted so that the sample meets known margins of the population: a
 * sensitivity view, never the result. Cases whose answer to a margin is missing or not named there keep the weight 1.
 * Weights are not trimmed.
 *
 * @param variable whose answers are counted
 * @param margins names of the variables whose margins are met
 * @param valid cases with a valid answer
 * @param unraked how many of them have no answer to a margin
 * @param effectiveN how many cases of equal weight would say as much: (Σw)²/Σw² over the cases with a valid answer (L.
 *     Kish, Survey Sampling (1965), 427)
 * @param smallest weight of a case with a valid answer; over all cases that are raked, weights have the mean 1
 * @param largest weight of such a case
 * @param converged whether every margin is met
 * @param rows by code
 */
public record RakedTable(
        Variable variable,
        List<String> margins,
        int valid,
        int unraked,
        double effectiveN,
        double smallest,
        double largest,
        boolean converged,
        List<Row> rows)
        implements Raked {

    /**
     * A category.
     *
     * @param unweighted valid percent with one decimal
     * @param unweightedExact the same, not rounded
     * @param weightedExact valid percent of the weighted cases, not rounded
     */
    public record Row(int code, int frequency, BigDecimal unweighted, double unweightedExact, double weightedExact) {

        /** Valid percent of the weighted cases with one decimal. */
        public BigDecimal weighted() {
            return rounded(weightedExact);
        }

        /** By how many points the weights move the percent, from the exact percents, with one decimal. */
        public BigDecimal difference() {
            return rounded(weightedExact - unweightedExact);
        }

        private static BigDecimal rounded(double percent) {
            return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
        }
    }

    public RakedTable {
        margins = List.copyOf(margins);
        rows = List.copyOf(rows);
    }

    /** How percents of this table are to be shown. */
    public SmallBase smallBase() {
        return SmallBase.of(valid);
    }

    /** How much the weights widen what could be said: n / effective n, that is 1 + cv² of the weights (Kish, as above). */
    public double designEffect() {
        return valid / effectiveN;
    }

    /**
     * The table, or why there is none.
     *
     * @param margins by variable, the share of every code; the shares of a variable sum to 1
     */
    public static Raked of(
            Cases cases, String variable, CountryCode country, Map<String, Map<Integer, Double>> margins) {
        if (cases.counts(variable, country).valid() == 0) {
            return new Raked.NoAnswers();
        }
        var found = RakedWeights.of(cases, country, margins);
        var weights = found.weights();
        return weights == null
                ? found.unmet().orElseThrow()
                : table(cases.variable(variable), weights, weights.counts(variable));
    }

    /** The same with weights that are known already; nobody may have answered. */
    public static Raked of(Cases cases, String variable, RakedWeights weights) {
        var counts = weights.counts(variable);
        return counts.n() == 0 ? new Raked.NoAnswers() : table(cases.variable(variable), weights, counts);
    }

    private static RakedTable table(Variable variable, RakedWeights weights, WeightedCounts counts) {
        var rows = counts.counts().validCodes().entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue(),
                        Percent.of(entry.getValue(), counts.n()),
                        counts.percent(entry.getKey()),
                        counts.weightedPercent(entry.getKey())))
                .toList();
        return new RakedTable(
                variable,
                weights.margins(),
                counts.n(),
                counts.unraked(),
                counts.effectiveN(),
                counts.smallest(),
                counts.largest(),
                weights.converged(),
                rows);
    }
}
