package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.TickTable;
import org.ovoz.tabulation.statistics.Wilson;

/**
 * A multiple choice. Percents are rounded as printed and have exact twins; those of cases do not sum to 100.
 *
 * @param answered cases with at least one tick: the base of {@code percentOfCases}
 * @param responses all ticks: the base of {@code percentOfResponses}
 * @param smallBase how far those who answered carry percents; those of too small a base are null
 * @param tests of each option, where groups are compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MultipleJson(
        String set,
        String label,
        List<String> countries,
        int asked,
        int answered,
        int responses,
        String smallBase,
        List<RowJson> rows,
        List<TableJson.MissingJson> missingRows,
        @Nullable List<TestJson> tests,
        String caveat) {

    /**
     * An option.
     *
     * @param interval of the share of cases, 95 % after Wilson, as proportions from 0 to 1
     */
    record RowJson(
            String variable,
            int code,
            String label,
            int ticks,
            @Nullable BigDecimal percentOfCases,
            @Nullable Double percentOfCasesExact,
            @Nullable BigDecimal percentOfResponses,
            @Nullable Double percentOfResponsesExact,
            @Nullable BigDecimal percentOfAsked,
            @Nullable Double percentOfAskedExact,
            MeansJson.@Nullable IntervalJson interval) {}

    /**
     * Whether groups tick an option equally often.
     *
     * @param p Fisher's of two groups, the Monte-Carlo one where little is expected, else that of χ²
     * @param adjustedP after Holm over the options
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TestJson(
            String variable,
            List<GroupJson> groups,
            String smallBase,
            @Nullable Double cramersV,
            @Nullable Double p,
            @Nullable Double adjustedP,
            @Nullable String printedAdjustedP) {}

    /** How many of a group answered and ticked. */
    record GroupJson(
            int code,
            String label,
            long n,
            long ticks,
            @Nullable Double percentExact) {}

    static MultipleJson of(MultipleResponseTable table, @Nullable TickTable tests, RequestScope scope) {
        var facts = table.item().facts();
        var anything =
                scope.variable(table.item().variable(table.item().options().getFirst()));
        return new MultipleJson(
                table.item().id(),
                scope.labels().of(facts.shortLabel() == null ? facts.text() : facts.shortLabel()),
                scope.isoCodes(),
                table.asked(),
                table.answered(),
                table.responses(),
                table.smallBase().key(),
                table.rows().stream().map(row -> row(row, table, scope)).toList(),
                TableJson.missing(table.missing(), table.asked(), anything, scope.labels()),
                tests == null
                        ? null
                        : tests.rows().stream().map(row -> test(row, scope)).toList(),
                RequestScope.CAVEAT);
    }

    private static RowJson row(MultipleResponseTable.Row row, MultipleResponseTable table, RequestScope scope) {
        return new RowJson(
                table.item().variable(row.option()),
                row.option().code(),
                scope.labels().of(row.option().label()),
                row.ticks(),
                Printed.percent(row.percentOfCases(), table.answered()),
                Printed.percent(row.ticks(), table.answered()),
                Printed.percent(row.percentOfResponses(), table.answered()),
                table.smallBase().isShown() ? Printed.percent(row.ticks(), table.responses()) : null,
                Printed.percent(row.percentOfAsked(), table.asked()),
                Printed.percent(row.ticks(), table.asked()),
                MeansJson.IntervalJson.of(Wilson.interval(row.ticks(), table.answered()), table.smallBase()));
    }

    private static TestJson test(TickTable.Row row, RequestScope scope) {
        var table = row.table();
        var base = table.smallBase();
        var totals = table.columnTotals();
        return new TestJson(
                table.row().name(),
                IntStream.range(0, totals.length)
                        .mapToObj(i -> new GroupJson(
                                table.columnCodes().get(i),
                                scope.labels()
                                        .value(
                                                table.column(),
                                                table.columnCodes().get(i)),
                                totals[i],
                                row.ticks(i),
                                Printed.percent(row.ticks(i), totals[i])))
                        .toList(),
                base.key(),
                Printed.exact(table.chiSquare().cramersV(), base),
                Printed.exact(row.p(), base),
                Printed.exact(row.adjustedP(), base),
                base.isShown() ? Printed.p(row.adjustedP()) : null);
    }
}
