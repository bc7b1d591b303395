package org.ovoz.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.questionnaire.source.ResultsReader;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.testing.Slow;

/**
 * Interviews come in one after the other; whenever the rules allow it, a table is published anew. The attacker keeps
 * every release. Counts of 1 to k − 1 people, whether in a table or between two tables, must keep k − 1 possible values.
 */
@Slow
class ReleaseAttackTests {

    private static final int K = 5;
    private static final int MEAN_FROM = 30;
    private static final int MISSING = -9;

    private final Protection protection = new Protection(K, MEAN_FROM);
    private final Succession succession = new Succession(K, MEAN_FROM);

    private interface Publishing {
        List<ProtectedTable> candidates(Counts counts, List<Grouping> groupings);
    }

    /** A table's history: what is published, and the truth behind it. */
    private record History(List<ProtectedTable> releases, List<Counts> truth) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void recoversNothingOfRandomQuestions(long seed) {
        var random = new Random(seed);
        for (int question = 0; question < 4; question++) {
            var groupings = randomGroupings(random);
            var history = history(random, groupings, protection::of, succession);
            assertThat(exposed(history, groupings))
                    .as("seed " + seed + ", question " + question)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void recoversNothingOfRatings(long seed) {
        var random = new Random(seed);
        var groupings = List.of(scale(), new Grouping(List.of(List.of(4, 5), List.of(3), List.of(1, 2))));
        var history = history(random, groupings, protection::ofRating, succession);
        assertThat(exposed(history, groupings)).as("seed " + seed).isEmpty();
    }

    /** Two answers of which one is rare: ranges for nearly all, then perhaps numbers, then ranges again. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52})
    void recoversNothingWhereNearlyAllAnswerTheSame(long seed) {
        var random = new Random(seed);
        var groupings = List.of(new Grouping(List.of(List.of(1), List.of(2))));
        for (int question = 0; question < 4; question++) {
            var history = history(random, groupings, protection::of, succession);
            assertThat(exposed(history, groupings))
                    .as("seed " + seed + ", question " + question)
                    .isEmpty();
        }
    }

    /** The plan of a grid, whose last groups are the two that are told as ranges where a mean would tell too much. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void recoversNothingOfRatingsThatAreToldAsRanges(long seed) {
        var random = new Random(seed);
        var groupings = List.of(scale(), new Grouping(List.of(List.of(4, 5), List.of(1, 2, 3))));
        var history = history(random, groupings, protection::ofRating, succession);
        assertThat(exposed(history, groupings)).as("seed " + seed).isEmpty();
    }

    @Test
    void rangesAreReplacedInSpiteOfTheRules() {
        var groupings = List.of(new Grouping(List.of(List.of(1), List.of(2))));
        var refreshed = IntStream.range(0, 40).mapToObj(Random::new).filter(random -> {
            var releases =
                    history(random, groupings, protection::of, succession).releases();
            return releases.stream().limit(Math.max(0, releases.size() - 1)).anyMatch(ProtectedTable::isShare);
        });
        assertThat(refreshed.count()).isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void recoversNothingOfThePlanOf2018(long seed) {
        var random = new Random(seed);
        var definitions = DefinitionReader.read(Path.of("config"));
        for (var published : ResultsReader.read(Path.of("config"), definitions).of(new WaveId("cso-2018"))) {
            if (!published.groupings().isEmpty()) {
                var history = history(random, published.groupings(), protection::of, succession);
                assertThat(exposed(history, published.groupings()))
                        .as("seed " + seed + ", " + published.item())
                        .isEmpty();
            }
        }
    }

    @Test
    void recoversCellsWhereComplementarySuppressionIsOff() {
        var naive = new Protection(K, MEAN_FROM, false);
        var found = IntStream.range(0, 12).mapToObj(Random::new).flatMap(random -> {
            var groupings = randomGroupings(random);
            return exposed(history(random, groupings, naive::of, succession), groupings).stream();
        });
        assertThat(found).isNotEmpty();
    }

    @Test
    void recoversNewestAnswersWhereReleasesAreNotComparedWithEarlierOnes() {
        var found = IntStream.range(0, 12).mapToObj(Random::new).flatMap(random -> {
            var groupings = randomGroupings(random);
            return exposed(history(random, groupings, protection::of, null), groupings).stream();
        });
        assertThat(found).isNotEmpty();
    }

    @Test
    void tablesAreRefreshedInSpiteOfTheRules() {
        var releases = IntStream.range(0, 20).mapToObj(Random::new).mapToInt(random -> {
            var groupings = randomGroupings(random);
            return history(random, groupings, protection::of, succession)
                    .releases()
                    .size();
        });
        assertThat(releases.filter(count -> count >= 2).count()).isGreaterThanOrEqualTo(10);
    }

    private static History history(Random random, List<Grouping> groupings, Publishing publishing, Succession rule) {
        var codes = codes(groupings);
        var weights = codes.stream()
                .mapToDouble(_ -> Math.pow(random.nextDouble(), 3))
                .toArray();
        var refusing = random.nextDouble() * 0.15;
        var history = new History(new ArrayList<>(), new ArrayList<>());
        var byCode = new TreeMap<Integer, Integer>();
        for (int interviews = 1; interviews <= 90 && history.releases().size() < 4; interviews++) {
            var answer = random.nextDouble() < refusing ? MISSING : draw(random, codes, weights);
            byCode.merge(answer, 1, Integer::sum);
            var counts = new Counts(new TreeMap<>(byCode));
            var candidates = publishing.candidates(counts, groupings);
            var chosen = rule == null ? candidates.stream().findFirst() : rule.choose(candidates, history.releases());
            chosen.filter(_ -> rule != null || random.nextInt(3) == 0).ifPresent(table -> {
                history.releases().add(table);
                history.truth().add(counts);
            });
        }
        return history;
    }

    private static List<String> exposed(History history, List<Grouping> groupings) {
        var codes = codes(groupings);
        var attacker = new Attacker(codes, history.releases());
        var groups = Stream.concat(
                        groupings.stream().flatMap(grouping -> grouping.groups().stream()), Stream.of(List.of(MISSING)))
                .distinct()
                .toList();
        var exposed = new ArrayList<String>();
        for (int later = 0; later < history.releases().size(); later++) {
            for (var group : groups) {
                var count = count(history, later, group);
                if (isSmall(count) && !attacker.at(later, group).leavesOpen(K - 1)) {
                    exposed.add(group + " at " + later + " is " + count + " in " + history.releases());
                }
                for (int earlier = 0; earlier < later; earlier++) {
                    var gain = count - count(history, earlier, group);
                    if (isSmall(gain)
                            && !attacker.between(earlier, later, group).leavesOpen(K - 1)) {
                        exposed.add(group + " gains " + gain + " from " + earlier + " to " + later + " in "
                                + history.releases());
                    }
                }
            }
        }
        return exposed;
    }

    private static int count(History history, int release, List<Integer> group) {
        return group.stream().mapToInt(history.truth().get(release)::of).sum();
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < K;
    }

    private static int draw(Random random, List<Integer> codes, double[] weights) {
        var left = random.nextDouble() * java.util.Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return codes.get(i);
            }
        }
        return codes.getLast();
    }

    /** Three to seven codes, merged step by step at random. */
    private static List<Grouping> randomGroupings(Random random) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.rangeClosed(1, 3 + random.nextInt(5)).forEach(code -> groups.add(List.of(code)));
        var groupings = new ArrayList<>(List.of(new Grouping(groups)));
        while (groups.size() > 2 && random.nextInt(4) > 0) {
            var one = groups.remove(random.nextInt(groups.size()));
            var other = groups.remove(random.nextInt(groups.size()));
            groups.add(
                    random.nextInt(groups.size() + 1),
                    Stream.concat(one.stream(), other.stream()).toList());
            groupings.add(new Grouping(groups));
        }
        return groupings;
    }

    private static Grouping scale() {
        return new Grouping(IntStream.rangeClosed(1, 5).mapToObj(List::of).toList());
    }

    private static List<Integer> codes(List<Grouping> groupings) {
        return groupings.getFirst().groups().stream()
                .map(List::getFirst)
                .sorted()
                .toList();
    }
}
