package org.ovoz.workbench;

import static org.ovoz.workbench.Statistic.ALPHA;
import static org.ovoz.workbench.Statistic.ASKED;
import static org.ovoz.workbench.Statistic.BOXES;
import static org.ovoz.workbench.Statistic.CHART;
import static org.ovoz.workbench.Statistic.COLUMN;
import static org.ovoz.workbench.Statistic.COUNTS;
import static org.ovoz.workbench.Statistic.DIFFERENCES;
import static org.ovoz.workbench.Statistic.DISTRIBUTION;
import static org.ovoz.workbench.Statistic.EFFECT;
import static org.ovoz.workbench.Statistic.EMPTY;
import static org.ovoz.workbench.Statistic.EXPECTED;
import static org.ovoz.workbench.Statistic.INTERVALS;
import static org.ovoz.workbench.Statistic.MEANS;
import static org.ovoz.workbench.Statistic.MEAN_TESTS;
import static org.ovoz.workbench.Statistic.ORDER;
import static org.ovoz.workbench.Statistic.PIE;
import static org.ovoz.workbench.Statistic.RAKED;
import static org.ovoz.workbench.Statistic.RANKING;
import static org.ovoz.workbench.Statistic.REPORT;
import static org.ovoz.workbench.Statistic.RESIDUALS;
import static org.ovoz.workbench.Statistic.ROW;
import static org.ovoz.workbench.Statistic.SPLIT;
import static org.ovoz.workbench.Statistic.TESTS;
import static org.ovoz.workbench.Statistic.TOTAL;
import static org.ovoz.workbench.Statistic.TRANSPOSED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a row and a column: which result is shown, what it can show, and what it shows unasked. */
public enum ResultKind {
    /** How often each answer was given. */
    FREQUENCIES(EnumSet.of(REPORT, EMPTY, ORDER, INTERVALS, MEANS, RAKED, CHART, PIE), EnumSet.of(CHART)),
    /** A multiple choice as SPSS prints multiple responses. */
    MULTIPLE(EnumSet.of(EMPTY, ASKED, INTERVALS, RAKED, TESTS, CHART), EnumSet.of(CHART)),
    /** A rating grid: n, mean, standard deviation and more of every row. */
    GRID(
            EnumSet.of(TRANSPOSED, INTERVALS, RAKED, BOXES, DISTRIBUTION, ALPHA, RANKING, TESTS, CHART),
            EnumSet.of(INTERVALS, BOXES, RANKING, CHART)),
    /** Two single choices against each other. */
    CROSS(
            EnumSet.of(ROW, COLUMN, TOTAL, EXPECTED, RESIDUALS, EFFECT, DIFFERENCES, TESTS, RAKED, CHART),
            EnumSet.of(COLUMN, EFFECT, CHART)),
    /** An ordinal variable against groups: cross table, means and medians. */
    RANKED(
            EnumSet.of(
                    ROW,
                    COLUMN,
                    TOTAL,
                    EXPECTED,
                    RESIDUALS,
                    MEANS,
                    EFFECT,
                    DIFFERENCES,
                    TESTS,
                    MEAN_TESTS,
                    RAKED,
                    CHART),
            EnumSet.of(COLUMN, MEANS, EFFECT, CHART)),
    /** A number against groups: means and medians only. */
    MEASURED(EnumSet.of(EFFECT, DIFFERENCES, TESTS, MEAN_TESTS, RAKED, CHART), EnumSet.of(EFFECT, CHART)),
    /** Ordered answers and numbers against a number, by the correlation of their ranks. */
    CORRELATED(EnumSet.of(INTERVALS, TESTS, RAKED), EnumSet.of(INTERVALS)),
    /** The options of a multiple choice against groups. */
    MULTIPLE_BY_GROUP(EnumSet.of(EFFECT, DIFFERENCES, TESTS, RAKED, CHART), EnumSet.of(EFFECT, CHART)),
    /** The rows of a grid against groups. */
    GRID_BY_GROUP(
            EnumSet.of(TRANSPOSED, INTERVALS, EFFECT, DIFFERENCES, TESTS, RAKED, CHART), EnumSet.of(EFFECT, CHART)),
    /** Every question against groups, each by its effect; p on request, after Holm over all of them. */
    ALL_BY_GROUP(EnumSet.of(TESTS, RAKED), EnumSet.noneOf(Statistic.class)),
    /** Several questions one below the other, or columns within a layer, in one table of blocks. */
    BANNER(EnumSet.of(COUNTS, ROW, COLUMN, EFFECT, TESTS, RAKED, CHART), EnumSet.of(COLUMN)),
    /** The same question in several waves side by side. */
    WAVES(EnumSet.of(INTERVALS, RAKED, CHART), EnumSet.of(CHART));

    private final Set<Statistic> offered;
    private final Set<Statistic> defaults;

    ResultKind(Set<Statistic> offered, Set<Statistic> defaults) {
        var all = EnumSet.of(SPLIT);
        all.addAll(offered);
        this.offered = Set.copyOf(all);
        this.defaults = Set.copyOf(defaults);
    }

    /** What can be ticked. */
    public Set<Statistic> offered() {
        return offered;
    }

    /** What is ticked until somebody chooses; tests never are. */
    public Set<Statistic> defaults() {
        return defaults;
    }

    /** The result for a row and a column; null is none, or the waves if the name says so. */
    public static ResultKind of(Subject row, String column, @Nullable Subject by) {
        return by != null && by.kind() == Subject.Kind.NUMBER ? CORRELATED : of(row, column);
    }

    /** The result for a row and a column that divides cases into groups; an empty column is none. */
    static ResultKind of(Subject row, String column) {
        if (column.equals(Analysis.WAVE)) {
            return row.kind() == Subject.Kind.ALL ? ALL_BY_GROUP : WAVES;
        }
        if (column.isEmpty()) {
            return switch (row.kind()) {
                case SINGLE, FACT, RATING, NUMBER -> FREQUENCIES;
                case MULTIPLE -> MULTIPLE;
                case GRID -> GRID;
                case ALL -> ALL_BY_GROUP;
            };
        }
        return switch (row.kind()) {
            case SINGLE, FACT -> row.isOrdered() ? RANKED : CROSS;
            case RATING -> RANKED;
            case NUMBER -> MEASURED;
            case MULTIPLE -> MULTIPLE_BY_GROUP;
            case GRID -> GRID_BY_GROUP;
            case ALL -> ALL_BY_GROUP;
        };
    }
}
