package org.ovoz.export.deidentified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.demonstration.DemonstrationData;
import org.ovoz.export.DisclosurePreview;
import org.ovoz.export.ExportRefused;
import org.ovoz.export.Format;
import org.ovoz.export.Outsiders;
import org.ovoz.export.WrittenRows;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.questionnaire.source.ResultsReader;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.testing.RandomQuestionnaire;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/**
 * An attacker has the whole file and knows any three identifying values of any respondent, the country beside them. What
 * the file tells of each value is a set of values that it may be, so the attacker keeps the rows that may be the respondent.
 * They are never fewer than k, and never all of one answer to a sensitive item.
 */
@Slow
class DeidentifiedAttackTests {

    private static final Path CONFIG = Path.of("config");
    private static final Definitions DEFINITIONS = DefinitionReader.read(CONFIG);
    private static final ResultsPlan PLAN = ResultsReader.read(CONFIG, DEFINITIONS);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void nobodyOf2018IsFound(int k) {
        var wave = Outsiders.of2018(DEFINITIONS, PLAN, k);
        assertThat(narrowed(wave, k)).isEmpty();
        assertThat(wave.told.size()).isEqualTo(235);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyOfARandomWaveOf2026IsFound(long seed) {
        var random = new Random(seed);
        var questionnaire = DEFINITIONS.questionnaire(new WaveId("cso-2026"));
        var k = 2 + random.nextInt(6);
        var wave = Outsiders.random(questionnaire, random, 40 + random.nextInt(100), k, false);
        assertThat(narrowed(wave, k)).as("seed %d", seed).isEmpty();
        assertThat(givenAway(wave)).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void nobodyIsFoundWhateverIsIdentifyingAndSensitive(long seed) {
        var random = new Random(seed);
        var questionnaire = seed % 2 == 0 ? Tiny.questionnaire() : RandomQuestionnaire.of(random);
        for (int wave = 0; wave < 2; wave++) {
            var k = 2 + random.nextInt(6);
            try {
                var outsiders = Outsiders.random(questionnaire, random, 20 + random.nextInt(60), k, true);
                assertThat(narrowed(outsiders, k)).as("seed %d", seed).isEmpty();
                assertThat(givenAway(outsiders)).as("seed %d", seed).isEmpty();
            } catch (ExportRefused refused) {
                assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.NO_IDENTIFYING);
            }
        }
    }

    /** Without protection the same attack finds people: it can fail. */
    @Test
    void theAttackFindsPeopleInAnUnprotectedFile() {
        var wave = Outsiders.of2018(DEFINITIONS, PLAN, 5);
        var keys = wave.keys();
        assertThat(attack(
                        wave.respondents, wave.respondents, keys, (_, known, told) -> known.equals(told), List.of(), 5))
                .isNotEmpty();
    }

    /** Whether what a file tells of a variable may stand for a value. */
    private interface MayBe {
        boolean test(String variable, Integer known, Integer told);
    }

    private static List<String> narrowed(Outsiders wave, int k) {
        var recodings = wave.told.recodings();
        MayBe mayBe = (variable, known, told) -> recodings.containsKey(variable)
                ? recodings.get(variable).behind(told).contains(known) || known == -1 && told == -1
                : known.equals(told);
        var sensitive = wave.variables.stream()
                .filter(Variable::sensitive)
                .map(Variable::name)
                .toList();
        return attack(wave.respondents, wave.rows(), wave.keys(), mayBe, sensitive, k);
    }

    private static List<String> attack(
            List<Map<String, Integer>> respondents,
            List<Map<String, Integer>> rows,
            List<String> keys,
            MayBe mayBe,
            List<String> sensitive,
            int k) {
        var found = new ArrayList<String>();
        var possible = new HashMap<List<Object>, BitSet>();
        for (var respondent :
                new HashSet<>(respondents.stream().map(each -> only(each, keys)).toList())) {
            var sets = keys.stream()
                    .map(key -> possible.computeIfAbsent(
                            List.of(key, respondent.get(key)), _ -> rows(rows, key, respondent.get(key), mayBe)))
                    .toList();
            for (int a = 1; a < keys.size(); a++) {
                for (int b = a; b < keys.size(); b++) {
                    for (int c = b; c < keys.size(); c++) {
                        var left = (BitSet) sets.getFirst().clone();
                        left.and(sets.get(a));
                        left.and(sets.get(b));
                        left.and(sets.get(c));
                        var known = keys.get(a) + " " + keys.get(b) + " " + keys.get(c);
                        judge(rows, left, known, sensitive, k).ifPresent(found::add);
                    }
                }
            }
            if (found.size() > 3) {
                return found;
            }
        }
        return found;
    }

    private static Map<String, Integer> only(Map<String, Integer> respondent, List<String> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, respondent::get));
    }

    private static BitSet rows(List<Map<String, Integer>> rows, String key, Integer known, MayBe mayBe) {
        var may = new HashMap<Integer, Boolean>();
        var set = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            var told = rows.get(row).get(key);
            set.set(row, may.computeIfAbsent(told, code -> mayBe.test(key, known, code)));
        }
        return set;
    }

    private static Optional<String> judge(
            List<Map<String, Integer>> rows, BitSet left, String known, List<String> sensitive, int k) {
        var size = left.cardinality();
        if (size > 0 && size < k) {
            return Optional.of(known + " leave " + size);
        }
        for (var variable : sensitive) {
            if (tellsAll(rows, left, variable)) {
                return Optional.of(known + " tell " + variable);
            }
        }
        return Optional.empty();
    }

    /** Whether all rows that are left gave one answer; that nobody was asked, or that it is not told, is none. */
    private static boolean tellsAll(List<Map<String, Integer>> rows, BitSet left, String variable) {
        var first = Integer.MIN_VALUE;
        var isAnswer = false;
        for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
            int code = rows.get(row).get(variable);
            if (code >= 0) {
                if (first >= 0 && code != first) {
                    return false;
                }
                first = code;
            }
            isAnswer |= code != -1 && code != -5;
        }
        return isAnswer;
    }

    /**
     * Follow-ups that tell a key variable apart which the file does not tell exactly: among rows that are otherwise alike,
     * those who were asked it and those who were not gave different answers to what leads to it.
     */
    private static List<String> givenAway(Outsiders wave) {
        var found = new ArrayList<String>();
        var keys = wave.keys();
        var byClass = new HashMap<List<Integer>, List<Map<String, Integer>>>();
        wave.rows()
                .forEach(row -> byClass.computeIfAbsent(
                                keys.stream().map(row::get).toList(), _ -> new ArrayList<>())
                        .add(row));
        wave.questionnaire.items().forEach(item -> {
            if (item.facts().relevant() instanceof Condition.Comparison condition
                    && keys.contains(condition.variable())) {
                item.variables()
                        .filter(name -> wave.codebook().codedNames().contains(name))
                        .forEach(name -> {
                            for (var rows : byClass.values()) {
                                var told = rows.getFirst().get(condition.variable());
                                var asked = rows.stream()
                                        .map(row -> row.get(name))
                                        .filter(code -> code != -5)
                                        .map(code -> code != -1)
                                        .distinct()
                                        .count();
                                if (asked > 1 && !keys.contains(name) && told == Anonymity.SUPPRESSED) {
                                    found.add(name + " tells " + condition.variable());
                                }
                            }
                        });
            }
        });
        return found;
    }

    /** Whoever reads the file itself, in whatever format: no three cells of identifying columns are rare. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void noThreeCellsOfAWrittenFileAreRare(Format format) throws IOException {
        var wave = Outsiders.of2018(DEFINITIONS, PLAN, 5);
        var rows = WrittenRows.of(wave.file(DEFINITIONS.study(), DemonstrationData.WAVE, format), format);
        assertThat(rows).hasSize(235).allMatch(row -> row.containsKey("country") && row.containsKey("gender"));
        var keys = wave.keys();
        for (int a = 1; a < keys.size(); a++) {
            for (int b = a; b < keys.size(); b++) {
                for (int c = b; c < keys.size(); c++) {
                    var three = List.of("country", keys.get(a), keys.get(b), keys.get(c));
                    var counts = new HashMap<List<String>, Integer>();
                    rows.forEach(
                            row -> counts.merge(three.stream().map(row::get).toList(), 1, Integer::sum));
                    assertThat(counts.values()).as("%s", three).allMatch(count -> count >= 5);
                }
            }
        }
    }

    @Test
    void aWaveWithoutIdentifyingItemsIsRefused() {
        var columns =
                new Columns(DEFINITIONS.questionnaire(DemonstrationData.WAVE).caseFacts());
        assertThatThrownBy(() -> new Deidentification(
                        columns.snapshot().all(), DEFINITIONS.questionnaire(DemonstrationData.WAVE), List.of(), 5))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.NO_IDENTIFYING));
    }

    @Test
    void genderAndGroupsOfOccupationOf2018AreTold() {
        var wave = Outsiders.of2018(DEFINITIONS, PLAN, 5);
        assertThat(DisclosurePreview.of(wave.told, wave.codebook(), 5).identifying())
                .filteredOn(told -> told.how() != DisclosurePreview.How.NOT_TOLD)
                .extracting(DisclosurePreview.Told::name)
                .contains("gender", "occupation");
    }
}
