package org.ovoz.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorText;
import org.ovoz.report.Section;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.columns.FieldDays;
import org.ovoz.tabulation.comparison.ModeComparison;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Frozen figures and authors' texts on both databases. */
@ParameterizedClass
@EnumSource
@Slow
class ReportStoreTests {

    private static final WaveId WAVE = new WaveId("cso-2018");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Language RU = new Language("ru");

    @Parameter
    private TestDatabase database;

    private FiguresStore figures;
    private AuthorTextStore texts;

    @BeforeEach
    void open() {
        var jdbc = JdbcClient.create(database.fresh());
        figures = new FiguresStore(jdbc);
        texts = new AuthorTextStore(jdbc);
    }

    private static FrozenFigures counted(CountryCode country, int n) {
        var counts = new Counts(new TreeMap<>(Map.of(1, n, -9, 2)));
        var marginals = new Marginals(Map.of("website", counts, "optimism", counts), Map.of("org_sn", counts));
        var byCountry = new LinkedHashMap<CountryCode, FrozenFigures.Figures>();
        byCountry.put(country, new FrozenFigures.Figures(n + 2, new FieldDays(DAY.minusDays(9), DAY), marginals));
        var byMode = new ModeComparison.Stratum(new Counts(new TreeMap<>(Map.of(1, n))), Counts.NONE);
        return new FrozenFigures(WAVE, byCountry, Map.of("website", new ModeComparison(List.of(byMode, byMode))));
    }

    @Test
    void equalFiguresAreOneSnapshotWithTheDayOfTheFirst() {
        var first = figures.freeze(counted(KZ, 41), DAY, 7);
        var again = figures.freeze(counted(KZ, 41), DAY.plusDays(3), 9);
        assertThat(again).isEqualTo(first);
        assertThat(again.figures()).isEqualTo(counted(KZ, 41));
    }

    /** As they are stored since before answers were compared by mode. */
    @Test
    void readsFiguresWithoutModes() {
        var read = new FiguresJson().read(WAVE, """
                        {"KZ":{"cases":2,"variables":{"website":{"1":2}},"sets":{}}}""");
        assertThat(read.cases()).isEqualTo(2);
        assertThat(read.modes()).isEmpty();
    }

    @Test
    void theOneBeforeIsOfTheSameCountries() {
        var first = figures.freeze(counted(KZ, 41), DAY, 7);
        figures.freeze(counted(new CountryCode("TJ"), 41), DAY, 8);
        var next = figures.freeze(counted(KZ, 40), DAY.plusDays(1), 9);
        assertThat(figures.before(first)).isEmpty();
        assertThat(figures.before(next)).contains(first);
    }

    @Test
    void aTextIsReplacedOnlyInTheVersionThatWasRead() {
        var section = Section.of(KZ);
        texts.add(WAVE, section, RU, new AuthorText(0, "Первый", false));
        assertThat(texts.replace(WAVE, section, RU, new AuthorText(1, "Второй", false)))
                .isTrue();
        assertThat(texts.replace(WAVE, section, RU, new AuthorText(1, "Чужой", false)))
                .isFalse();
        assertThat(texts.find(WAVE, section, RU)).contains(new AuthorText(2, "Второй", false));
        assertThat(List.of(
                        texts.find(WAVE, Section.of(Section.Kind.SUMMARY), RU),
                        texts.find(WAVE, section, new Language("kk"))))
                .allMatch(found -> found.isEmpty());
    }
}
