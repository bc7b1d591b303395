package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.columns.Counts;

/** Frozen figures give the same tables as the cases; a report tells when they changed; small bases have no percents. */
class SnapshotTests {

    @Test
    void givesTheTablesThatTheCasesGive() {
        var compared = 0;
        for (var country : Demonstrated.COUNTRIES) {
            var marginals = Demonstrated.FIGURES.byCountry().get(country).marginals();
            for (var item : Demonstrated.QUESTIONNAIRE.items().toList()) {
                switch (item) {
                    case Item.SingleChoice choice ->
                        assertThat(marginals.frequencies(Demonstrated.CASES.variable(choice.id())))
                                .isEqualTo(FrequencyTable.of(
                                        Demonstrated.CASES, choice.id(), country, FrequencyTable.Empty.HIDDEN));
                    case Item.MultipleChoice choice ->
                        assertThat(marginals.multiple(choice))
                                .isEqualTo(MultipleResponseTable.of(
                                        Demonstrated.CASES, choice, country, FrequencyTable.Empty.HIDDEN));
                    case Item.Grid grid ->
                        assertThat(marginals.ratings(grid)).isEqualTo(GridTable.of(Demonstrated.CASES, grid, country));
                    default -> compared--;
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void isToldInTheReportWhenItCountsOtherInterviewsThanTheOneBefore() {
        var before = new FrozenFigures.Stored("fedcba9876543210", LocalDate.of(2026, 11, 1), 1, Demonstrated.FIGURES);
        var withdrawn = new LinkedHashMap<>(Demonstrated.FIGURES.byCountry());
        withdrawn.replace(new CountryCode("KZ"), small(7));
        var text = texts(Demonstrated.report(
                "en", new FrozenFigures(Demonstrated.WAVE, withdrawn, Map.of()), _ -> "", Optional.of(before)));
        assertThat(text)
                .contains("snapshot before it (fedcba9876543210, November 1, 2026) counted 235 interviews, this"
                        + " one counts 201.");
        assertThat(texts(Demonstrated.report("en"))).doesNotContain("snapshot before it");
    }

    @Test
    void differsFromAnEarlierOneOnlyInWhatBothHold() {
        var figures = Demonstrated.FIGURES;
        var withoutModes = new FrozenFigures(figures.wave(), figures.byCountry(), Map.of());
        var onlyWebsite = new FrozenFigures(
                figures.wave(),
                figures.byCountry(),
                Map.of("website", Objects.requireNonNull(figures.modes().get("website"))));
        assertThat(figures.differFrom(withoutModes)).isFalse();
        assertThat(figures.differFrom(onlyWebsite)).isTrue();
    }

    @Test
    void hasNoPercentsForFewerThanTenAnswers() {
        var few = new LinkedHashMap<CountryCode, FrozenFigures.Figures>();
        few.put(new CountryCode("KZ"), small(7));
        var blocks = Demonstrated.report(
                        "en", new FrozenFigures(Demonstrated.WAVE, few, Map.of()), _ -> "", Optional.empty())
                .blocks();
        var table = blocks.stream()
                .filter(ReportBlock.Table.class::isInstance)
                .map(ReportBlock.Table.class::cast)
                .filter(found -> found.caption().startsWith("Organizations’ own websites"))
                .findFirst()
                .orElseThrow();
        assertThat(table.headings()).containsExactly("", "", "Frequency");
        assertThat(blocks).noneMatch(ReportBlock.Chart.class::isInstance);
        assertThat(texts(new ReportDocument(Demonstrated.wording("en").language(), "", "", "", "", "", blocks)))
                .contains("7 of 7 respondents indicated");
    }

    /** So many respondents, all of whom said yes to a website and nothing else. */
    private static FrozenFigures.Figures small(int n) {
        var yes = new Counts(new TreeMap<>(Map.of(1, n)));
        return new FrozenFigures.Figures(n, null, new Marginals(Map.of("website", yes, "mode", yes), Map.of()));
    }

    private static String texts(ReportDocument report) {
        var texts = new ArrayList<String>();
        for (var block : report.blocks()) {
            if (block instanceof ReportBlock.Paragraph paragraph) {
                texts.add(paragraph.text());
            }
        }
        return String.join("\n", texts);
    }
}
