package org.ovoz.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.RelatedRatings;
import org.ovoz.tabulation.RelatedTicks;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.testing.Derived;

/** What the other kinds of the workbench's results cost, each of cases that were chosen by a condition just before. */
final class TableKinds {

    private static final int RUNS = 15;
    private static final int ROWS_OF_A_BANNER = 10;

    private final Figures figures;
    private final int interviews;
    private final Columns columns;
    private final Questionnaire questionnaire;
    private final List<CountryCode> countries;

    TableKinds(
            Figures figures,
            int interviews,
            Columns columns,
            Questionnaire questionnaire,
            List<CountryCode> countries) {
        this.figures = figures;
        this.interviews = interviews;
        this.columns = columns;
        this.questionnaire = questionnaire;
        this.countries = countries;
    }

    void measure() throws Exception {
        var grid = largest(Item.Grid.class, item -> item.rows().size());
        var choice = largest(Item.MultipleChoice.class, item -> item.options().size());
        time("means-with-tests", () -> {
            var table = CrossTable.of(conditioned(), "optimism", "country");
            Figures.check(table.anova().fisher().p() + table.spearman().p() >= 0);
        });
        time(
                "grid-friedman-wilcoxon",
                () -> Figures.check(!RelatedRatings.of(conditioned(), grid, countries)
                        .pairs()
                        .isEmpty()));
        time(
                "ticks-cochran-mcnemar",
                () -> Figures.check(!RelatedTicks.of(conditioned(), choice, countries)
                        .pairs()
                        .isEmpty()));
        time("banner-10", () -> Figures.check(banner(conditioned())));
        time("recode-two-conditions", () -> Figures.check(recoded(choice) > 0));
        time("mean-of-rows-by-recode", () -> Figures.check(meanByRecode(grid) > 0));
        time(
                "layer-of-4",
                () -> Figures.check(List.of(1, 2, 3, 4).stream()
                                .mapToLong(layer -> CrossTable.of(within(layer), "occupation", "country")
                                        .n())
                                .sum()
                        > 0));
    }

    /** A merged variable in a table of those for whom a count of ticks and an answer hold. */
    private long recoded(Item.MultipleChoice choice) {
        var derived = questionnaire.with(List.of(
                merged(),
                derived(
                        "bench_ticks",
                        new Derivation.Ticks(
                                choice.options().stream().map(choice::variable).toList()))));
        var condition = new Condition.And(List.of(
                new Condition.Comparison("bench_ticks", Operator.GREATER_OR_EQUAL, 1),
                new Condition.Comparison("optimism", Operator.GREATER_OR_EQUAL, 1)));
        var cases = columns.snapshot().with(derived).select(Selection.ALL.where(condition));
        return CrossTable.of(cases, "bench_merged", "country").n();
    }

    private double meanByRecode(Item.Grid grid) {
        var rows = grid.rows().stream().map(Row::variable).toList();
        var derived = questionnaire.with(List.of(merged(), derived("bench_mean", new Derivation.Mean(rows, 1))));
        var cases = columns.snapshot()
                .with(derived)
                .select(Selection.ALL.where(new Condition.Comparison("optimism", Operator.GREATER_OR_EQUAL, 1)));
        return CrossTable.of(cases, "bench_mean", "bench_merged")
                .groups()
                .getFirst()
                .mean();
    }

    private DerivedVariable merged() {
        var codes = questionnaire.variables().stream()
                .filter(variable -> variable.name().equals("occupation"))
                .flatMap(variable -> variable.values().stream())
                .map(Option::code)
                .toList();
        var half = codes.size() / 2;
        return derived(
                "bench_merged",
                new Derivation.Merged(
                        "occupation",
                        List.of(
                                new Derivation.Category(1, Derived.text("One"), Set.copyOf(codes.subList(0, half))),
                                new Derivation.Category(
                                        2, Derived.text("Two"), Set.copyOf(codes.subList(half, codes.size())))),
                        Set.of(),
                        false));
    }

    private static DerivedVariable derived(String name, Derivation derivation) {
        return Derived.variable(name, name, derivation);
    }

    private void time(String name, Figures.Work work) throws Exception {
        figures.time(name, interviews, Figures.median(RUNS, work));
    }

    private boolean banner(Cases cases) {
        return questionnaire.variables().stream()
                        .filter(variable -> variable.kind() == Variable.Kind.SINGLE)
                        .limit(ROWS_OF_A_BANNER)
                        .map(Variable::name)
                        .toList()
                        .parallelStream()
                        .mapToInt(name -> cases.counts(name, "country").size())
                        .sum()
                > 0;
    }

    private Cases conditioned() {
        return columns.snapshot()
                .select(Selection.ALL.where(new Condition.Comparison("optimism", Operator.GREATER_OR_EQUAL, 1)));
    }

    private Cases within(int layer) {
        return columns.snapshot()
                .select(Selection.ALL.where(new Condition.Comparison("optimism", Operator.EQUAL, layer)));
    }

    private <T extends Item> T largest(Class<T> kind, ToIntFunction<T> size) {
        return questionnaire
                .items()
                .filter(kind::isInstance)
                .map(kind::cast)
                .max(Comparator.comparingInt(size))
                .orElseThrow();
    }
}
