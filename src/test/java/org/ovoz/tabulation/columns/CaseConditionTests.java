package org.ovoz.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Variable;
import org.ovoz.testing.RandomCondition;
import org.ovoz.testing.Tiny;

/** Columns find the cases for which a condition holds case by case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseConditionTests {

    private static final int CASES = 2 * Block.CAPACITY + 300;

    private final Random random = new Random(35);
    private final List<Map<String, Integer>> answers = new ArrayList<>();
    private Snapshot snapshot;

    @BeforeAll
    void fill() {
        var columns = new Columns(Tiny.questionnaire().variables());
        var names = columns.variables().stream().map(Variable::name).toList();
        columns.change(editor -> {
            for (int i = 0; i < CASES; i++) {
                var codes = new int[names.size()];
                var some = RandomCondition.codes(random);
                var of = new LinkedHashMap<String, Integer>();
                for (int variable = 0; variable < some.length; variable++) {
                    codes[names.indexOf(RandomCondition.VARIABLES.get(variable))] = some[variable];
                    of.put(RandomCondition.VARIABLES.get(variable), some[variable]);
                }
                codes[names.indexOf("country")] = 1 + 2 * (i % 2);
                of.put("country", 1 + 2 * (i % 2));
                answers.add(of);
                editor.put(new UUID(i, i), i % 10, codes);
            }
        });
        snapshot = columns.snapshot();
    }

    @Test
    void choosesTheCasesForWhichTheConditionHoldsOneByOne() {
        var chosen = 0;
        for (int round = 0; round < 300; round++) {
            var condition = RandomCondition.of(random);
            var expected = answers.stream()
                    .filter(of -> condition.holds(Answers.of(of, Map.of())))
                    .count();
            assertThat(snapshot.select(Selection.ALL.where(condition)).size())
                    .as(condition.toString())
                    .isEqualTo((int) expected);
            chosen += expected > 0 && expected < CASES ? 1 : 0;
        }
        assertThat(chosen).as("conditions that divide the cases").isGreaterThan(200);
    }

    @Test
    void joinsConditionsWithCodesAndDays() {
        var condition = new Condition.Comparison("website", Condition.Operator.EQUAL, 1);
        var expected = answers.stream()
                .filter(of -> of.get("website") == 1 && of.get("country") == 3)
                .count();
        var selection = Selection.ALL.where(condition).with("country", Set.of(3));
        assertThat(selection.isAll()).isFalse();
        assertThat(snapshot.select(selection).size()).isEqualTo((int) expected);
        assertThat(snapshot.select(selection.where(Condition.ALWAYS)).size()).isEqualTo(CASES / 2);
    }

    @Test
    void refusesAConditionAboutWhatIsNotThere() {
        var condition = new Condition.Or(List.of(
                new Condition.Comparison("website", Condition.Operator.EQUAL, 1),
                new Condition.Answered("word", List.of("word"))));
        assertThatThrownBy(() -> snapshot.select(Selection.ALL.where(condition)))
                .isInstanceOf(UnknownVariable.class);
    }
}
