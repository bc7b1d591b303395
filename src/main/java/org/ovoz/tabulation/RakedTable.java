package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.statistics.Raking;

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
        var cells = cells(cases, cases.snapshot().column(variable), country, List.copyOf(margins.keySet()));
        if (cells.values().stream().allMatch(codes -> codes.tailMap(0, true).isEmpty())) {
            return new Raked.NoAnswers();
        }
        var inside = cells.keySet().stream()
                .filter(cell -> isNamed(cell, List.copyOf(margins.values())))
                .toList();
        return unmet(inside, margins).orElseGet(() -> {
            var raking = Raking.of(
                    inside.stream().mapToLong(cell -> size(cells.get(cell))).toArray(),
                    categories(inside, margins),
                    margins.values().stream().map(RakedTable::shares).toArray(double[][]::new));
            var weights = new HashMap<List<Integer>, Double>();
            for (int cell = 0; cell < inside.size(); cell++) {
                weights.put(inside.get(cell), raking.weights()[cell]);
            }
            return table(cases.variable(variable), List.copyOf(margins.keySet()), cells, weights, raking.converged());
        });
    }

    /** The first category that only the population or only the sample has. */
    private static Optional<Raked> unmet(List<List<Integer>> cells, Map<String, Map<Integer, Double>> margins) {
        var at = 0;
        for (var margin : margins.entrySet()) {
            var place = at++;
            var chosen = cells.stream().map(cell -> cell.get(place)).collect(Collectors.toSet());
            for (var share : new TreeMap<>(margin.getValue()).entrySet()) {
                if (share.getValue() > 0 && !chosen.contains(share.getKey())) {
                    return Optional.of(new Raked.EmptyCategory(margin.getKey(), share.getKey()));
                }
                if (share.getValue() == 0 && chosen.contains(share.getKey())) {
                    return Optional.of(new Raked.WithoutShare(margin.getKey(), share.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    private static RakedTable table(
            Variable variable,
            List<String> margins,
            Map<List<Integer>, TreeMap<Integer, Integer>> cells,
            Map<List<Integer>, Double> weights,
            boolean converged) {
        var frequencies = new TreeMap<Integer, Integer>();
        var weighted = new TreeMap<Integer, Double>();
        var spread = new DoubleSummaryStatistics();
        var squares = 0.0;
        var unraked = 0;
        for (var cell : cells.entrySet()) {
            var weight = weights.getOrDefault(cell.getKey(), 1.0);
            for (var code : cell.getValue().tailMap(0, true).entrySet()) {
                frequencies.merge(code.getKey(), code.getValue(), Integer::sum);
                weighted.merge(code.getKey(), weight * code.getValue(), Double::sum);
                squares += weight * weight * code.getValue();
                unraked += weights.containsKey(cell.getKey()) ? 0 : code.getValue();
                spread.accept(weight);
            }
        }
        var valid = frequencies.values().stream().mapToInt(Integer::intValue).sum();
        var sum = weighted.values().stream().mapToDouble(Double::doubleValue).sum();
        var rows = new ArrayList<Row>();
        frequencies.forEach((code, frequency) -> rows.add(new Row(
                code,
                frequency,
                Percent.of(frequency, valid),
                100.0 * frequency / valid,
                100 * weighted.get(code) / sum)));
        return new RakedTable(
                variable,
                margins,
                valid,
                unraked,
                sum * sum / squares,
                spread.getMin(),
                spread.getMax(),
                converged,
                rows);
    }

    /** By codes of the margins, how often each code of the variable occurs in the country. */
    private static Map<List<Integer>, TreeMap<Integer, Integer>> cells(
            Cases cases, int column, CountryCode country, List<String> margins) {
        var snapshot = cases.snapshot();
        var columns = margins.stream().map(snapshot::column).toList();
        var number = cases.number(country);
        var cells = new HashMap<List<Integer>, TreeMap<Integer, Integer>>();
        for (int index = 0; index < snapshot.blocks().size(); index++) {
            var block = snapshot.blocks().get(index);
            for (int row = 0; row < snapshot.rows(index); row++) {
                if (cases.groups(index)[row] == number) {
                    var at = row;
                    var cell = columns.stream()
                            .map(margin -> block.code(margin, at))
                            .toList();
                    cells.computeIfAbsent(cell, _ -> new TreeMap<>()).merge(block.code(column, row), 1, Integer::sum);
                }
            }
        }
        return cells;
    }

    private static boolean isNamed(List<Integer> cell, List<Map<Integer, Double>> margins) {
        for (int margin = 0; margin < margins.size(); margin++) {
            if (Missing.is(cell.get(margin)) || !margins.get(margin).containsKey(cell.get(margin))) {
                return false;
            }
        }
        return true;
    }

    private static int[][] categories(List<List<Integer>> cells, Map<String, Map<Integer, Double>> margins) {
        var codes = margins.values().stream()
                .map(shares -> shares.keySet().stream().sorted().toList())
                .toList();
        return cells.stream()
                .map(cell -> {
                    var categories = new int[codes.size()];
                    for (int margin = 0; margin < categories.length; margin++) {
                        categories[margin] = codes.get(margin).indexOf(cell.get(margin));
                    }
                    return categories;
                })
                .toArray(int[][]::new);
    }

    private static double[] shares(Map<Integer, Double> margin) {
        return margin.keySet().stream().sorted().mapToDouble(margin::get).toArray();
    }

    private static long size(Map<Integer, Integer> frequencies) {
        return frequencies.values().stream().mapToLong(Integer::longValue).sum();
    }
}
