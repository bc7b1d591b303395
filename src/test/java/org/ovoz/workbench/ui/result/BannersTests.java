package org.ovoz.workbench.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            assertThat(means.get(rows.getFirst().indexOf(name))).isEqualTo(usual.get(row).get(2));
        }
    }
}
