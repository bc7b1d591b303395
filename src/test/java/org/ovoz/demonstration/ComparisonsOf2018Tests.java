package org.ovoz.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.Pooled;
import org.ovoz.tabulation.Reliability;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.comparison.Comparability;

/** The countries of 2018 compared: the values that the errata of the report give, and the guard. */
class ComparisonsOf2018Tests {

    private static final List<CountryCode> COUNTRIES =
            Stream.of("KZ", "KG", "TJ", "UZ").map(CountryCode::new).toList();
    private static final CountryCode TJ = new CountryCode("TJ");

    private final Questionnaire wave2018 = Wave2018.questionnaire();
    private final Questionnaire wave2026 =
            DefinitionReader.read(Path.of("config")).questionnaire(new WaveId("cso-2026"));
    private final Cases cases = DemonstrationCases.of(wave2018);

    @Test
    void websiteDiffersBetweenCountries() {
        var test = CrossTable.of(cases, "website", "country").chiSquare();
        assertThat(test.statistic()).isCloseTo(11.75, within(0.005));
        assertThat(test.df()).isEqualTo(3);
        assertThat(test.p()).isCloseTo(0.008, within(0.0005));
        assertThat(test.cramersV()).isCloseTo(0.22, within(0.005));
        assertThat(test.expectsTooLittle()).isFalse();
    }

    @Test
    void optimismDiffersBetweenCountries() {
        var test = CrossTable.of(cases, "optimism", "country").chiSquare();
        assertThat(test.statistic()).isCloseTo(27.93, within(0.005));
        assertThat(test.df()).isEqualTo(12);
        assertThat(test.p()).isCloseTo(0.006, within(0.0005));
        assertThat(test.cramersV()).isCloseTo(0.20, within(0.005));
    }

    @Test
    void effectivenessDoesNotClearlyDifferAndExpectsTooLittle() {
        var table = CrossTable.of(cases, "effect_change", "country");
        var test = table.chiSquare();
        assertThat(test.statistic()).isCloseTo(19.39, within(0.005));
        assertThat(test.df()).isEqualTo(12);
        assertThat(test.p()).isCloseTo(0.080, within(0.0005));
        assertThat(test.shareExpectedBelow5()).isCloseTo(0.55, within(0.001));
        assertThat(test.expectsTooLittle()).isTrue();
        assertThat(table.monteCarloP().getAsDouble()).isBetween(0.04, 0.12);
        assertThat(table.p()).isEqualTo(table.monteCarloP().getAsDouble());
    }

    @Test
    void anItemOfAnotherTypeIsRefusedWhereItWasNotAsked() {
        assertThat(Comparability.across(wave2018, "media_collab", COUNTRIES).findings())
                .first()
                .isEqualTo(new Comparability.Finding(Comparability.Reason.NOT_ASKED, Set.of(TJ), Set.of()));
        assertThat(Comparability.across(wave2018, "media_collab", COUNTRIES).isRefused())
                .isTrue();
        assertThat(Comparability.across(wave2018, "media_collab", COUNTRIES.subList(0, 2))
                        .isRefused())
                .isFalse();
    }

    @Test
    void otherOptionsAreRefusedAcrossWaves() {
        var effect = Comparability.between(wave2018, wave2026, "effect_change", COUNTRIES);
        assertThat(effect.isRefused()).isTrue();
        assertThat(effect.findings())
                .contains(
                        new Comparability.Finding(Comparability.Reason.OTHER_OPTIONS, Set.of(), Set.of(6, 7)),
                        new Comparability.Finding(Comparability.Reason.NEW_WORDING, Set.of(), Set.of()));
        assertThat(Comparability.between(wave2018, wave2026, "media_collab", COUNTRIES)
                        .isRefused())
                .isTrue();
    }

    @Test
    void aCorrectedWordingIsSoundAcrossWavesAndANewOneDoubtful() {
        assertThat(Comparability.between(wave2018, wave2026, "optimism", COUNTRIES)
                        .findings())
                .isEmpty();
        var barrier = Comparability.between(wave2018, wave2026, "barrier_finance", COUNTRIES);
        assertThat(barrier.isDoubtful()).isTrue();
        assertThat(barrier.findings())
                .extracting(Comparability.Finding::reason)
                .containsExactly(Comparability.Reason.NEW_WORDING);
    }

    @Test
    void categoriesThatACountryCannotHaveAreAWarning() {
        var optimism = Comparability.across(wave2018, "optimism", COUNTRIES);
        assertThat(optimism.isDoubtful()).isTrue();
        assertThat(optimism.findings())
                .containsExactly(
                        new Comparability.Finding(Comparability.Reason.OPTIONS_IN_SOME_COUNTRIES, Set.of(), Set.of(4)));
        assertThat(Comparability.across(wave2018, "website", COUNTRIES).findings())
                .isEmpty();
        assertThat(Comparability.across(wave2018, "occupation", COUNTRIES).findings())
                .extracting(Comparability.Finding::reason)
                .contains(Comparability.Reason.COUNTRY_WORDING);
    }

    @Test
    void pooledPercentsGiveEveryCaseOrEveryCountryTheSameWeight() {
        var yes = Pooled.of(cases, "website", COUNTRIES).rows().getFirst();
        var shares = COUNTRIES.stream()
                .map(country -> cases.counts("website", country))
                .mapToDouble(counts -> 100.0 * counts.of(1) / counts.valid())
                .average()
                .orElseThrow();
        var all = cases.counts("website", COUNTRIES);
        assertThat(yes.unweighted().doubleValue()).isCloseTo(100.0 * all.of(1) / all.valid(), within(0.05));
        assertThat(yes.equalCountry().doubleValue()).isCloseTo(shares, within(0.05));
        assertThat(yes.unweighted()).isNotEqualByComparingTo(yes.equalCountry());
    }

    @Test
    void everyGridHasAReliabilityPerCountryFromListwiseCases() {
        var grids = wave2018.items()
                .filter(Item.Grid.class::isInstance)
                .map(Item.Grid.class::cast)
                .toList();
        assertThat(grids)
                .hasSizeGreaterThan(4)
                .allSatisfy(grid -> assertThat(COUNTRIES).allSatisfy(country -> {
                    var alpha = Reliability.of(cases, grid, List.of(country));
                    assertThat(alpha.n()).isBetween(1L, (long) cases.size(country));
                    assertThat(alpha.items()).isEqualTo(grid.rows().size());
                    assertThat(alpha.alpha()).isLessThanOrEqualTo(1);
                }));
    }
}
