package org.ovoz.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;

class DemonstrationDataTests {

    private final List<DemonstrationCase> cases = DemonstrationData.cases();

    @Test
    void generatorRebuildsTheFileByteForByte() {
        var rebuilt = CaseFile.write(new Generator(Wave2018.questionnaire()).cases());
        assertThat(rebuilt).isEqualTo(CaseFile.text());
        assertThat(rebuilt.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
    }

    @Test
    void everyCaseIsMarkedSyntheticAndHasAnIdOfItsOwn() {
        assertThat(cases).hasSize(235);
        assertThat(cases).allSatisfy(one -> assertThat(one.codes()).containsEntry("synthetic", 1));
        assertThat(cases).extracting(DemonstrationCase::id).doesNotHaveDuplicates();
        assertThat(cases)
                .allSatisfy(one -> assertThat(one.id().version()).isEqualTo(4))
                .allSatisfy(one -> assertThat(one.id().variant()).isEqualTo(2));
    }

    @Test
    void everyDayIsInFebruaryOrMarch2018() {
        assertThat(cases)
                .extracting(DemonstrationCase::completedOn)
                .allSatisfy(day -> assertThat(day).isBetween(LocalDate.of(2018, 2, 1), LocalDate.of(2018, 3, 31)));
    }

    @Test
    void everyCaseFollowsTheRoute() {
        var questionnaire = Wave2018.questionnaire();
        var variables = questionnaire.variables();
        for (var one : cases) {
            var answers = Answers.NONE;
            for (var code : one.codes().entrySet()) {
                answers = code.getValue() == -1 ? answers : answers.with(code.getKey(), code.getValue());
            }
            assertThat(one.codes())
                    .containsAllEntriesOf(Route.of(questionnaire, answers).coded(variables));
        }
    }

    @Test
    void everyAskedMultipleChoiceHasATick() {
        var sets = Wave2018.questionnaire()
                .items()
                .filter(Item.MultipleChoice.class::isInstance)
                .map(Item.MultipleChoice.class::cast)
                .toList();
        assertThat(sets).isNotEmpty();
        for (var one : cases) {
            for (var set : sets) {
                var codes = set.options().stream()
                        .map(option -> one.codes().get(set.variable(option)))
                        .toList();
                assertThat(codes.contains(1) || Set.copyOf(codes).equals(Set.of(-1)))
                        .isTrue();
            }
        }
    }
}
