package org.ovoz.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.tabulation.Counts;

/**
 * The strongest reader of one table: one who knows the plan and the procedure, lists every distribution there is, runs
 * the procedure on each and keeps those that print what was printed. No count may be left with fewer than k − 1 values.
 */
class ProcedureAttackTests {

    private static final int K = 5;
    private static final Protection PROTECTION = new Protection(K, 12);
    private static final List<Grouping> LEVELS = List.of(
            new Grouping(List.of(List.of(1), List.of(2), List.of(3), List.of(4))),
            new Grouping(List.of(List.of(1), List.of(2, 3), List.of(4))),
            new Grouping(List.of(List.of(1, 4), List.of(2, 3))));

    private record Exposed(int n, String count, TreeSet<Integer> possible, Optional<ProtectedTable> printed) {}

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 14, 17, 20, 23, 26})
    void aFrequencyTableLeavesEveryHiddenCountOpen(int n) {
        assertThat(attack(n, 4, counts -> first(PROTECTION.of(counts, LEVELS)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 16, 18, 20})
    void aMeanLeavesEveryHiddenCountOpen(int n) {
        assertThat(attack(n, 4, counts -> first(PROTECTION.ofRating(counts, LEVELS))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 15, 20})
    void anOptionIsPrintedOnlyIfBothSidesAreLarge(int n) {
        for (int ticked = 0; ticked <= n; ticked++) {
            var printed = PROTECTION.ofTick(counts(ticked, n - ticked, 0));
            assertThat(printed).hasSize(ticked >= K && n - ticked >= K ? 1 : 0);
        }
    }

    @Test
    void withoutComplementarySuppressionTheAttackSucceeds() {
        var naive = new Protection(K, 12, false);
        assertThat(attack(20, 4, counts -> first(naive.of(counts, LEVELS)))).isNotEmpty();
    }

    @Test
    void withMoreDecimalsOfTheMeanTheAttackSucceeds() {
        assertThat(attack(
                        16,
                        4,
                        counts -> first(PROTECTION.ofRating(counts, LEVELS))
                                .map(table -> table + exactSum(table, counts))))
                .isNotEmpty();
    }

    private static String exactSum(ProtectedTable table, Counts counts) {
        return table.isMeanOnly()
                ? counts.validCodes().entrySet().stream()
                                .mapToInt(entry -> entry.getKey() * entry.getValue())
                                .sum() + "/" + counts.valid()
                : "";
    }

    private static Optional<ProtectedTable> first(List<ProtectedTable> candidates) {
        return candidates.stream().findFirst();
    }

    /** By what is printed, all distributions of n cases over the codes and "missing"; then what they leave open. */
    private static List<Exposed> attack(int n, int codes, Function<Counts, Optional<?>> procedure) {
        var byPrint = new HashMap<Optional<?>, List<int[]>>();
        distributions(n, new int[codes + 1], 0, byPrint, procedure);
        var exposed = new ArrayList<Exposed>();
        byPrint.forEach((printed, distributions) -> {
            for (int code = 0; code <= codes; code++) {
                var possible = new TreeSet<Integer>();
                for (var distribution : distributions) {
                    possible.add(distribution[code]);
                }
                var isSafe = possible.size() >= K - 1
                        || possible.equals(new TreeSet<>(List.of(0)))
                        || possible.first() >= K && printed.isPresent();
                if (!isSafe || (code < codes && possible.first() > n - K)) {
                    exposed.add(new Exposed(
                            n,
                            code < codes ? "code " + (code + 1) : "missing",
                            possible,
                            printed.map(table -> table instanceof ProtectedTable one ? one : null)));
                }
            }
        });
        return exposed;
    }

    private static void distributions(
            int left,
            int[] counts,
            int code,
            Map<Optional<?>, List<int[]>> byPrint,
            Function<Counts, Optional<?>> procedure) {
        if (code == counts.length - 1) {
            counts[code] = left;
            byPrint.computeIfAbsent(procedure.apply(counts(counts)), _ -> new ArrayList<>())
                    .add(counts.clone());
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[code] = count;
            distributions(left - count, counts, code + 1, byPrint, procedure);
        }
    }

    /** Codes from 1 on; the last count is of −9. */
    private static Counts counts(int... frequencies) {
        var byCode = new TreeMap<Integer, Integer>();
        for (int code = 1; code < frequencies.length; code++) {
            byCode.put(code, frequencies[code - 1]);
        }
        byCode.put(-9, frequencies[frequencies.length - 1]);
        return new Counts(byCode);
    }
}
