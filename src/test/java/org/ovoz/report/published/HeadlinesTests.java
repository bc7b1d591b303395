package org.ovoz.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.report.Demonstrated;
import org.ovoz.tabulation.columns.Counts;

/** What people will ask first of the study can be read in the published results, exactly or as a range. */
class HeadlinesTests {

    private static final Released RELEASED =
            Releases.of((country, variable) -> Demonstrated.CASES.counts(variable, country));

    private static Counts counts(CountryCode country, String variable) {
        return Demonstrated.CASES.counts(variable, country);
    }

    /** The row of a grid that was rated highest, by the cases themselves. */
    private static String highest(String grid, CountryCode country) {
        return Demonstrated.QUESTIONNAIRE.item(grid).map(Item.Grid.class::cast).orElseThrow().rows().stream()
                .filter(row -> row.only().isEmpty() || row.only().contains(country))
                .map(Row::variable)
                .max(Comparator.comparingDouble(row -> mean(counts(country, row))))
                .orElseThrow();
    }

    private static double mean(Counts counts) {
        return counts.validCodes().entrySet().stream()
                        .mapToDouble(entry -> entry.getKey() * entry.getValue())
                        .sum()
                / counts.valid();
    }

    private static ProtectedTable published(CountryCode country, String variable) {
        return RELEASED.of(country, variable)
                .map(PublishedTable::table)
                .orElseThrow(() -> new AssertionError(variable + " is hidden in " + country));
    }

    /** What is printed is true, and tells which of two groups is the larger one, or a mean. */
    private static void isTold(CountryCode country, String variable) {
        var table = published(country, variable);
        for (int group = 0; group < table.groups().size(); group++) {
            var truth = table.grouping().groups().get(group).stream()
                    .mapToInt(counts(country, variable)::of)
                    .sum();
            assertThat(truth)
                    .as(variable + " in " + country)
                    .isBetween(
                            table.groups().get(group).low(),
                            table.groups().get(group).high());
        }
        if (table.mean().isEmpty()) {
            assertThat(table.groups().getFirst().low())
                    .as("more than half of the answers to " + variable + " in " + country)
                    .isGreaterThan(table.groups().getLast().high());
        }
    }

    @Test
    void theFirstFunctionOfEveryCountryIsTold() {
        Demonstrated.COUNTRIES.forEach(country -> isTold(country, highest("func", country)));
    }

    @Test
    void theTopBarrierOfEveryCountryIsTold() {
        Demonstrated.COUNTRIES.forEach(country -> isTold(country, highest("barrier", country)));
        assertThat(highest("barrier", new CountryCode("TJ"))).isEqualTo("barrier_finance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src_facebook", "own_sn_facebook", "org_sn_facebook"})
    void facebookIsToldInEveryCountry(String variable) {
        for (var country : Demonstrated.COUNTRIES) {
            var table = published(country, variable);
            var group = table.grouping().groups().getFirst();
            var truth = group.stream().mapToInt(counts(country, variable)::of).sum();
            assertThat(truth)
                    .isBetween(
                            table.groups().getFirst().low(),
                            table.groups().getFirst().high());
        }
    }

    @Test
    void hardlyARowIsHiddenAnyMore() {
        var planned = RELEASED.tables().size();
        assertThat(planned).isGreaterThanOrEqualTo(255);
        assertThat(RELEASED.tables().stream().filter(table -> table.table().isShare()))
                .hasSizeBetween(10, 60);
    }
}
