package org.ovoz.report.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.report.ReportPlan;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;

/**
 * The countries side by side (analysis.md §5): per topic the leading rows of a grid, the most frequent answer, or the mean of
 * a number.
 *
 * @param countries in the order of the study
 * @param rows topics that at least one of the countries was asked about
 */
public record Comparative(List<CountryCode> countries, List<Row> rows) {

    /**
     * A topic.
     *
     * @param cells by country; a country that was not asked has none
     */
    public record Row(ReportPlan.Row plan, Item item, SequencedMap<CountryCode, Cell> cells) {}

    /**
     * What a country has in a row: nothing when too few answered.
     *
     * @param isOpen whether the list ends between rows of the grid that are rated alike, see {@link Rating#isRatedLike}
     */
    public record Cell(List<Entry> entries, boolean isOpen) {
        public Cell {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A leading row of a grid or answer, or a number.
     *
     * @param key the variable of the row or number, or the code of the answer: equal keys are the same thing in every country
     * @param mean of a row or number; null for an answer
     * @param percent of the valid answers; null for a row or number
     * @param n how many rated the row, gave the answer, or a number
     * @param few whether the percent, or the mean of a number, is of few answers, see {@link org.ovoz.tabulation.SmallBase}
     */
    public record Entry(
            String key,
            Text label,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal percent,
            int n,
            boolean few) {

        /** A row, or an answer of enough answers. */
        public Entry(String key, Text label, @Nullable BigDecimal mean, @Nullable BigDecimal percent, int n) {
            this(key, label, mean, percent, n, false);
        }
    }

    public Comparative {
        countries = List.copyOf(countries);
        rows = List.copyOf(rows);
    }

    /**
     * The table of some countries.
     *
     * @param figures by country, in the order of the study
     */
    public static Comparative of(
            ReportPlan plan, Questionnaire questionnaire, SequencedMap<CountryCode, Marginals> figures) {
        var variables = new LinkedHashMap<String, Variable>();
        questionnaire.variables().forEach(variable -> variables.put(variable.name(), variable));
        var rows = new ArrayList<Row>();
        for (var row : plan.comparative()) {
            questionnaire.item(row.item()).ifPresent(item -> {
                var cells = new LinkedHashMap<CountryCode, Cell>();
                figures.forEach((country, marginals) ->
                        cell(plan, row, item, variables, marginals).ifPresent(cell -> cells.put(country, cell)));
                if (!cells.isEmpty()) {
                    rows.add(new Row(row, item, cells));
                }
            });
        }
        return new Comparative(List.copyOf(figures.sequencedKeySet()), rows);
    }

    private static Optional<Cell> cell(
            ReportPlan plan, ReportPlan.Row row, Item item, Map<String, Variable> variables, Marginals marginals) {
        return switch (item) {
            case Item.Grid grid -> marginals.ratings(grid).map(table -> cell(plan, row, table));
            case Item.SingleChoice choice ->
                Optional.ofNullable(variables.get(choice.id()))
                        .flatMap(marginals::frequencies)
                        .map(Comparative::modes);
            case Item.NumberItem number ->
                Optional.ofNullable(variables.get(number.id()))
                        .flatMap(marginals::frequencies)
                        .map(Comparative::mean);
            case Item.MultipleChoice _, Item.TextItem _, Item.Information _ -> Optional.empty();
        };
    }

    private static Cell cell(ReportPlan plan, ReportPlan.Row row, GridTable table) {
        var ranking = Ranking.of(table, plan.minN());
        var ratings = switch (row.rule()) {
            case TOP -> ranking.top(row.k());
            case MORE -> ranking.more(row.k());
            case LESS -> ranking.less(row.k(), 0);
            case MODE, MEAN -> throw new IllegalStateException("a grid is told by its rows");
        };
        return new Cell(ratings.stream().map(Comparative::entry).toList(), ranking.isCutAmongAlike(ratings));
    }

    private static Entry entry(Rating rating) {
        return new Entry(
                rating.row().variable(), rating.row().label(), rating.mean().orElseThrow(), null, rating.n());
    }

    private static Cell modes(FrequencyTable table) {
        if (!table.smallBase().isShown()) {
            return new Cell(List.of(), false);
        }
        var modes = table.modes();
        return new Cell(
                table.rows().stream()
                        .filter(row -> modes.contains(row.code()))
                        .map(row -> new Entry(
                                Integer.toString(row.code()),
                                label(table.variable(), row.code()),
                                null,
                                row.validPercent(),
                                row.frequency(),
                                table.smallBase().isWarned()))
                        .toList(),
                false);
    }

    private static Cell mean(FrequencyTable table) {
        var of = table.descriptives();
        if (of.n() == 0) {
            return new Cell(List.of(), false);
        }
        var variable = table.variable();
        var mean = BigDecimal.valueOf(of.mean()).setScale(2, RoundingMode.HALF_UP);
        return new Cell(
                List.of(new Entry(
                        variable.name(),
                        variable.label(),
                        mean,
                        null,
                        table.valid(),
                        !table.smallBase().isShown())),
                false);
    }

    private static Text label(Variable variable, int code) {
        var label = variable.valueLabel(code);
        return label == null ? variable.label() : label;
    }
}
