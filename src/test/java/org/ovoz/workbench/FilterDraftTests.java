package org.ovoz.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Variable;
import org.ovoz.testing.RandomCondition;
import org.ovoz.testing.Tiny;
import org.ovoz.workbench.FilterDraft.Relation;

class FilterDraftTests {

    private static final List<Variable> VARIABLES = FilterDraft.offered(Tiny.questionnaire());

    private static FilterDraft.Test test(String variable, Relation relation, Integer... values) {
        return new FilterDraft.Test(variable, relation, Set.of(values));
    }

    @Test
    void takesApartWhatItPutTogether() {
        var random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            var condition = FilterText.inOneForm(RandomCondition.of(random));
            assertThat(FilterDraft.of(condition, VARIABLES).condition(VARIABLES))
                    .isEqualTo(condition);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "website = 1",
                "website != 1 and occupation in (1, 5)",
                "website = 1 or (networks has facebook and networks_telegram = 0)",
                "partners_media >= 2 and (website_updated <= 20 or answered(website) or not answered(occupation))"
            })
    void showsEveryPartOfWhatCanBeChosen(String text) {
        var condition = FilterText.read(text, Tiny.questionnaire()).orElseThrow();
        var draft = FilterDraft.of(condition, VARIABLES);
        assertThat(draft.parts()).noneMatch(FilterDraft.Written.class::isInstance);
        assertThat(FilterText.write(draft.condition(VARIABLES))).isEqualTo(text);
    }

    @Test
    void asksForNothingWhereNothingIsChosenYet() {
        var draft = new FilterDraft(
                true,
                List.of(
                        test("", Relation.IS),
                        test("website", Relation.IS),
                        test("occupation", Relation.ONE_OF),
                        new FilterDraft.Group(false, List.of(test("mode", Relation.IS_NOT)))));
        assertThat(draft.condition(VARIABLES)).isEqualTo(Condition.ALWAYS);
    }

    @Test
    void offersWhatFitsTheVariable() {
        assertThat(VARIABLES).extracting(Variable::name).doesNotContain("practice", "wave", "word", "occupation_oth");
        for (var variable : VARIABLES) {
            assertThat(Relation.of(variable)).as(variable.name()).isNotEmpty();
            for (var relation : Relation.of(variable)) {
                var one = new FilterDraft(true, List.of(test(variable.name(), relation, 1)));
                var text = FilterText.write(one.condition(VARIABLES));
                assertThat(FilterDraft.of(
                                        FilterText.read(
                                                        text.replace(
                                                                "= 1",
                                                                "= "
                                                                        + variable.values().stream()
                                                                                .findFirst()
                                                                                .map(option -> option.code())
                                                                                .orElse(1)),
                                                        Tiny.questionnaire())
                                                .orElseThrow(),
                                        VARIABLES)
                                .parts())
                        .as(text)
                        .noneMatch(FilterDraft.Written.class::isInstance);
            }
        }
    }
}
