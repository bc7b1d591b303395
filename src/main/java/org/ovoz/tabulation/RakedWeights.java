package org.ovoz.tabulation;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.CellTally;
import org.ovoz.tabulation.statistics.Raking;

/**
 * Weights by which the cases of one country meet known margins of its population, for tables of any kind. Cases whose
 * answer to a margin is missing or not named there keep the weight 1. Weights are not trimmed; over all cases that are
 * raked their mean is 1.
 */
public final class RakedWeights {

    private final Cases cases;
    private final List<String> margins;
    private final RakedCells cells;
    private final double[] weights;
    private final boolean converged;

    private RakedWeights(Cases cases, List<String> margins, RakedCells cells, double[] weights, boolean converged) {
        this.cases = cases;
        this.margins = margins;
        this.cells = cells;
        this.weights = weights;
        this.converged = converged;
    }

    /** The weights, or why there are none. */
    public record Found(@Nullable RakedWeights weights, Optional<Raked> unmet) {}

    /**
     * Weighs the cases of a country.
     *
     * @param shares by variable, the share of every code; the shares of a variable sum to 1
     */
    public static Found of(Cases cases, CountryCode country, Map<String, Map<Integer, Double>> shares) {
        var margins = shares.entrySet().stream()
                .map(entry -> new RakedCells.Margin(entry.getKey(), new TreeMap<>(entry.getValue())))
                .toList();
        var cells = RakedCells.of(cases, country, margins);
        var unmet = cells.unmet();
        if (unmet.isPresent()) {
            return new Found(null, unmet);
        }
        var raking = Raking.of(
                cells.sizes(),
                cells.categories(),
                margins.stream().map(RakedCells.Margin::inOrder).toArray(double[][]::new));
        // The first cell is that of the cases that no margin weighs.
        var weights = new double[raking.weights().length + 1];
        weights[0] = 1;
        System.arraycopy(raking.weights(), 0, weights, 1, raking.weights().length);
        return new Found(
                new RakedWeights(
                        cases,
                        margins.stream().map(RakedCells.Margin::variable).toList(),
                        cells,
                        weights,
                        raking.converged()),
                Optional.empty());
    }

    /** The names of the variables whose margins are met. */
    public List<String> margins() {
        return margins;
    }

    /** Whether every margin is met. */
    public boolean converged() {
        return converged;
    }

    /** The valid answers to a variable as they count with these weights. */
    public WeightedCounts counts(String variable) {
        return weighted(CellTally.of(cases, cells.numbers(), weights.length, variable, null)
                .getOrDefault(0, new TreeMap<>()));
    }

    /** The same by the valid codes of another variable. */
    public NavigableMap<Integer, WeightedCounts> counts(String variable, String by) {
        return counts(cases, variable, by);
    }

    /** The same of some of the cases, of the same snapshot; weights stay those of all. */
    public NavigableMap<Integer, WeightedCounts> counts(Cases some, String variable, String by) {
        var counts = new TreeMap<Integer, WeightedCounts>();
        CellTally.of(some, cells.numbers(), weights.length, variable, by)
                .tailMap(0, true)
                .forEach((code, byCode) -> counts.put(code, weighted(byCode)));
        return counts;
    }

    private WeightedCounts weighted(NavigableMap<Integer, int[]> byCode) {
        return WeightedCounts.of(byCode.tailMap(0, true), weights);
    }
}
