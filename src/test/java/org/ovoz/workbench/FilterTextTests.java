package org.ovoz.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.testing.RandomCondition;
import org.ovoz.testing.Tiny;

class FilterTextTests {

    private static final Questionnaire TINY = Tiny.questionnaire();

    @Test
    void readsBackWhatItWrote() {
        var random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            var condition = FilterText.inOneForm(RandomCondition.of(random));
            var text = FilterText.write(condition);
            if (text.length() <= FilterText.LONGEST) {
                assertThat(FilterText.read(text, TINY)).as(text).contains(condition);
            }
        }
    }

    /** SPSS selects where a condition is true; where a test meets a missing value it is neither true nor false. */
    @Test
    void choosesWhatIsTrueAndNotWhatIsUnknown() {
        var random = new Random(2);
        for (int round = 0; round < 20_000; round++) {
            var condition = RandomCondition.of(random);
            var answers = new LinkedHashMap<String, Integer>();
            var codes = RandomCondition.codes(random);
            for (int i = 0; i < codes.length; i++) {
                answers.put(RandomCondition.VARIABLES.get(i), codes[i]);
            }
            assertThat(FilterText.inOneForm(condition).holds(Answers.of(answers, Map.of())))
                    .as("%s of %s", condition, answers)
                    .isEqualTo(Boolean.TRUE.equals(truth(condition, answers)));
        }
    }

    /** True, false, or null for unknown. */
    private static @Nullable Boolean truth(Condition condition, Map<String, Integer> answers) {
        return switch (condition) {
            case Condition.Comparison c ->
                test(answers.get(c.variable()), code -> switch (c.operator()) {
                    case EQUAL -> code == c.value();
                    case NOT_EQUAL -> code != c.value();
                    case LESS -> code < c.value();
                    case LESS_OR_EQUAL -> code <= c.value();
                    case GREATER -> code > c.value();
                    case GREATER_OR_EQUAL -> code >= c.value();
                });
            case Condition.In in -> test(answers.get(in.variable()), in.values()::contains);
            case Condition.Has has -> test(answers.get(has.variable()), code -> code == 1);
            case Condition.Count count -> {
                var codes = count.variables().stream().map(answers::get).toList();
                var ticks = (int) codes.stream().filter(code -> code == 1).count();
                yield codes.stream().allMatch(code -> code < 0)
                        ? null
                        : truth(
                                new Condition.Comparison("ticks", count.operator(), count.value()),
                                Map.of("ticks", ticks));
            }
            case Condition.Answered answered ->
                answered.variables().stream().anyMatch(variable -> answers.get(variable) >= 0);
            case Condition.Not not -> {
                var inner = truth(not.part(), answers);
                yield inner == null ? null : !inner;
            }
            case Condition.And and -> joined(and.parts(), answers, false);
            case Condition.Or or -> joined(or.parts(), answers, true);
        };
    }

    private static @Nullable Boolean test(int code, Predicate<Integer> holds) {
        return code < 0 ? null : holds.test(code);
    }

    /** One that decides is enough; else one that is unknown leaves all unknown. */
    private static @Nullable Boolean joined(List<Condition> parts, Map<String, Integer> answers, boolean deciding) {
        var isUnknown = false;
        for (var part : parts) {
            var truth = truth(part, answers);
            if (truth != null && truth == deciding) {
                return deciding;
            }
            isUnknown |= truth == null;
        }
        return isUnknown ? null : !deciding;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not (website = 1) | website != 1",
                "not (website = 1 or occupation >= 5) | website != 1 and occupation < 5",
                "not (occupation in (1, 5)) | occupation != 1 and occupation != 5",
                "not networks has facebook | networks_facebook = 0",
                "not not website = 1 | website = 1",
                "not answered(website) | not answered(website)",
                "website = yes or (website = 2 or (website = 1)) | website = 1 or website = 2",
                "country = KZ and (country in (TJ)) | country = 1 and country = 3",
                "answered(occupation) | answered(occupation)"
            })
    void writesOneFormForOneMeaning(String text, String form) {
        assertThat(FilterText.read(text.replace("yes", "1"), TINY).map(FilterText::write))
                .contains(form);
    }
}
