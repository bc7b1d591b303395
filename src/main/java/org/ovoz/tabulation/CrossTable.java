package org.ovoz.tabulation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.columns.UnknownVariable;
import org.ovoz.tabulation.statistics.Anova;
import org.ovoz.tabulation.statistics.ChiSquare;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Dunn;
import org.ovoz.tabulation.statistics.Fisher;
import org.ovoz.tabulation.statistics.KruskalWallis;
import org.ovoz.tabulation.statistics.MannWhitney;
import org.ovoz.tabulation.statistics.MonteCarlo;
import org.ovoz.tabulation.statistics.Spearman;
import org.ovoz.tabulation.statistics.TTest;

/**
 * A cross table of two variables as SPSS makes it: cases with valid codes in both. Rows and columns that nobody has are
 * left out, the others go by code. The tests are computed from the counts when they are asked for.
 *
 * @param row whose codes are the rows
 * @param column whose codes are the columns: the groups that are compared
 * @param rowCodes ascending
 * @param columnCodes ascending
 * @param counts a row per row code, a column per column code
 * @param asked cases in which neither variable has −1; those not in the table have a missing answer
 * @param rowCounts of the row variable among all cases, missing codes included
 * @param columnCounts of the column variable among all cases, missing codes included
 */
public record CrossTable(
        Variable row,
        Variable column,
        List<Integer> rowCodes,
        List<Integer> columnCodes,
        long[][] counts,
        long asked,
        Counts rowCounts,
        Counts columnCounts) {

    /** Drawing tables of more cells would take seconds. */
    private static final int MOST_DRAWN_CELLS = 1000;

    public CrossTable {
        rowCodes = List.copyOf(rowCodes);
        columnCodes = List.copyOf(columnCodes);
    }

    /**
     * The table of two coded variables among the given cases; ticks of a multiple choice have the codes 0 and 1.
     *
     * @throws UnknownVariable if there is no such coded variable
     */
    public static CrossTable of(Cases cases, String row, String column) {
        var byColumn = cases.counts(row, column);
        var rowCodes = new TreeSet<Integer>();
        var columnCodes = new TreeSet<Integer>();
        byColumn.tailMap(0, true).forEach((code, counts) -> {
            rowCodes.addAll(counts.validCodes().keySet());
            if (counts.valid() > 0) {
                columnCodes.add(code);
            }
        });
        var table = rowCodes.stream()
                .map(rowCode -> columnCodes.stream()
                        .mapToLong(columnCode -> byColumn.get(columnCode).of(rowCode))
                        .toArray())
                .toArray(long[][]::new);
        return new CrossTable(
                cases.variable(row),
                cases.variable(column),
                List.copyOf(rowCodes),
                List.copyOf(columnCodes),
                table,
                asked(byColumn),
                byColumn.values().stream().reduce(Counts.NONE, Counts::plus),
                Counts.totals(byColumn));
    }

    private static long asked(NavigableMap<Integer, Counts> byColumn) {
        return byColumn.entrySet().stream()
                .filter(entry -> entry.getKey() != Missing.NOT_ASKED.code())
                .mapToLong(entry -> entry.getValue().asked())
                .sum();
    }

    /** The cases in the table. */
    public long n() {
        return Arrays.stream(rowTotals()).sum();
    }

    /** Cases that were asked both and have a missing answer to one of them. */
    public long missing() {
        return asked - n();
    }

    /** Counts by row. */
    public long[] rowTotals() {
        return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    /** Counts by column. */
    public long[] columnTotals() {
        return IntStream.range(0, columnCodes.size())
                .mapToLong(column -> Arrays.stream(this.column(column)).sum())
                .toArray();
    }

    /** The counts of one column, by row. */
    public long[] column(int column) {
        return Arrays.stream(counts).mapToLong(row -> row[column]).toArray();
    }

    /** A cell as percent of its row, with one decimal. */
    public BigDecimal rowPercent(int row, int column) {
        return Percent.of(counts[row][column], Arrays.stream(counts[row]).sum());
    }

    /** A cell as percent of its column, with one decimal. */
    public BigDecimal columnPercent(int row, int column) {
        return Percent.of(counts[row][column], Arrays.stream(column(column)).sum());
    }

    /** A cell as percent of the whole table, with one decimal. */
    public BigDecimal totalPercent(int row, int column) {
        return Percent.of(counts[row][column], n());
    }

    /** χ², Cramér's V, expected counts and residuals. */
    public ChiSquare chiSquare() {
        return ChiSquare.of(counts);
    }

    /** Fisher's p, of a 2 × 2 table only. */
    public OptionalDouble fisherP() {
        return isTwoByTwo() ? OptionalDouble.of(Fisher.p(counts)) : OptionalDouble.empty();
    }

    /** The Monte-Carlo p, of a larger table that expects too little for the p of χ². */
    public OptionalDouble monteCarloP() {
        return !isTwoByTwo()
                        && rowCodes.size() * columnCodes.size() <= MOST_DRAWN_CELLS
                        && chiSquare().expectsTooLittle()
                ? OptionalDouble.of(MonteCarlo.p(counts))
                : OptionalDouble.empty();
    }

    /** The p value to go by: Fisher's of a 2 × 2 table, the Monte-Carlo one where it is needed, else that of χ². */
    public double p() {
        return isTwoByTwo()
                ? Fisher.p(counts)
                : monteCarloP().orElseGet(() -> chiSquare().p());
    }

    /** Whether the groups rank differently; for row variables whose codes are in order. */
    public KruskalWallis kruskalWallis() {
        return KruskalWallis.of(codes(), counts);
    }

    /** Which groups rank differently, after Holm; the numbers are those of columns. */
    public List<Dunn.Pair> dunn() {
        return Dunn.pairs(codes(), counts);
    }

    /**
     * Whether two groups rank differently.
     *
     * @throws IllegalArgumentException if there are not two columns
     */
    public MannWhitney mannWhitney() {
        return MannWhitney.of(codes(), counts);
    }

    /**
     * Whether the means of two groups differ; for row variables whose codes are in order.
     *
     * @throws IllegalArgumentException if there are not two columns
     */
    public TTest tTest() {
        if (columnCodes.size() != 2) {
            throw new IllegalArgumentException("a t test compares two groups");
        }
        return TTest.of(groups().getFirst(), groups().getLast());
    }

    /** Whether the means of the groups differ; for row variables whose codes are in order. */
    public Anova anova() {
        return Anova.of(groups());
    }

    /** How far the orders of the two variables agree; where the codes of both are in order. */
    public Spearman spearman() {
        var pairs = new TreeMap<Integer, TreeMap<Integer, Integer>>();
        for (int row = 0; row < counts.length; row++) {
            var cells = new TreeMap<Integer, Integer>();
            for (int column = 0; column < counts[row].length; column++) {
                cells.put(columnCodes.get(column), Math.toIntExact(counts[row][column]));
            }
            pairs.put(rowCodes.get(row), cells);
        }
        return Spearman.of(pairs);
    }

    /** How far the orders of two variables agree, also of numbers with very many different values. */
    public static Spearman spearman(Cases cases, String one, String other) {
        var pairs = new TreeMap<Integer, NavigableMap<Integer, Integer>>();
        cases.counts(one, other).tailMap(0, true).forEach((code, counted) -> pairs.put(code, counted.validCodes()));
        return Spearman.of(pairs);
    }

    /** n, mean, standard deviation and median of each column, for row variables whose codes are in order. */
    public List<Descriptives> groups() {
        var unit = row.amount(1).doubleValue();
        return IntStream.range(0, columnCodes.size())
                .mapToObj(column -> Descriptives.of(codes(), column(column)).in(unit))
                .toList();
    }

    /** What the groups allow to say of all of them together: an effect size, a test. */
    public SmallBase smallBase() {
        return SmallBase.ofGroups(columnTotals());
    }

    private boolean isTwoByTwo() {
        return rowCodes.size() == 2 && columnCodes.size() == 2;
    }

    private int[] codes() {
        return rowCodes.stream().mapToInt(Integer::intValue).toArray();
    }
}
