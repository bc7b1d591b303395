package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.report.document.ReportWriters;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.report.published.Releases;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.comparison.CountryStrata;
import org.ovoz.testing.Slow;

/** The main tables by mode of interview: in the internal edition, and never in the public one. */
@Slow
class ModesTests {

    static final List<String> LANGUAGES = Demonstrated.LANGUAGES;

    private static final List<CountryCode> TWO = List.of(new CountryCode("KZ"), new CountryCode("TJ"));

    /** The section as it is written into the chapter about the quality of the data. */
    private static List<ReportBlock> section(String language, FrozenFigures figures) {
        var blocks = Demonstrated.report(language, figures, _ -> "", Optional.empty())
                .blocks();
        var from = IntStream.range(0, blocks.size())
                .filter(at -> blocks.get(at) instanceof ReportBlock.Heading heading
                        && heading.id().equals("modes"))
                .findFirst()
                .orElseThrow();
        var to = IntStream.range(from + 1, blocks.size())
                .filter(at -> blocks.get(at) instanceof ReportBlock.Heading)
                .findFirst()
                .orElseThrow();
        return blocks.subList(from, to);
    }

    private static List<String> texts(List<ReportBlock> blocks) {
        return blocks.stream()
                .filter(ReportBlock.Paragraph.class::isInstance)
                .map(block -> ((ReportBlock.Paragraph) block).text().replace('\u00a0', ' '))
                .toList();
    }

    private static List<ReportBlock.Table> tables(List<ReportBlock> blocks) {
        return blocks.stream()
                .filter(ReportBlock.Table.class::isInstance)
                .map(ReportBlock.Table.class::cast)
                .toList();
    }

    private static ReportBlock.Table website(List<ReportBlock> blocks) {
        return tables(blocks).stream()
                .filter(table -> table.caption().startsWith("Organizations’ own websites"))
                .findFirst()
                .orElseThrow();
    }

    /** So many interviews of each: a country's number, a mode, and whether there is a website (1, 2 or a missing code). */
    private static FrozenFigures figures(int[]... groups) {
        var columns = new Columns(Demonstrated.QUESTIONNAIRE.variables());
        columns.change(editor -> Arrays.stream(groups).forEach(group -> {
            for (int one = 0; one < group[3]; one++) {
                editor.put(
                        UUID.randomUUID(),
                        0,
                        columns.variables().stream()
                                .mapToInt(variable -> switch (variable.name()) {
                                    case "country" -> group[0];
                                    case "mode" -> group[1];
                                    case "website" -> group[2];
                                    default -> -9;
                                })
                                .toArray());
            }
        }));
        return FrozenFigures.of(Demonstrated.WAVE, columns.snapshot(), Demonstrated.QUESTIONNAIRE, TWO);
    }

    @Test
    void comparesAsTheCrossTableOfTheCasesDoes() {
        var compared = 0;
        for (var item : Demonstrated.QUESTIONNAIRE.items().toList()) {
            var comparison = Demonstrated.FIGURES.modes().get(item.id());
            if (item instanceof Item.SingleChoice && comparison != null) {
                var table = CrossTable.of(Demonstrated.CASES, item.id(), "mode");
                assertThat(comparison.chiSquare().statistic())
                        .isEqualTo(table.chiSquare().statistic(), within());
                assertThat(comparison.chiSquare().cramersV())
                        .isEqualTo(table.chiSquare().cramersV(), within());
                assertThat(comparison
                                .withinCountries()
                                .map(test -> List.of(test.strata(), test.statistic(), test.oddsRatio())))
                        .isEqualTo(CountryStrata.test(Demonstrated.CASES, table)
                                .map(test -> List.of(test.strata(), test.statistic(), test.oddsRatio())));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(6);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    /** What is not compared within countries is kept for all of them together only. */
    @Test
    void keepsCountsByCountryOnlyOfQuestionsWithTwoAnswers() {
        assertThat(Demonstrated.FIGURES.modes().get("website").strata()).hasSize(4);
        assertThat(Demonstrated.FIGURES.modes().get("occupation").strata()).hasSize(1);
        assertThat(Demonstrated.FIGURES.modes()).doesNotContainKeys("country", "barrier_finance");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isASectionOfTheInternalEditionWithATableForEveryQuestionOfSeveralCountries(String language) {
        var section = section(language, Demonstrated.FIGURES);
        var wording = Demonstrated.wording(language);
        var asked = Demonstrated.PLAN.chapter().stream()
                .flatMap(part -> Demonstrated.QUESTIONNAIRE.item(part.item()).stream())
                .filter(Item.SingleChoice.class::isInstance)
                .filter(item -> Demonstrated.COUNTRIES.stream()
                                .filter(country -> Demonstrated.CASES
                                                .counts(item.id(), country)
                                                .valid()
                                        > 0)
                                .count()
                        > 1)
                .toList();
        assertThat(tables(section))
                .extracting(ReportBlock.Table::caption)
                .containsExactlyElementsOf(
                        asked.stream().map(item -> wording.heading(item, null)).toList());
        assertThat(texts(section))
                .contains(wording.of("modes.text"), wording.of("modes.pooled"))
                .anyMatch(text -> text.contains(wording.sentence(wording.of("base.synthetic", "235"))))
                .doesNotContain(wording.of("modes.oneCountry"));
        assertThat(texts(section).stream().filter(text -> text.contains(" = 0")))
                .hasSizeGreaterThanOrEqualTo(asked.size());
        for (var table : tables(section)) {
            var total = table.rows().getLast();
            for (int column : new int[] {1, 3}) {
                assertThat(table.rows().stream()
                                .filter(row -> !row.total())
                                .mapToInt(row -> Integer.parseInt(row.cells().get(column)))
                                .sum())
                        .isEqualTo(Integer.parseInt(total.cells().get(column)));
            }
        }
    }

    @Test
    void tellsTheTwoAnswersOfAQuestionWithinTheCountriesWithHolm() {
        assertThat(texts(section("en", Demonstrated.FIGURES)))
                .filteredOn(text -> text.startsWith("Within each of"))
                .hasSize(2)
                .allMatch(text -> text.matches(
                        "Within each of [234] countries .*χ² = [\\d.]+; df = 1; p = [\\d.]+, after Holm [\\d.]+;"
                                + " common odds ratio of “.+”, online against face-to-face, [\\d.]+\\."));
        assertThat(texts(section("ru", Demonstrated.FIGURES)))
                .anyMatch(text -> text.contains("с поправкой Холма") && text.contains("ответа «Да»"));
    }

    @Test
    void takesBothKindsOfFaceToFaceTogetherAndLeavesOtherModesOut() {
        var section = section(
                "en",
                figures(
                        new int[] {1, 1, 1, 20},
                        new int[] {1, 1, 2, 12},
                        new int[] {1, 1, -9, 3},
                        new int[] {1, 2, 1, 4},
                        new int[] {3, 3, 2, 8},
                        new int[] {3, 4, 1, 5}));
        assertThat(website(section).headings())
                .containsExactly("", "Online, n", "Online, %", "Face-to-face, n", "Face-to-face, %");
        assertThat(website(section).rows())
                .extracting(ReportBlock.Row::cells)
                .containsExactly(
                        List.of("Yes", "20", "62.5", "4", "[33.3]"),
                        List.of("No", "12", "37.5", "8", "[66.7]"),
                        List.of("Total", "32", "100.0", "12", "[100.0]"));
        assertThat(texts(section))
                .contains("Interviews in other modes, which are not in these tables: 5.")
                .contains(
                        "Base: respondents asked online or face-to-face in Kazakhstan and in Tajikistan; n = 35 and 12,"
                                + " with a valid answer 32 and 12.");
    }

    @Test
    void givesNoPercentOfFewerThanTen() {
        var section = section("en", figures(new int[] {1, 1, 1, 30}, new int[] {3, 2, 1, 5}, new int[] {3, 2, 2, 4}));
        assertThat(website(section).rows().getFirst().cells()).containsExactly("Yes", "30", "100.0", "5", "–");
    }

    @Test
    void saysThatThereIsOneModeInsteadOfATable() {
        var online = figures(new int[] {1, 1, 1, 30}, new int[] {3, 1, 2, 20}, new int[] {3, 4, 2, 2});
        assertThat(tables(section("en", online))).isEmpty();
        assertThat(texts(section("en", online)))
                .containsExactly("The answers are not compared by mode: that needs both online and face-to-face"
                        + " interviews, and this report has 50 online and 0 face-to-face.");
        assertThat(texts(section("uz", online)).getFirst()).contains("onlayn intervyu: 50, yuzma-yuz: 0");
    }

    @Test
    void warnsWhereTheReportHasOneCountry() {
        var one = FrozenFigures.of(
                Demonstrated.WAVE, Demonstrated.CASES.snapshot(), Demonstrated.QUESTIONNAIRE, TWO.subList(0, 1));
        var wording = Demonstrated.wording("ru");
        assertThat(texts(section("ru", one)))
                .contains(wording.of("modes.oneCountry"))
                .doesNotContain(wording.of("modes.pooled"))
                .noneMatch(text -> text.contains("Кокран"));
        assertThat(tables(section("ru", one))).hasSizeGreaterThan(6);
    }

    @Test
    void isInEveryFormat() throws IOException {
        var report = Demonstrated.report("ru");
        var title = Demonstrated.wording("ru").of("modes");
        assertThat(new String(written(ReportFormat.HTML, report), StandardCharsets.UTF_8))
                .contains("id=\"modes\">" + title, "Лично, %");
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX, report)))) {
            assertThat(word.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().equals(title));
            assertThat(word.getTables())
                    .anyMatch(table -> table.getRow(0).getCell(4) != null
                            && table.getRow(0).getCell(4).getText().equals("Лично, %"));
        }
        try (var pdf = Loader.loadPDF(written(ReportFormat.PDF, report))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(title);
        }
    }

    /** Whoever has the public edition learns nothing of modes: neither a heading nor a table, sentence or label of them. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isNowhereInThePublicEdition(String language) throws IOException {
        var wording = Demonstrated.wording(language);
        var report = Releases.report(
                language, Releases.of((country, variable) -> Demonstrated.CASES.counts(variable, country)));
        assertThat(report.blocks())
                .noneMatch(block -> block instanceof ReportBlock.Heading heading
                        && heading.id().startsWith("modes"));
        var html = new String(written(ReportFormat.HTML, report), StandardCharsets.UTF_8);
        var figures = html.substring(html.indexOf("<main>"), html.indexOf("id=\"questionnaire\""));
        var cramer = wording.words().of("workbench.effect.v", "", "", "").split("=")[0];
        var labels = Demonstrated.CASES.variable("mode").values().stream()
                .map(mode -> ">" + wording.label(mode.label(), null) + ", ");
        assertThat(figures)
                .doesNotContain(Stream.concat(
                                labels,
                                Stream.of(
                                        wording.of("modes"),
                                        wording.of("modes.text"),
                                        wording.of("modes.how"),
                                        wording.of("modes.sparse"),
                                        cramer,
                                        "χ²"))
                        .toList());
        assertThat(new String(written(ReportFormat.HTML, Demonstrated.report(language)), StandardCharsets.UTF_8))
                .as("else this would prove nothing")
                .contains(wording.of("modes"), cramer, "χ²");
    }

    private static byte[] written(ReportFormat format, ReportDocument report) throws IOException {
        var out = new ByteArrayOutputStream();
        new ReportWriters().write(format, report, out);
        return out.toByteArray();
    }
}
