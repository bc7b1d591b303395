package org.ovoz.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.NETS;
import static org.ovoz.tabulation.TinyStudy.TJ;
import static org.ovoz.tabulation.TinyStudy.id;
import static org.ovoz.tabulation.TinyStudy.kz;
import static org.ovoz.tabulation.TinyStudy.with;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.tabulation.TinyStudy;
import org.ovoz.testing.Slow;

/** What blocks remember against a recount of the cases themselves. */
@Slow
class BlockCountsTests {

    private static final int MOST = 2 * Block.CAPACITY + 200;
    private static final int[] CODES = {-9, -1, 1, 2, 3, 127, 128, 70_000};

    private static final Map<String, Integer> COLUMNS = IntStream.range(0, TinyStudy.VARIABLES.size())
            .boxed()
            .collect(Collectors.toMap(column -> TinyStudy.VARIABLES.get(column).name(), column -> column));

    private final Columns columns = new Columns(TinyStudy.VARIABLES);
    private final Map<Integer, int[]> expected = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalARecountAfterEveryInsertionReplacementAndRemoval(long seed) {
        var random = new Random(seed);
        change(random, MOST, 0);
        for (int round = 0; round < 30; round++) {
            change(random, 1 + random.nextInt(round % 3 == 0 ? 2000 : 3), random.nextInt(4));
            compare();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7})
    void equalARecountWhileTheLastRowsComeAndGo(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var last = Block.CAPACITY + random.nextInt(3) - 1;
            columns.change(editor -> {
                for (int number = expected.size(); number < last; number++) {
                    put(editor, number, random);
                }
                for (int number = expected.size() - 1; number >= last; number--) {
                    editor.remove(id(number));
                    expected.remove(number);
                }
            });
            compare();
        }
    }

    /** Of four edits {@code removals} remove; the others put. */
    private void change(Random random, int edits, int removals) {
        columns.change(editor -> {
            for (int edit = 0; edit < edits; edit++) {
                var number = random.nextInt(MOST);
                if (random.nextInt(4) < removals) {
                    editor.remove(id(number));
                    expected.remove(number);
                } else {
                    put(editor, number, random);
                }
            }
        });
    }

    private void put(Columns.Editor editor, int number, Random random) {
        var codes = kz("work", CODES[random.nextInt(CODES.length - 2)]);
        codes = with(codes, "country", random.nextBoolean() ? 1 : 3);
        codes = with(codes, "members", CODES[random.nextInt(CODES.length)]);
        for (var tick : List.of("nets_facebook", "nets_twitter", "nets_none")) {
            codes = with(codes, tick, new int[] {1, 0, -1, -9, -8}[random.nextInt(5)]);
        }
        editor.put(id(number), 1, codes);
        expected.put(number, codes);
    }

    private void compare() {
        var cases = columns.snapshot().all();
        assertThat(cases.size()).isEqualTo(expected.size());
        for (var variable : List.of("country", "work", "members", "nets_none")) {
            assertThat(cases.counts(variable, KZ).byCode()).isEqualTo(recounted(variable, 1));
            assertThat(cases.counts(variable, TJ).byCode()).isEqualTo(recounted(variable, 3));
        }
        assertThat(SetTally.of(cases, NETS, List.of(TJ)).byCode()).isEqualTo(recountedSet(3));
    }

    private Map<Integer, Integer> recounted(String variable, int country) {
        return recount(codes -> codes[column(variable)], country);
    }

    private Map<Integer, Integer> recountedSet(int country) {
        var ticks = List.of(column("nets_facebook"), column("nets_twitter"), column("nets_other"), column("nets_none"));
        return recount(codes -> state(ticks.stream().map(tick -> codes[tick]).toList()), country);
    }

    private Map<Integer, Integer> recount(java.util.function.ToIntFunction<int[]> of, int country) {
        var counts = new TreeMap<Integer, Integer>();
        expected.values().stream()
                .filter(codes -> codes[column("country")] == country)
                .forEach(codes -> counts.merge(of.applyAsInt(codes), 1, Integer::sum));
        return counts;
    }

    /** A tick, or else the last reason; an option that was seen and not ticked is no answer. */
    private static int state(Collection<Integer> ticks) {
        if (ticks.contains(1)) {
            return 1;
        }
        return ticks.stream().filter(tick -> tick != -1).reduce(-1, (_, tick) -> tick == 0 ? -9 : tick);
    }

    private static int column(String variable) {
        return COLUMNS.get(variable);
    }
}
