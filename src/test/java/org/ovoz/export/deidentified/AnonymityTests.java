package org.ovoz.export.deidentified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** What is told of key variables, over random cases. */
class AnonymityTests {

    private static final Set<Integer> OPEN = Set.of(-1, -5);

    /** A case with its country, the codes of its key variables and one sensitive answer. */
    private record Case(int country, List<Integer> codes, int sensitive) {
        KeyClass cell() {
            return new KeyClass(country, codes, 1, new Spread(new int[] {sensitive}));
        }
    }

    private static KeyVariable key(String name, Variable.Kind kind, Level level, List<Grouping> groupings) {
        return KeyVariable.of(
                new Variable(
                        name,
                        kind,
                        name,
                        Text.of(new Language("en"), name),
                        List.of(),
                        List.of(),
                        level,
                        Set.of(),
                        false,
                        true),
                groupings);
    }

    private static final List<KeyVariable> KEYS = List.of(
            key("gender", Variable.Kind.SINGLE, Level.NOMINAL, List.of()),
            key(
                    "occupation",
                    Variable.Kind.SINGLE,
                    Level.NOMINAL,
                    List.of(new Grouping(List.of(List.of(0, 1), List.of(2, 3, 4), List.of(5, 6, 7, 8, 9, 10, 11))))),
            key("size", Variable.Kind.SINGLE, Level.ORDINAL, List.of()),
            key("staff", Variable.Kind.NUMBER, Level.SCALE, List.of()),
            key("networks_facebook", Variable.Kind.TICK, Level.NOMINAL, List.of()),
            KeyVariable.month());

    private static List<Case> random(Random random) {
        var cases = new ArrayList<Case>();
        var size = random.nextInt(400);
        var occupations = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            var codes = List.of(
                    1 + random.nextInt(2),
                    random.nextInt(8) == 0 ? -9 : random.nextInt(occupations),
                    random.nextInt(9) == 0 ? -7 : 1 + random.nextInt(5),
                    (int) (200 * Math.pow(random.nextDouble(), 4)),
                    random.nextInt(3) == 0 ? 1 : 0,
                    202600 + 1 + random.nextInt(12));
            var country = 1 + (int) (4 * Math.pow(random.nextDouble(), 3));
            cases.add(new Case(country, codes, country == 2 ? -1 : random.nextInt(6) == 0 ? -7 : random.nextInt(2)));
        }
        return cases;
    }

    private static Anonymity anonymity(List<Case> cases, int k) {
        return Anonymity.of(KEYS, cases.stream().map(Case::cell).toList(), 1, k);
    }

    @RepeatedTest(30)
    void everyCombinationIsThereKTimesWithTwoSensitiveAnswers(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var k = 2 + random.nextInt(9);
        var cases = random(random);
        var anonymity = anonymity(cases, k);
        var told = new HashMap<List<Integer>, List<Case>>();
        for (var one : cases) {
            anonymity.told(one.country(), one.codes()).ifPresent(key -> {
                var row = new ArrayList<>(List.of(one.country()));
                IntStream.of(anonymity.codes(key)).forEach(row::add);
                told.computeIfAbsent(row, _ -> new ArrayList<>()).add(one);
            });
        }
        assertThat(told.values()).allSatisfy(alike -> {
            assertThat(alike).hasSizeGreaterThanOrEqualTo(k);
            if (anonymity.isTold(0, alike.getFirst().country())) {
                var answers = new HashSet<>(alike.stream().map(Case::sensitive).toList());
                assertThat(answers.stream().filter(code -> code >= 0).count() >= 2 || OPEN.containsAll(answers))
                        .as("%s", answers)
                        .isTrue();
            }
        });
    }

    @RepeatedTest(10)
    void whatIsToldIsTrue(RepetitionInfo repetition) {
        var cases = random(new Random(repetition.getCurrentRepetition()));
        var anonymity = anonymity(cases, 5);
        for (var one : cases) {
            anonymity.told(one.country(), one.codes()).ifPresent(key -> {
                var codes = anonymity.codes(key);
                for (int place = 0; place < codes.length; place++) {
                    assertThat(anonymity.recodings().get(place).behind(codes[place]))
                            .contains(one.codes().get(place));
                }
            });
        }
    }

    @RepeatedTest(10)
    void leavesOutOnlyCountriesWithFewerThanK(RepetitionInfo repetition) {
        var cases = random(new Random(repetition.getCurrentRepetition()));
        var anonymity = anonymity(cases, 5);
        var sizes = new HashMap<Integer, Integer>();
        cases.forEach(one -> sizes.merge(one.country(), 1, Integer::sum));
        cases.forEach(
                one -> assertThat(anonymity.told(one.country(), one.codes()).isPresent())
                        .isEqualTo(sizes.get(one.country()) >= 5));
    }

    @RepeatedTest(8)
    void theOrderOfTheCasesChangesNothing(RepetitionInfo repetition) {
        var cases = random(new Random(repetition.getCurrentRepetition()));
        var shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(7));
        var one = anonymity(cases, 5);
        var other = anonymity(shuffled, 5);
        for (var each : cases) {
            assertThat(other.told(each.country(), each.codes()).map(other::codes))
                    .usingRecursiveComparison()
                    .isEqualTo(one.told(each.country(), each.codes()).map(one::codes));
        }
    }

    @Test
    void mergesBeforeItSuppresses() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 36; i++) {
            cases.add(new Case(1, List.of(1 + i % 2, i % 12, 3, 10, 0, 202601), 0));
        }
        var anonymity = Anonymity.of(KEYS, cases.stream().map(Case::cell).toList(), 0, 5);
        var told = cases.stream()
                .map(one -> anonymity.codes(
                        anonymity.told(one.country(), one.codes()).orElseThrow()))
                .toList();
        assertThat(told).noneMatch(codes -> codes[0] == Anonymity.SUPPRESSED && codes[1] == Anonymity.SUPPRESSED);
        assertThat(anonymity.recodings().get(1).recoded()).isNotEmpty();
    }

    @Test
    void keepsLargeClassesExact() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 40; i++) {
            cases.add(new Case(1, List.of(1 + i % 2, 2 + i % 2, 3, 10, 0, 202601), 0));
        }
        var anonymity = Anonymity.of(KEYS, cases.stream().map(Case::cell).toList(), 0, 5);
        assertThat(cases)
                .allSatisfy(one -> assertThat(
                                anonymity.codes(anonymity.told(1, one.codes()).orElseThrow()))
                        .containsExactly(
                                one.codes().stream().mapToInt(Integer::intValue).toArray()));
        assertThat(Map.copyOf(anonymity.sizes()).values()).containsOnly(20);
    }
}
