package org.ovoz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.comparison.GroupDifference;

/**
 * Every two groups compared by the shares of each answer, and by their means where the answers are in order; unrounded.
 *
 * @param groups with their valid cases
 * @param rows a category each; none for numbers
 * @param means of the codes; left out where they have no order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferencesJson(
        VariableJson variable,
        VariableJson by,
        List<String> countries,
        List<CategoryJson> groups,
        List<RowJson> rows,
        @Nullable List<PairJson> means,
        ComparabilityJson comparability,
        String caveat) {

    /** A category and the differences of its shares, as proportions from −1 to 1. */
    record RowJson(int code, String label, List<PairJson> pairs) {}

    /**
     * Two groups by their codes; without difference where it is not defined, or where one of them was not offered the
     * answer.
     *
     * @param smallBase how far the smaller group carries a difference
     * @param difference one − other
     * @param lower end of its 95 % interval
     * @param upper end of its 95 % interval
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairJson(
            int one,
            int other,
            long nOne,
            long nOther,
            String smallBase,
            @Nullable Double difference,
            @Nullable Double lower,
            @Nullable Double upper) {

        private static PairJson of(GroupDifference pair) {
            return new PairJson(
                    pair.one(),
                    pair.other(),
                    pair.n(),
                    pair.otherN(),
                    pair.smallBase().key(),
                    pair.shown().map(found -> found.value()).orElse(null),
                    pair.shown().map(found -> found.interval().low()).orElse(null),
                    pair.shown().map(found -> found.interval().high()).orElse(null));
        }
    }

    static DifferencesJson of(CrossTable table, RequestScope scope) {
        var labels = scope.labels();
        var totals = table.columnTotals();
        return new DifferencesJson(
                VariableJson.of(labels, table.row()),
                VariableJson.of(labels, table.column()),
                scope.isoCodes(),
                IntStream.range(0, totals.length)
                        .mapToObj(column -> CategoryJson.of(
                                labels, table.column(), table.columnCodes().get(column), totals[column]))
                        .toList(),
                table.row().kind() == Variable.Kind.NUMBER
                        ? List.of()
                        : table.rowCodes().stream()
                                .map(code -> new RowJson(
                                        code,
                                        labels.value(table.row(), code),
                                        pairs(GroupDifference.ofShares(table, code))))
                                .toList(),
                table.row().level() == Level.NOMINAL ? null : pairs(GroupDifference.ofMeans(table)),
                ComparabilityJson.of(scope.comparability(table.row(), table.column())),
                RequestScope.CAVEAT);
    }

    private static List<PairJson> pairs(List<GroupDifference> differences) {
        return differences.stream().map(PairJson::of).toList();
    }
}
