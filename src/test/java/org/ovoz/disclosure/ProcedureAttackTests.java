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
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.testing.Slow;

/**
 * The strongest reader of one table: one who knows the plan and the procedure, lists every distribution there is, runs
 * the procedure on each and keeps those that print what was printed. No count may be left with fewer than k − 1 values.
 */
@Slow
class ProcedureAttackTests {

    private static final int K = 5;
    private static final Protection PROTECTION = new Protection(K, 12);
    private static final List<Grouping> LEVELS = List.of(
            new Grouping(List.of(List.of(1), List.of(2), List.of(3), List.of(4))),
            new Grouping(List.of(List.of(1), List.of(2, 3), List.of(4))),
            new Grouping(List.of(List.of(1, 4), List.of(2, 3))));

    private static final List<Grouping> RATED = List.of(
            new Grouping(List.of(List.of(1), List.of(2), List.of(3), List.of(4))),
            new Grouping(List.of(List.of(3, 4), List.of(1, 2))));

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

    /** Enough answers for the ranges that stand for a mean that would tell too much. */
    @ParameterizedTest
    @ValueSource(ints = {30, 32})
    void aRangeInsteadOfAMeanLeavesEveryHiddenCountOpen(int n) {
        var protection = new Protection(K, 30);
        Function<Counts, Optional<?>> procedure = counts -> first(protection.ofRating(counts, LEVELS));
        assertThat(attack(n, 4, procedure)).isEmpty();
        assertThat(first(protection.ofRating(counts(0, 0, 5, n - 5, 0), RATED)))
                .as("exact")
                .hasValueSatisfying(table -> assertThat(table.isShare()).isFalse());
        assertThat(first(protection.ofRating(counts(0, 2, 10, n - 12, 0), RATED)))
                .hasValueSatisfying(table -> assertThat(table.isShare()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 15, 20, 33})
    void anOptionLeavesEveryHiddenCountOpen(int n) {
        var byPrint = new HashMap<Optional<ProtectedTable>, TreeSet<Integer>>();
        for (int ticked = 0; ticked <= n; ticked++) {
            var printed = first(PROTECTION.ofTick(counts(ticked, n - ticked, 0)));
            assertThat(printed.isPresent()).isEqualTo(n > 2 * K || ticked >= K && n - ticked >= K);
            byPrint.computeIfAbsent(printed, _ -> new TreeSet<>()).add(ticked);
        }
        byPrint.forEach((printed, possible) -> {
            assertThat(possible.first()).as("nearly all ticked: " + printed).isLessThanOrEqualTo(n - K);
            assertThat(possible.last()).as("nearly none ticked: " + printed).isGreaterThanOrEqualTo(K);
            if (possible.first() < K || possible.last() > n - K) {
                assertThat(possible).as("%s", printed).hasSizeGreaterThanOrEqualTo(K - 1);
            }
            printed.ifPresent(table -> assertThat(possible)
                    .as("every number of the range is possible")
                    .hasSize(tickedRange(table).high() - tickedRange(table).low() + 1));
        });
    }

    private static Range tickedRange(ProtectedTable table) {
        return table.groups().getFirst();
    }

    @Test
    void withExactNumbersForExactlyKTheAttackSucceeds() {
        Function<Counts, Optional<?>> procedure = counts -> first(PROTECTION.of(counts, RATED))
                .map(table -> table.isShare() && least(counts) == K ? "exactly " + counts : table);
        assertThat(attack(16, 4, procedure)).isNotEmpty();
    }

    private static int least(Counts counts) {
        return Math.min(counts.of(1) + counts.of(2), counts.of(3) + counts.of(4));
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
            if (printed.orElse(null) instanceof ProtectedTable table && table.isShare()) {
                table.grouping().groups().forEach(group -> {
                    var fewest = distributions.stream()
                            .mapToInt(one -> group.stream()
                                    .mapToInt(code -> one[code - 1])
                                    .sum())
                            .min()
                            .orElseThrow();
                    if (fewest > n - K) {
                        exposed.add(
                                new Exposed(n, "group " + group, new TreeSet<>(List.of(fewest)), Optional.of(table)));
                    }
                });
            }
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
