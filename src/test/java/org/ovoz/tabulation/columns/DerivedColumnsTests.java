package org.ovoz.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;
import org.ovoz.questionnaire.DerivedCodes;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.testing.Derived;
import org.ovoz.testing.RandomCondition;
import org.ovoz.testing.Tiny;

/** Columns of derived variables have the codes that each case has by itself, and these are the right ones. */
class DerivedColumnsTests {

    private static final int CASES = 2 * Block.CAPACITY + 300;

    private final Questionnaire questionnaire = Tiny.questionnaire().with(Derived.ALL);
    private final Columns columns = new Columns(Tiny.questionnaire().variables());
    private final List<String> names =
            columns.variables().stream().map(Variable::name).toList();

    private int[] codes(Map<String, Integer> some) {
        var codes = new int[names.size()];
        java.util.Arrays.fill(codes, -1);
        codes[names.indexOf("country")] = 1;
        some.forEach((name, code) -> codes[names.indexOf(name)] = code);
        return codes;
    }

    private void put(int id, Map<String, Integer> some) {
        columns.change(editor -> editor.put(new UUID(id, id), 1, codes(some)));
    }

    private int of(String name, Map<String, Integer> some) {
        put(0, some);
        var own = columns.snapshot().with(questionnaire);
        assertThat(own.codes(name)).hasSize(own.size());
        return own.code(name, 0);
    }

    @Test
    void putsCategoriesTogetherAndLeavesSomeOut() {
        assertThat(of("occupation2", Map.of("occupation", 1))).isEqualTo(1);
        assertThat(of("occupation2", Map.of("occupation", 5))).isEqualTo(1);
        assertThat(of("occupation2", Map.of("occupation", 11))).isEqualTo(-6);
        assertThat(of("occupation2", Map.of("occupation", -8))).isEqualTo(-8);
        assertThat(of("occupation2", Map.of())).isEqualTo(-1);
    }

    @Test
    void cutsNumbersIntoBandsWithBothEnds() {
        assertThat(of("updates3", Map.of("website_updated", 0))).isEqualTo(1);
        assertThat(of("updates3", Map.of("website_updated", 49))).isEqualTo(1);
        assertThat(of("updates3", Map.of("website_updated", 50))).isEqualTo(2);
        assertThat(of("updates3", Map.of("website_updated", 199))).isEqualTo(2);
        assertThat(of("updates3", Map.of("website_updated", 200))).isEqualTo(3);
        assertThat(of("updates3", Map.of("website_updated", -9))).isEqualTo(-9);
    }

    @Test
    void makesMeansOfEnoughValidAnswers() {
        assertThat(of("partners_mean", Map.of("partners_media", 3, "partners_state", 2)))
                .isEqualTo(250);
        assertThat(of("partners_mean", Map.of("partners_media", 3, "partners_state", -6)))
                .isEqualTo(300);
        assertThat(of("partners_mean", Map.of("partners_media", -8, "partners_state", -8)))
                .isEqualTo(-8);
        assertThat(of("partners_mean", Map.of("partners_media", -8, "partners_state", -6)))
                .isEqualTo(-9);
        assertThat(of("partners_mean", Map.of())).isEqualTo(-1);
        assertThat(of("partners_mean2", Map.of("partners_media", 3))).isEqualTo(-9);
        assertThat(of("partners_mean2", Map.of("partners_media", 3, "partners_other", 2)))
                .isEqualTo(250);
        assertThat(of("partners_mean2", Map.of("partners_media", 1, "partners_state", 1, "partners_other", 3)))
                .isEqualTo(167);
        assertThat(of("partners_sum", Map.of("partners_media", 3, "partners_state", 2)))
                .isEqualTo(5);
        assertThat(of("partners_sum", Map.of("partners_media", 3, "partners_state", -7)))
                .isEqualTo(-9);
    }

    @Test
    void countsTicksOfThoseWhoAnswered() {
        assertThat(of("networks_count", Map.of("networks_facebook", 1, "networks_telegram", 0, "networks_other", 1)))
                .isEqualTo(2);
        assertThat(of("networks_count", Map.of("networks_facebook", 0, "networks_telegram", 0, "networks_other", 0)))
                .isZero();
        assertThat(of("networks_count", Map.of("networks_facebook", -9, "networks_telegram", -9, "networks_other", -9)))
                .isEqualTo(-9);
    }

    @Test
    void turnsScalesRoundAndMakesMoreOfWhatIsDerived() {
        assertThat(of("media_reversed", Map.of("partners_media", 3))).isEqualTo(1);
        assertThat(of("media_reversed", Map.of("partners_media", -6))).isEqualTo(-6);
        assertThat(of("mixed_mean", Map.of("partners_media", 3, "partners_state", 2)))
                .isEqualTo(150);
        assertThat(of("partners_level", Map.of("partners_media", 1, "partners_state", 3)))
                .isEqualTo(2);
        assertThat(of("partners_level", Map.of("partners_media", 1, "partners_state", 2)))
                .isEqualTo(1);
    }

    @Test
    void hasTheCodesOfEveryCaseByItselfAlsoAfterChanges() {
        var random = new Random(36);
        var all = new LinkedHashMap<Integer, int[]>();
        for (int i = 0; i < CASES; i++) {
            all.put(i, random(random));
        }
        columns.change(editor -> all.forEach((id, codes) -> editor.put(new UUID(id, id), 1, codes)));
        compare(all);
        columns.change(editor -> {
            for (int i = 0; i < 200; i++) {
                var id = random.nextInt(CASES);
                all.remove(id);
                editor.remove(new UUID(id, id));
                var other = random.nextInt(CASES);
                all.put(other, random(random));
                editor.put(new UUID(other, other), 1, all.get(other));
            }
        });
        compare(all);
    }

    private int[] random(Random random) {
        var some = RandomCondition.codes(random);
        var of = new HashMap<String, Integer>();
        for (int variable = 0; variable < some.length; variable++) {
            of.put(RandomCondition.VARIABLES.get(variable), some[variable]);
        }
        return codes(of);
    }

    private void compare(Map<Integer, int[]> all) {
        var derived = new DerivedCodes(questionnaire);
        var coded = questionnaire.variables().stream().filter(Variable::isCoded).toList();
        var snapshot = columns.snapshot().with(questionnaire);
        assertThat(snapshot.size()).isEqualTo(all.size());
        for (var definition : Derived.ALL) {
            var place = coded.indexOf(snapshot.variables().get(snapshot.column(definition.name())));
            var expected = new TreeMap<Integer, Integer>();
            all.values().forEach(codes -> expected.merge(derived.with(codes)[place], 1, Integer::sum));
            assertThat(snapshot.all().counts(definition.name()).byCode())
                    .as(definition.name())
                    .isEqualTo(expected);
            assertThat(snapshot.select(Selection.ALL.with("country", Set.of(1)))
                            .counts(definition.name())
                            .byCode())
                    .isEqualTo(expected);
        }
    }

    @Test
    void isNamedInConditionsByAmounts() {
        put(1, Map.of("partners_media", 3, "partners_state", 2));
        put(2, Map.of("partners_media", 3, "partners_state", 3));
        put(3, Map.of("partners_media", 1, "partners_state", -9));
        var atLeast3 = new Condition.Comparison("partners_mean", Operator.GREATER_OR_EQUAL, 3);
        var snapshot = columns.snapshot().with(questionnaire);
        assertThat(snapshot.select(Selection.ALL.where(atLeast3)).size()).isEqualTo(1);
        var low = new Condition.Comparison("partners_level", Operator.EQUAL, 1);
        assertThat(snapshot.select(Selection.ALL.where(low)).size()).isEqualTo(1);
        var one = new Condition.In("partners_mean", Set.of(1, 3));
        assertThat(snapshot.select(Selection.ALL.where(one)).size()).isEqualTo(2);
    }

    @Test
    void describesGroupsByAmounts() {
        put(1, Map.of("partners_media", 3, "partners_state", 2));
        put(2, Map.of("partners_media", 2, "partners_state", 2));
        var cases = columns.snapshot().with(questionnaire).all();
        var group = CrossTable.of(cases, "partners_mean", "country").groups().getFirst();
        assertThat(group.mean()).isEqualTo(2.25);
        assertThat(group.median()).isEqualTo(2.25);
        assertThat(group.standardDeviation()).isEqualTo(Math.sqrt(0.125));
    }

    @Test
    void keepsTheStoredColumnsAndTheDay() {
        put(1, Map.of("partners_media", 3));
        var stored = columns.snapshot();
        var with = stored.with(questionnaire);
        assertThat(with.day(0)).isEqualTo(stored.day(0));
        assertThat(with.id(0)).isEqualTo(stored.id(0));
        assertThat(with.code("partners_media", 0)).isEqualTo(3);
        assertThat(with.row(0)).hasSize(stored.row(0).length + Derived.ALL.size());
        assertThat(stored.with(questionnaire)).isSameAs(with);
        assertThat(stored.with(Tiny.questionnaire())).isSameAs(stored);
    }

    @Test
    void isNotAskedWhereTheQuestionnaireHasNotWhatItIsMadeOf() {
        var other = Tiny.questionnaire()
                .with(List.of(Derived.variable(
                        "elsewhere", "Elsewhere", new org.ovoz.questionnaire.Derivation.Reversed("absent", 1, 3))));
        put(1, Map.of("partners_media", 3));
        assertThat(columns.snapshot().with(other).code("elsewhere", 0)).isEqualTo(-1);
    }
}
