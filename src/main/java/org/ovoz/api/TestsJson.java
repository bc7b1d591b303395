package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.comparison.ComparisonTable;

/**
 * Every question compared by the groups of one variable, unrounded; by kind, the strongest first.
 *
 * @param tested how many lines have a p, over which Holm adjusts
 * @param refused variables that are not compared, with what stands against it
 */
record TestsJson(
        VariableJson by,
        List<String> countries,
        long tested,
        List<LineJson> lines,
        List<RefusedJson> refused,
        String caveat) {

    /**
     * A variable by the groups; χ² and Cramér's V, or H and ε² of answers with order. What was not computed is left out.
     *
     * @param kind nominal, ordered or tick
     * @param smallBase how far the groups carry an effect size and a test
     * @param p of H, Fisher's of 2 × 2, the Monte-Carlo one where little is expected, else that of χ²
     * @param adjustedP after Holm over all lines
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineJson(
            VariableJson variable,
            String kind,
            long n,
            String smallBase,
            @Nullable Double chiSquare,
            @Nullable Double h,
            int df,
            @Nullable Double cramersV,
            @Nullable Double epsilonSquared,
            @Nullable Double p,
            @Nullable Double adjustedP,
            ComparabilityJson comparability) {}

    record RefusedJson(VariableJson variable, ComparabilityJson comparability) {}

    static TestsJson of(ComparisonTable table, Variable by, RequestScope scope) {
        var p = table.p();
        return new TestsJson(
                VariableJson.of(scope.labels(), by),
                scope.isoCodes(),
                p.stream().filter(one -> !Double.isNaN(one.p())).count(),
                IntStream.range(0, p.size())
                        .mapToObj(line -> line(table.lines().get(line), p.get(line), scope.labels()))
                        .toList(),
                table.refusals().stream()
                        .map(refusal -> new RefusedJson(
                                VariableJson.of(scope.labels(), refusal.variable()),
                                ComparabilityJson.of(refusal.comparability())))
                        .toList(),
                RequestScope.CAVEAT);
    }

    private static LineJson line(ComparisonTable.Line line, ComparisonTable.P p, Labels labels) {
        var isOrdered = line.kind() == ComparisonTable.Kind.ORDERED;
        var base = line.table().smallBase();
        var statistic = Printed.exact(line.statistic(), base);
        var effect = Printed.exact(line.effect(), base);
        return new LineJson(
                VariableJson.of(labels, line.variable()),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.table().n(),
                base.key(),
                isOrdered ? null : statistic,
                isOrdered ? statistic : null,
                line.df(),
                isOrdered ? null : effect,
                isOrdered ? effect : null,
                Printed.exact(p.p(), base),
                Printed.exact(p.adjusted(), base),
                ComparabilityJson.of(line.comparability()));
    }
}
