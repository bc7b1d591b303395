package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ovoz.tabulation.FrequencyTable.Empty.HIDDEN;
import static org.ovoz.tabulation.FrequencyTable.Empty.SHOWN;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds in every frequency table, whatever was answered: the errors of the report of 2018 cannot occur. */
class FrequencyInvariantsTests {

    /** Two roundings to one decimal. */
    private static final double ROUNDING = 0.1001;

    private static final List<FrequencyTable> TABLES = IntStream.rangeClosed(1001, 1060)
            .mapToObj(RandomStudy::of)
            .flatMap(study -> {
                var cases = study.cases();
                return study.variables().stream()
                        .flatMap(variable -> Stream.concat(
                                Stream.of(HIDDEN, SHOWN)
                                        .map(empty ->
                                                FrequencyTable.of(cases, variable.name(), study.countries(), empty)),
                                study.countries().stream()
                                        .flatMap(country ->
                                                FrequencyTable.of(cases, variable.name(), country, HIDDEN).stream())));
            })
            .toList();

    @Test
    void rowsAndMissingAnswersSumToThoseAsked() {
        assertThat(TABLES).hasSizeGreaterThan(1000).allSatisfy(table -> {
            var valid = table.rows().stream()
                    .mapToInt(FrequencyTable.Row::frequency)
                    .sum();
            var missing = table.missing().stream()
                    .mapToInt(FrequencyTable.MissingRow::frequency)
                    .sum();
            assertThat(valid).isEqualTo(table.valid());
            assertThat(missing).isEqualTo(table.missingTotal());
            assertThat(valid + missing).isEqualTo(table.asked());
        });
    }

    @Test
    void theLastCumulativePercentIsAHundred() {
        assertThat(TABLES)
                .filteredOn(table -> table.valid() > 0)
                .allSatisfy(table ->
                        assertThat(table.rows().getLast().cumulativePercent()).hasToString("100.0"));
    }

    @Test
    void percentIsNeverAboveValidPercent() {
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row.percent()).isLessThanOrEqualTo(row.validPercent())));
    }

    /** In the report a row was deleted: the cumulative percent jumped by more than the row below it has. */
    @Test
    void noRowIsHidden() {
        assertThat(TABLES).allSatisfy(table -> {
            var before = 0.0;
            for (var row : table.rows()) {
                var cumulative = row.cumulativePercent().doubleValue();
                assertThat(cumulative - before).isCloseTo(row.validPercent().doubleValue(), within(ROUNDING));
                before = cumulative;
            }
        });
    }

    /** In the report a deleted row's percent was added to others: equal frequencies had different percents. */
    @Test
    void equalFrequenciesHaveEqualPercents() {
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(table.rows())
                        .allSatisfy(row -> assertThat(table.rows())
                                .filteredOn(other -> other.frequency() == row.frequency())
                                .extracting(FrequencyTable.Row::percent)
                                .containsOnly(row.percent())));
    }

    @Test
    void everyIntervalHoldsItsPercent() {
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(table.rows()).allSatisfy(row -> {
                    var share = table.valid() == 0 ? 0 : (double) row.frequency() / table.valid();
                    assertThat(share)
                            .isBetween(
                                    table.interval(row).low(),
                                    table.interval(row).high());
                    assertThat(table.interval(row).low()).isNotNegative();
                    assertThat(table.interval(row).high()).isLessThanOrEqualTo(1);
                }));
    }
}
