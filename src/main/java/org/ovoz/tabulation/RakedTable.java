package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.statistics.Raking;

/**
 * A variable of one country as it was answered, and weighted so that the sample meets known margins of the population: a
 * sensitivity view, never the result. Cases whose answer to a margin is missing or not named there keep the weight 1.
 *
 * @param variable whose answers are counted
 * @param valid cases with a valid answer
 * @param effectiveN how many cases of equal weight would say as much: (Σw)²/Σw² over the cases with a valid answer (L.
 *     Kish, Survey Sampling (1965), 427)
 * @param converged whether every margin is met
 * @param rows by code
 */
public record RakedTable(Variable variable, int valid, double effectiveN, boolean converged, List<Row> rows) {

    /**
     * A category.
     *
     * @param unweighted valid percent with one decimal
     * @param weighted valid percent of the weighted cases with one decimal
     */
    public record Row(int code, int frequency, BigDecimal unweighted, BigDecimal weighted) {}

    public RakedTable {
        rows = List.copyOf(rows);
    }

    /**
     * The table, or empty where the margins cannot be met: one of them names a category that nobody chose, or nobody
     * answered.
     *
     * @param margins by variable, the share of every code; the shares of a variable sum to 1
     */
    public static Optional<RakedTable> of(
            Cases cases, String variable, CountryCode country, Map<String, Map<Integer, Double>> margins) {
        var cells = cells(cases, cases.snapshot().column(variable), country, List.copyOf(margins.keySet()));
        var inside = cells.keySet().stream()
                .filter(cell -> isNamed(cell, List.copyOf(margins.values())))
                .toList();
        try {
            var raking = Raking.of(
                    inside.stream().mapToLong(cell -> size(cells.get(cell))).toArray(),
                    categories(inside, margins),
                    margins.values().stream().map(RakedTable::shares).toArray(double[][]::new));
            var weights = new HashMap<List<Integer>, Double>();
            for (int cell = 0; cell < inside.size(); cell++) {
                weights.put(inside.get(cell), raking.weights()[cell]);
            }
            return table(cases.variable(variable), cells, weights, raking.converged());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<RakedTable> table(
            Variable variable,
            Map<List<Integer>, TreeMap<Integer, Integer>> cells,
            Map<List<Integer>, Double> weights,
            boolean converged) {
        var frequencies = new TreeMap<Integer, Integer>();
        var weighted = new TreeMap<Integer, Double>();
        var squares = 0.0;
        for (var cell : cells.entrySet()) {
            var weight = weights.getOrDefault(cell.getKey(), 1.0);
            for (var code : cell.getValue().tailMap(0, true).entrySet()) {
                frequencies.merge(code.getKey(), code.getValue(), Integer::sum);
                weighted.merge(code.getKey(), weight * code.getValue(), Double::sum);
                squares += weight * weight * code.getValue();
            }
        }
        var valid = frequencies.values().stream().mapToInt(Integer::intValue).sum();
        var sum = weighted.values().stream().mapToDouble(Double::doubleValue).sum();
        var rows = new ArrayList<Row>();
        frequencies.forEach((code, frequency) -> rows.add(new Row(
                code,
                frequency,
                Percent.of(frequency, valid),
                BigDecimal.valueOf(100 * weighted.get(code) / sum).setScale(1, RoundingMode.HALF_UP))));
        return valid == 0
                ? Optional.empty()
                : Optional.of(new RakedTable(variable, valid, sum * sum / squares, converged, rows));
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
