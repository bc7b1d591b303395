package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Dunn;
import org.ovoz.tabulation.statistics.KruskalWallis;
import org.ovoz.tabulation.statistics.MannWhitney;

/**
 * The groups of an ordinal variable compared by ranks. Statistics are unrounded and stand rounded under {@code printed}.
 *
 * @param smallBase how far the groups carry an effect size and a test; what they do not carry is left out
 * @param pairs which groups differ
 * @param mannWhitney of two groups only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KruskalJson(
        VariableJson variable,
        VariableJson by,
        List<String> countries,
        long n,
        String smallBase,
        @Nullable Double h,
        int df,
        @Nullable Double p,
        @Nullable Double epsilonSquared,
        List<GroupJson> groups,
        List<PairJson> pairs,
        @Nullable MannWhitneyJson mannWhitney,
        PrintedJson printed,
        ComparabilityJson comparability,
        String caveat) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupJson(
            int code,
            String label,
            long n,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Double median,
            @Nullable Double meanRank,
            MeanJson printed) {}

    /** Two groups by their codes; {@code adjustedP} is after Holm. */
    record PairJson(
            int one,
            int other,
            String smallBase,
            @Nullable Double z,
            @Nullable Double p,
            @Nullable Double adjustedP,
            @Nullable String printedAdjustedP) {}

    record MannWhitneyJson(
            double u,
            @Nullable Double z,
            @Nullable Double p,
            @Nullable Double rankBiserial) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PrintedJson(
            @Nullable String h,
            @Nullable String p,
            @Nullable String epsilonSquared) {}

    static KruskalJson of(CrossTable table, RequestScope scope) {
        var test = table.kruskalWallis();
        var base = table.smallBase();
        return new KruskalJson(
                VariableJson.of(scope.labels(), table.row()),
                VariableJson.of(scope.labels(), table.column()),
                scope.isoCodes(),
                test.n(),
                base.key(),
                Printed.exact(test.h(), base),
                test.df(),
                Printed.exact(test.p(), base),
                Printed.exact(test.epsilonSquared(), base),
                groups(table, test, scope.labels()),
                table.dunn().stream().map(pair -> pair(table, pair)).toList(),
                table.columnCodes().size() == 2 && base.isShown() ? mannWhitney(table.mannWhitney()) : null,
                base.isShown()
                        ? new PrintedJson(
                                Printed.decimals(test.h(), 2),
                                Printed.p(test.p()),
                                Printed.fraction(test.epsilonSquared(), 3))
                        : new PrintedJson(null, null, null),
                ComparabilityJson.of(scope.comparability(table.row(), table.column())),
                RequestScope.CAVEAT);
    }

    private static List<GroupJson> groups(CrossTable table, KruskalWallis test, Labels labels) {
        var groups = table.groups();
        return IntStream.range(0, groups.size())
                .mapToObj(i -> group(table, labels, i, groups.get(i), test.meanRanks()[i]))
                .toList();
    }

    private static GroupJson group(CrossTable table, Labels labels, int column, Descriptives of, double meanRank) {
        var code = table.columnCodes().get(column);
        return new GroupJson(
                code,
                labels.value(table.column(), code),
                of.n(),
                Printed.exact(of.mean()),
                Printed.exact(of.standardDeviation()),
                Printed.exact(of.median()),
                Printed.exact(meanRank),
                MeanJson.of(of));
    }

    private static PairJson pair(CrossTable table, Dunn.Pair pair) {
        var totals = table.columnTotals();
        var base = SmallBase.ofPair(totals[pair.one()], totals[pair.other()]);
        return new PairJson(
                table.columnCodes().get(pair.one()),
                table.columnCodes().get(pair.other()),
                base.key(),
                Printed.exact(pair.z(), base),
                Printed.exact(pair.p(), base),
                Printed.exact(pair.adjustedP(), base),
                base.isShown() ? Printed.p(pair.adjustedP()) : null);
    }

    private static MannWhitneyJson mannWhitney(MannWhitney test) {
        return new MannWhitneyJson(
                test.u(), Printed.exact(test.z()), Printed.exact(test.p()), Printed.exact(test.rankBiserial()));
    }
}
