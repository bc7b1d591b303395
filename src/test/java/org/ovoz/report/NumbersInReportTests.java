package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.report.internal.InternalEdition;
import org.ovoz.report.internal.InternalReportContext;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.testing.Tiny;

/** A number is read by its mean in a report too, as on the pages of tables. */
class NumbersInReportTests {

    private static final String NUMBER = "website_updated";
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final Study STUDY = Tiny.definitions().study();

    /** Twelve in Tajikistan with a mean of 5, a few in Kazakhstan. */
    private static InternalEdition edition(String language) {
        var figures = new LinkedHashMap<CountryCode, FrozenFigures.Figures>();
        figures.put(KZ, figures(Map.of(2, 1, 3, 1, -1, 4)));
        figures.put(TJ, figures(Map.of(0, 3, 4, 6, 12, 3, -9, 2)));
        var frozen = new FrozenFigures(Tiny.WAVE, figures, Map.of());
        var plan = new ReportPlan(
                SmallBase.LEAST,
                50,
                RowOrder.SCALE,
                Cover.NONE,
                List.of(NUMBER),
                ReportPlan.plain(List.of(Tiny.questionnaire())).chapter(),
                List.of(new ReportPlan.Row(ReportPlan.Topic.OTHER, NUMBER, ReportPlan.Rule.MEAN, 1)),
                ReportPlan.Derived.NONE);
        var context = new ReportContext(Tiny.questionnaire(), STUDY, plan, Demonstrated.wording(language));
        return new InternalEdition(
                new InternalReportContext(frozen, context),
                new FrozenFigures.Stored("0123456789abcdef", LocalDate.of(2026, 11, 30), 1, frozen),
                Optional.empty());
    }

    private static FrozenFigures.Figures figures(Map<Integer, Integer> numbers) {
        var counts = new Counts(new TreeMap<>(numbers));
        return new FrozenFigures.Figures(14, null, new Marginals(Map.of(NUMBER, counts), Map.of()));
    }

    private static List<ReportBlock> chapter(String language, CountryCode country) {
        var edition = edition(language);
        var part = edition.context().report().plan().chapter().stream()
                .filter(one -> one.item().equals(NUMBER))
                .findFirst()
                .orElseThrow();
        return edition.question(part, STUDY.country(country).orElseThrow());
    }

    @Test
    void itsMeanStandsBeforeItsFrequencies() {
        assertThat(chapter("en", TJ).getFirst())
                .isEqualTo(new ReportBlock.Paragraph(
                        ReportBlock.Voice.REPORT,
                        "Mean 5.00; std. deviation 4.55; median 4.0; minimum 0; maximum 12."));
        assertThat(chapter("ru", TJ).getFirst())
                .isInstanceOfSatisfying(
                        ReportBlock.Paragraph.class,
                        line -> assertThat(line.text()).startsWith("Среднее 5,00; "));
        assertThat(chapter("en", TJ)).anyMatch(ReportBlock.Table.class::isInstance);
        assertThat(chapter("en", KZ).getFirst())
                .as("brackets where few answered")
                .isInstanceOfSatisfying(
                        ReportBlock.Paragraph.class,
                        line -> assertThat(line.text()).startsWith("Mean [2.50]; "));
    }

    @Test
    void theMainTableHasItsMeanInEveryCountry() {
        var table = edition("en").summary().stream()
                .filter(ReportBlock.Table.class::isInstance)
                .map(ReportBlock.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows().getLast().cells().subList(1, 3))
                .containsExactly("M = [2.50]; n = 2", "M = 5.00; n = 12");
    }

    @Test
    void theComparativeTableHasItsMeanInEveryCountryAndSaysWhatItIs() {
        var blocks = edition("ru").comparative();
        assertThat(blocks.getFirst())
                .isInstanceOfSatisfying(
                        ReportBlock.Table.class,
                        table -> assertThat(table.rows().getFirst().cells().subList(1, 3))
                                .containsExactly("M=[2,50]; n=2", "M=5,00; n=12"));
        assertThat(blocks.getLast())
                .as("and there is no sentence about it")
                .isEqualTo(new ReportBlock.Paragraph(
                        ReportBlock.Voice.NOTE, Demonstrated.wording("ru").of("comparative.numbers")));
    }
}
