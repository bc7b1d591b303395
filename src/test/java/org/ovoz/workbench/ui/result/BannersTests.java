package org.ovoz.workbench.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.demonstration.SmallSamples;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.ui.ShownTable;
import org.ovoz.tabulation.ui.TableFile;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.workbench.Address;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.UnreadableAddress;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables of several rows say the same figures as the tables of each by itself. */
@StudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class BannersTests extends ViewTest {

    private static final WaveId WAVE = new WaveId("cso-2018");

    @Autowired
    private Definitions definitions;

    @Autowired
    private AnalysisScope scope;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ANALYST);
    }

    private Cases some() {
        return SmallSamples.of(definitions.questionnaire(WAVE), new Random(4), 400, _ -> true);
    }

    private AnalysisContext context(String address, Cases cases) {
        try {
            var analysis = Address.read("wave=cso-2018&" + address, definitions);
            var questionnaire = definitions.questionnaire(WAVE);
            return new AnalysisContext(
                    analysis,
                    questionnaire,
                    Subject.of(questionnaire, analysis.row()).orElseThrow(),
                    Subject.of(questionnaire, analysis.column()).orElse(null),
                    definitions.study().countryCodes(),
                    cases,
                    scope,
                    ResultWording.of(Locale.ENGLISH, definitions, questionnaire));
        } catch (UnreadableAddress e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The rows of a table as their texts. */
    private static List<List<String>> rows(ResultTable sheet) {
        return ShownTable.of(sheet.html(), List.of()).rows().stream()
                .map(row -> row.stream().map(ShownTable.Cell::text).toList())
                .toList();
    }

    @Test
    void everyBlockOfABannerHasTheCountsOfItsCrossTable() {
        var cases = some();
        var sheets = Results.of(context("row=website&column=gender&more=optimism,pol_interest&show=counts", cases));
        assertThat(sheets).hasSize(1);
        var counts = rows(sheets.getFirst()).stream()
                .filter(row -> row.get(1).equals("Count"))
                .map(row -> row.subList(2, row.size()))
                .toList();
        var expected = new ArrayList<List<String>>();
        for (var row : List.of("website", "optimism", "pol_interest")) {
            var table = CrossTable.of(cases, row, "gender");
            for (int code = 0; code < table.rowCodes().size(); code++) {
                var line = new ArrayList<String>();
                long total = 0;
                for (var count : table.counts()[code]) {
                    line.add(Long.toString(count));
                    total += count;
                }
                line.add(Long.toString(total));
                expected.add(line);
            }
        }
        assertThat(counts).isEqualTo(expected);
    }

    @Test
    void aBannerTakesEveryKindOfQuestionAndComparesEach() {
        var questionnaire = definitions.questionnaire(WAVE);
        var names = Subject.of(questionnaire).stream()
                .filter(subject -> subject.kind() != Subject.Kind.ALL && subject.kind() != Subject.Kind.RATING)
                .filter(subject -> !subject.name().equals("gender"))
                .map(Subject::name)
                .limit(25)
                .toList();
        var address = "row=" + names.getFirst() + "&column=gender&more="
                + String.join(",", names.subList(1, names.size())) + "&show=counts,row,column,effect,tests";
        var sheet = Results.of(context(address, some())).getFirst();
        assertThat(sheet.hasTable()).isTrue();
        assertThat(rows(sheet)).hasSizeGreaterThan(names.size() * 3);
        assertThat(sheet.html()).contains("ε²", "V 0.", "Mean");
    }

    @Test
    void rowsOfAGridStandSideBySide() {
        var context = context("row=barrier&show=transposed", some());
        var rows = rows(Results.of(context).getFirst());
        var usual = rows(Results.of(context("row=barrier&show=none", some())).getFirst());
        assertThat(rows.getFirst().size()).isEqualTo(usual.size());
        var means = rows.getLast();
        for (int row = 1; row < usual.size(); row++) {
            var name = usual.get(row).getFirst();
            assertThat(means.get(rows.getFirst().indexOf(name)))
                    .isEqualTo(usual.get(row).get(2));
        }
    }

    /** What is copied and written as a file is what is shown, and the picture draws no figure that the table withholds. */
    @Test
    void theFilesAndThePictureOfABannerSayWhatItsTableSays() throws IOException {
        for (int size : new int[] {400, 60, 14}) {
            var cases = SmallSamples.of(definitions.questionnaire(WAVE), new Random(size), size, _ -> true);
            var context = context("row=website&column=gender&more=optimism,own_sn&show=counts,column,chart", cases);
            var sheet = Results.of(context).getFirst().in(ResultNotes.of(context, LocalDate.of(2026, 11, 30)), 0);
            var shown = sheet.shown();
            var csv = new ByteArrayOutputStream();
            TableFile.csv(shown, false, csv);
            try (var reader = CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(csv.toString(StandardCharsets.UTF_8).substring(1))) {
                var lines = reader.stream().map(CsvRecord::getFields).toList();
                assertThat(lines.getFirst()).containsExactly(sheet.caption());
                var written = lines.subList(1, 1 + shown.rows().size());
                for (int row = 0; row < written.size(); row++) {
                    assertThat(written.get(row).stream().map(cell -> cell.replaceFirst("^'", "")))
                            .containsExactlyElementsOf(shown.rows().get(row).stream()
                                    .map(ShownTable.Cell::text)
                                    .toList());
                }
                assertThat(lines.getLast().getFirst()).isNotBlank();
            }
            var chart = sheet.chart();
            if (chart != null) {
                assertThat(chart.file()).isEqualTo("cso-2018-website-and-2-by-gender-all");
                assertThat(chart.title()).isEqualTo(sheet.caption());
                assertThat(chart.notes()).isNotEmpty();
                drawsWhatIsShown(chart, shown);
            }
        }
    }

    private static void drawsWhatIsShown(Chart chart, ShownTable shown) {
        var cells = shown.rows().stream()
                .flatMap(List::stream)
                .map(ShownTable.Cell::text)
                .toList();
        assertThat(chart.series()).hasSize(2);
        for (var series : chart.series()) {
            assertThat(series.values()).hasSameSizeAs(chart.categories());
            for (int at = 0; at < series.values().size(); at++) {
                var value = series.values().get(at);
                if (value != null) {
                    var figure = String.format(Locale.ROOT, "%.1f", value);
                    assertThat(cells).contains(series.few().get(at) ? "[" + figure + "]" : figure);
                }
            }
        }
    }

    @Test
    void noGroupOfFewerThanTenIsDrawn() {
        var cases = SmallSamples.of(definitions.questionnaire(WAVE), new Random(2), 9, _ -> true);
        var sheet = Results.of(context("row=website&column=gender&more=optimism&show=counts,column,chart", cases))
                .getFirst();
        assertThat(sheet.chart()).isNull();
    }

    @Test
    void questionsOfAPictureAreToldApartWithoutAColonAfterAQuestionMark() {
        var context = context("row=website&column=gender&more=optimism&show=column,chart", some());
        var chart = Objects.requireNonNull(Results.of(context).getFirst().chart());
        assertThat(chart.categories()).doesNotHaveDuplicates().noneMatch(name -> name.contains("?:"));
    }
}
