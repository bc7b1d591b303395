package org.ovoz.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Variable;
import org.ovoz.testing.Tiny;

/** Ranks, ticks and differences that are counted for many cases at once are those of one case after the other. */
class RelatedTallyTests {

    private static final int CASES = Block.CAPACITY + 700;
    private static final int WIDTH = 5;

    private final Columns columns = new Columns(Tiny.questionnaire().variables());
    private final List<String> names =
            columns.variables().stream().map(Variable::name).toList();
    private final List<String> some =
            names.stream().filter(name -> !name.equals("country")).limit(WIDTH).toList();
    private final Random random = new Random(5);

    /** Random cases; returned are those that {@link #chosen} keeps and that have no missing code. */
    private List<int[]> put(int lowest, int codes, int missing) {
        var complete = new ArrayList<int[]>();
        columns.change(editor -> {
            for (int id = 0; id < CASES; id++) {
                var line = random.ints(WIDTH, lowest, lowest + codes)
                        .map(code -> random.nextInt(missing) == 0 ? -7 : code)
                        .toArray();
                var all = new int[names.size()];
                Arrays.fill(all, -1);
                all[names.indexOf("country")] = 1;
                for (int each = 0; each < WIDTH; each++) {
                    all[names.indexOf(some.get(each))] = line[each];
                }
                editor.put(new UUID(id, id), 1, all);
                if (line[0] != lowest && Arrays.stream(line).allMatch(code -> code >= 0)) {
                    complete.add(line);
                }
            }
        });
        return complete;
    }

    /** Without the lowest code of the first variable. */
    private Cases chosen(int lowest, int codes) {
        var kept = IntStream.range(lowest + 1, lowest + codes).boxed().collect(Collectors.toSet());
        kept.add(-7);
        return columns.snapshot().select(Selection.ALL.with(some.getFirst(), kept));
    }

    @Test
    void ranksAreThoseOfEachCase() {
        for (var codes : List.of(2, 5, 11, 700)) {
            var complete = put(1, codes, 20);
            var ranked = RelatedTally.ratings(chosen(1, codes), some, List.of()).ranks();
            var sums = new double[WIDTH];
            var ties = 0L;
            for (var line : complete) {
                for (int each = 0; each < WIDTH; each++) {
                    var own = line[each];
                    var lower = Arrays.stream(line).filter(code -> code < own).count();
                    var tied = Arrays.stream(line).filter(code -> code == own).count();
                    sums[each] += lower + (tied + 1) / 2.0;
                    // Each of the t who share a rank brings t² − 1, together t³ − t.
                    ties += tied * tied - 1;
                }
            }
            assertThat(ranked.n()).isEqualTo(complete.size());
            assertThat(ranked.rankSums()).containsExactly(sums);
            assertThat(ranked.ties()).isEqualTo(ties);
        }
    }

    @Test
    void ticksAreThoseOfEachCase() {
        var complete = put(0, 3, 30);
        var ticked = RelatedTally.ticks(chosen(0, 3), some);
        var both = new long[WIDTH][WIDTH];
        var squares = 0L;
        for (var line : complete) {
            var ticks = Arrays.stream(line).filter(code -> code == 1).count();
            squares += ticks * ticks;
            for (int one = 0; one < WIDTH; one++) {
                for (int other = 0; other < WIDTH; other++) {
                    both[one][other] += line[one] == 1 && line[other] == 1 ? 1 : 0;
                }
            }
        }
        assertThat(ticked.n()).isEqualTo(complete.size());
        assertThat(ticked.squares()).isEqualTo(squares);
        assertThat(ticked.both()).isDeepEqualTo(both);
        for (int each = 0; each < WIDTH; each++) {
            assertThat(ticked.ticks()[each]).isEqualTo(both[each][each]);
        }
    }

    @Test
    void differencesAreThoseOfEachCase() {
        put(1, 300, 15);
        var cases = columns.snapshot().all();
        var differences = new TreeMap<Integer, Long>();
        var one = columns.snapshot().codes(some.get(1));
        var other = columns.snapshot().codes(some.get(2));
        for (int i = 0; i < one.length; i++) {
            if (one[i] >= 0 && other[i] >= 0) {
                differences.merge(one[i] - other[i], 1L, Long::sum);
            }
        }
        var pairs = List.of(new RelatedTally.Pair(0, 3), new RelatedTally.Pair(1, 2));
        assertThat(RelatedTally.ratings(cases, some, pairs).differences().get(1))
                .as("of all who have these two, whatever they lack otherwise")
                .isEqualTo(differences);
    }

    @Test
    void nobodyHasAllOfThemIsNoError() {
        put(1, 5, 1);
        var ranked =
                RelatedTally.ratings(columns.snapshot().all(), some, List.of()).ranks();
        assertThat(ranked.n()).isZero();
        assertThat(ranked.rankSums()).containsOnly(0);
    }
}
