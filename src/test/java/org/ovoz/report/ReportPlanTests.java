package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The plan of reports is read strictly. */
class ReportPlanTests {

    @Test
    void tellsAllFaultsAtOnce() {
        assertThatThrownBy(() -> ReportPlanReader.read("""
                        min: 3
                        cautious_below: few
                        chapter:
                        - { item: nothing_of_this_name }
                        - { item: func, chart: doughnut, top: 5, more: 3 }
                        - { item: optimism, sentence: optimism, k: 4 }
                        - { item: gender, k: 2 }
                        - { item: optimism, chart: icons }
                        - { item: website, sentence: website, k: 2 }
                        comparative:
                        - { topic: functions, item: optimism, rule: top, k: 5 }
                        - { topic: functions, item: func, rule: top }
                        """, Demonstrated.DEFINITIONS))
                .isInstanceOf(InvalidReportPlan.class)
                .hasMessageContainingAll(
                        "'min' is not known",
                        "'cautious_below' takes a whole number",
                        "'nothing_of_this_name'",
                        "'doughnut'",
                        "'top' or 'more', not both",
                        "chapter optimism: 'k' is how many answers the sentence tells; write 1, 2 or 3",
                        "chapter optimism: 'icons' are for multiple choices",
                        "chapter gender: 'k' needs a 'sentence'",
                        "chapter website: 'k' needs a 'sentence' that tells several answers",
                        "'mode' is for single choices",
                        "'k' is missing");
    }

    @Test
    void saysHowManyAnswersASentenceTells() {
        assertThat(ReportPlanReader.read("""
                        chapter:
                        - { item: optimism, sentence: optimism, k: 3 }
                        - { item: gender, sentence: answer }
                        comparative: []
                        """, Demonstrated.DEFINITIONS).chapter())
                .extracting(ReportPlan.Part::k)
                .containsExactly(3, 0);
    }

    @Test
    void needsItsTwoLists() {
        assertThatThrownBy(() -> ReportPlanReader.read("", Demonstrated.DEFINITIONS))
                .hasMessageContainingAll("'chapter' is missing", "'comparative' is missing");
    }

    @Test
    void keepsTheOrderOfTheReportInEveryCountry() {
        for (var country : Demonstrated.DEFINITIONS.study().countries()) {
            var edition = Demonstrated.internal("en", Demonstrated.FIGURES, Optional.empty());
            var items = Demonstrated.PLAN.chapter().stream()
                    .filter(part -> !edition.question(part, country).isEmpty())
                    .map(ReportPlan.Part::item)
                    .toList();
            assertThat(items).hasSize(17).startsWith("gender", "actor_type").endsWith("future_3_5y", "pol_interest");
        }
    }
}
