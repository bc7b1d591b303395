package org.ovoz.workbench.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.demonstration.DemonstrationCase;
import org.ovoz.demonstration.SmallSamples;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.ui.ShownTable;
import org.ovoz.tabulation.ui.TableFile;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.AnalysisFilter;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables, their charts, leads and files say the same of small bases: shown, in brackets, or not at all. */
@StudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class SmallBasesTests extends ViewTest {

    private static final WaveId WAVE = new WaveId("cso-2018");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final int WOMEN = 2;

    @Autowired
    private Definitions definitions;

    @Autowired
    private AnalysisScope scope;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ANALYST);
    }

    private Cases some(int seed, int size, Predicate<DemonstrationCase> which) {
        return SmallSamples.of(definitions.questionnaire(WAVE), new Random(seed), size, which);
    }

    private static boolean isTajik(DemonstrationCase one) {
        return one.codes().get("country") == 3;
    }

    private List<ResultTable> sheets(Cases cases, String row, String column, CountryCode country, Statistic... more) {
        var questionnaire = definitions.questionnaire(WAVE);
        var subject = Subject.of(questionnaire, row).orElseThrow();
        var analysis = Analysis.of(WAVE)
                .on(subject, column)
                .with(AnalysisFilter.NONE.in(country == null ? List.of() : List.of(country)));
        for (var statistic : more) {
            analysis = analysis.tick(statistic, true);
        }
        var countries = definitions.study().countries().stream()
                .map(found -> found.code())
                .filter(code -> country == null || code.equals(country))
                .toList();
        var reading = new AnalysisContext(
                analysis,
                questionnaire,
                subject,
                Subject.of(questionnaire, column).orElse(null),
                countries,
                cases,
                scope,
                ResultWording.of(Locale.ENGLISH, definitions, questionnaire));
        var surroundings = ResultNotes.of(reading, LocalDate.of(2026, 11, 29));
        var shown = new ArrayList<ResultTable>();
        Results.of(reading).forEach(sheet -> shown.add(sheet.in(surroundings, shown.size())));
        return shown;
    }

    @Test
    void drawsNoPercentOfTheOneWomanOfTajikistanThatTheTableRefuses() {
        var women = some(1, 1000, one -> isTajik(one) && one.codes().get("gender") == WOMEN);
        var table = CrossTable.of(women, "website", "actor_type");
        assertThat(Arrays.stream(table.columnTotals()).boxed())
                .as("small groups")
                .anyMatch(n -> n < 10);
        var sheet = sheets(women, "website", "actor_type", TJ).getFirst();
        agree(sheet, table);
        assertThat(sheet.leads()).singleElement().asString().contains("Read with care");
    }

    @ParameterizedTest
    @CsvSource({
        "website, actor_type", "website, gender", "website, country", "gender, occupation",
        "optimism, country", "optimism, actor_type", "pol_interest, gender", "effect_change, mode"
    })
    void crossTablesAndTheirChartsAgree(String row, String column) {
        for (int seed = 0; seed < 9; seed++) {
            var cases = some(seed, 3 + 8 * seed, _ -> true);
            var table = CrossTable.of(cases, row, column);
            for (var sheet : sheets(cases, row, column, null, Statistic.MEANS)) {
                if (sheet.html().contains("cross")) {
                    agree(sheet, table);
                }
                leadAgrees(sheet, table);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"website", "occupation", "optimism", "org_sn", "own_sn"})
    void tablesOfOneQuestionAndTheirChartsAgree(String row) {
        for (int seed = 0; seed < 13; seed++) {
            var cases = some(seed, 2 + 3 * seed, _ -> true);
            var sheet = sheets(cases, row, "", null, Statistic.INTERVALS).getFirst();
            if (!sheet.hasTable()) {
                continue;
            }
            var percents = percents(sheet);
            var chart = sheet.chart();
            assertThat(chart == null)
                    .as("%s, seed %d: %s", row, seed, sheet.html())
                    .isEqualTo(percents.stream().allMatch(text -> text.equals("–")));
            if (chart != null) {
                figures(chart).forEach(figure -> assertThat(percents).contains(figure));
            }
            assertThat(sheet.html().contains("--share")).isEqualTo(chart != null);
        }
    }

    @ParameterizedTest
    @CsvSource({"collab, country", "src, gender", "func, actor_type"})
    void meansAndTheirChartsAgree(String row, String column) {
        for (int seed = 0; seed < 5; seed++) {
            var cases = some(seed, 4 + 13 * seed, _ -> true);
            for (var sheet : sheets(cases, row, column, null, Statistic.INTERVALS)) {
                var chart = sheet.chart();
                if (chart != null) {
                    var cells = cells(sheet);
                    figures(chart)
                            .forEach(figure -> assertThat(cells)
                                    .as("bare: a mean of fewer than ten is in brackets in the table, and not drawn")
                                    .contains(figure.replaceAll("[\\[\\]]", "")));
                }
            }
        }
    }

    @Test
    void aScaleIsDrawnFromItsFirstStepToItsLast() {
        var middle = some(2, 200, one -> Set.of(3, 4).contains(one.codes().get("optimism")));
        assertThat(sheets(middle, "optimism", "gender", null, Statistic.MEANS).stream()
                        .map(ResultTable::chart)
                        .filter(chart -> chart != null && chart.type().equals("means")))
                .singleElement()
                .satisfies(
                        chart -> assertThat(List.of(chart.min(), chart.max())).containsExactly(1.0, 5.0));
    }

    @ParameterizedTest
    @CsvSource({"org_sn, gender", "own_sn, actor_type", "own_sn, country"})
    void sharesOfTicksAndTheirChartsAgree(String row, String column) {
        for (int seed = 0; seed < 5; seed++) {
            var cases = some(seed, 4 + 12 * seed, _ -> true);
            var sheet = sheets(cases, row, column, null).getFirst();
            if (sheet.chart() != null) {
                var cells = cells(sheet);
                figures(sheet.chart()).forEach(figure -> assertThat(cells).contains(figure));
                assertThat(figures(sheet.chart()).size())
                        .as("as many figures are drawn as the table has")
                        .isEqualTo((int) cells.stream()
                                        .filter(cell -> cell.contains("."))
                                        .count()
                                - effects(sheet));
            }
        }
    }

    /** Effect sizes stand in the same table, one per option. */
    private static long effects(ResultTable sheet) {
        var rows = ShownTable.of(sheet.html(), List.of()).rows();
        var last = rows.getFirst().size() - 1;
        return rows.stream()
                .skip(1)
                .filter(row -> row.get(last).text().contains("."))
                .count();
    }

    @Test
    void comparesNoGroupsOfFewerThanTenAmongAllQuestions() {
        for (int size : new int[] {5, 9, 12, 25, 60}) {
            var cases = some(size, size, _ -> true);
            for (var sheet : sheets(cases, "*", "gender", null, Statistic.TESTS)) {
                if (!sheet.hasTable()) {
                    continue;
                }
                for (var row : ShownTable.of(sheet.html(), List.of()).rows()) {
                    var n = row.get(1).number();
                    if (n.isPresent() && n.get().intValue() < SmallBase.LEAST) {
                        assertThat(row.subList(2, row.size()))
                                .as("%s", row.getFirst())
                                .allMatch(cell -> cell.text().equals("–"));
                    } else if (n.isPresent() && n.get().intValue() < 30) {
                        assertThat(row.get(2).text()).matches("–|.* †");
                    }
                }
            }
        }
    }

    @Test
    void filesSayWhatTheTableSays() throws Exception {
        var women = some(1, 1000, one -> isTajik(one) && one.codes().get("gender") == WOMEN);
        var sheet = sheets(women, "website", "actor_type", TJ).getFirst();
        var out = new ByteArrayOutputStream();
        TableFile.csv(sheet.shown(), false, out);
        var csv = out.toString(StandardCharsets.UTF_8);
        for (var row : ShownTable.of(sheet.html(), List.of()).rows()) {
            assertThat(csv).contains(row.getLast().text());
        }
        assertThat(csv.lines().filter(line -> line.contains("% of column")))
                .allSatisfy(line -> assertThat(line.split(",")).contains("–"));
    }

    @Test
    void aPictureTellsWhatItShowsAndOfWhom() {
        var cases = some(3, 200, _ -> true);
        var chart = sheets(cases, "website", "gender", TJ).getFirst().chart();
        assertThat(chart).isNotNull();
        assertThat(chart.title()).contains("website").contains("Tajikistan");
        assertThat(chart.notes())
                .anyMatch(note -> note.startsWith("Base: ") && note.contains("n = "))
                .anyMatch(note -> note.startsWith("Filter: ") && note.contains("Tajikistan"))
                .anyMatch(note -> note.startsWith("Source: ") && note.contains("2018"))
                .anyMatch(note -> note.contains("synthetic"));
        assertThat(chart.file()).isEqualTo("cso-2018-website-by-gender-TJ");
    }

    /** The lines of column percents and the chart: the same cells are shown, in brackets, or not at all. */
    private static void agree(ResultTable sheet, CrossTable table) {
        var rows = ShownTable.of(sheet.html(), List.of()).rows();
        var lines = rows.stream()
                .filter(row -> row.get(1).text().equals("% of column"))
                .toList();
        var totals = table.columnTotals();
        var chart = sheet.chart();
        for (int row = 0; row < table.rowCodes().size(); row++) {
            for (int column = 0; column < totals.length; column++) {
                var text = lines.get(row).get(2 + column).text();
                assertThat(text)
                        .matches(
                                switch (SmallBase.of(totals[column])) {
                                    case PERCENTS -> "\\d+\\.\\d";
                                    case COUNTS_FIRST -> "\\[\\d+\\.\\d]";
                                    case COUNTS_ONLY -> "–";
                                });
                if (chart != null) {
                    var isScale = chart.type().equals("diverging");
                    var series = chart.series().get(isScale ? row : column);
                    assertThat(written(chart, series, isScale ? column : row)).isEqualTo(text);
                }
            }
        }
        if (chart == null && totals.length <= 8) {
            assertThat(Arrays.stream(totals).boxed()).allMatch(n -> n < SmallBase.LEAST);
        }
    }

    private static void leadAgrees(ResultTable sheet, CrossTable table) {
        for (var lead : sheet.leads()) {
            switch (table.smallBase()) {
                case PERCENTS -> assertThat(lead).doesNotContain("with care");
                case COUNTS_FIRST -> assertThat(lead).matches(".*(with care|nothing to compare).*");
                case COUNTS_ONLY ->
                    assertThat(lead)
                            .matches(".*(nothing to compare|No effect size).*")
                            .doesNotContain("= 0.");
            }
        }
    }

    private static String written(Chart chart, Chart.Series series, int at) {
        var value = series.values().get(at);
        if (value == null) {
            return "–";
        }
        var text = String.format(Locale.ROOT, "%." + chart.decimals() + "f", value);
        return series.few().get(at) ? "[" + text + "]" : text;
    }

    private static List<String> figures(Chart chart) {
        return chart.series().stream()
                .flatMap(series -> IntStream.range(0, series.values().size())
                        .filter(at -> series.values().get(at) != null)
                        .mapToObj(at -> written(chart, series, at)))
                .toList();
    }

    private static List<String> cells(ResultTable sheet) {
        return ShownTable.of(sheet.html(), List.of()).rows().stream()
                .flatMap(row -> row.stream().filter(ShownTable.Cell::isNumeric).map(ShownTable.Cell::text))
                .toList();
    }

    /** The percents of those who answered: the column with bars. */
    private static List<String> percents(ResultTable sheet) {
        var rows = ShownTable.of(sheet.html(), List.of()).rows();
        var head = rows.getFirst();
        var column = IntStream.range(0, head.size())
                .filter(at -> head.get(at).text().matches("Valid Percent|Percent of cases"))
                .findFirst()
                .orElseThrow();
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
