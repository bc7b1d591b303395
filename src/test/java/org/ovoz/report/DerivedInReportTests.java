package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Variable;
import org.ovoz.report.internal.DerivedTable;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.report.internal.InternalEdition;
import org.ovoz.report.internal.InternalReportContext;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.testing.Derived;

/** What the team derived stands in a section of the internal report, with the figures of its tables. */
class DerivedInReportTests {

    private static final String EXPLANATION = "“Hope” is made of “Optimism”.";

    private static final Cases CASES = Demonstrated.CASES
            .snapshot()
            .with(Demonstrated.QUESTIONNAIRE.with(List.of(
                    Derived.variable(
                            "hope",
                            "Hope",
                            new Derivation.Merged(
                                    "optimism",
                                    List.of(
                                            new Derivation.Category(1, Derived.text("Little"), Set.of(1, 2)),
                                            new Derivation.Category(2, Derived.text("Much"), Set.of(3, 4, 5))),
                                    Set.of(),
                                    true)),
                    Derived.variable(
                            "burden", "Burden", new Derivation.Mean(List.of("barrier_finance", "barrier_staff"), 1)))))
            .all();

    private static DerivedTable table(String name) {
        return new DerivedTable(variable(name), name + "@1", EXPLANATION);
    }

    private static Variable variable(String name) {
        return CASES.variable(name);
    }

    private static FrozenFigures figures() {
        var byCountry = new LinkedHashMap<>(Demonstrated.FIGURES.byCountry());
        byCountry.replaceAll((country, figures) -> {
            var counts = new LinkedHashMap<>(figures.marginals().byVariable());
            for (var name : List.of("hope", "burden")) {
                counts.put(name + "@1", CASES.counts(name, country));
            }
            return new FrozenFigures.Figures(
                    figures.cases(),
                    figures.days(),
                    new Marginals(counts, figures.marginals().bySet()));
        });
        return new FrozenFigures(Demonstrated.WAVE, byCountry, Demonstrated.FIGURES.modes());
    }

    private static ReportDocument report(List<DerivedTable> tables) {
        var stored = new FrozenFigures.Stored("0123456789abcdef", LocalDate.of(2026, 11, 25), 1, figures());
        var context = Demonstrated.reportContext("en");
        var edition = new InternalEdition(
                new InternalReportContext(stored.figures(), context), stored, Optional.empty(), tables);
        return Demonstrated.compose(context, edition, _ -> "");
    }

    @Test
    void everyDerivedVariableHasItsExplanationAndItsTables() {
        var blocks = report(List.of(table("hope"), table("burden"))).blocks();
        assertThat(blocks)
                .contains(new ReportBlock.Heading(1, "derived", "Derived variables"))
                .contains(new ReportBlock.Heading(2, "derived-hope", "Hope"))
                .contains(new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, EXPLANATION));
        for (var country : Demonstrated.COUNTRIES) {
            var counted = FrequencyTable.of(variable("hope"), CASES.counts("hope", country), List.of());
            var name = Demonstrated.DEFINITIONS
                    .study()
                    .country(country)
                    .orElseThrow()
                    .name()
                    .master(new Language("en"));
            var table = blocks.stream()
                    .filter(ReportBlock.Table.class::isInstance)
                    .map(ReportBlock.Table.class::cast)
                    .filter(found -> found.caption().equals("Hope – " + name))
                    .findFirst()
                    .orElseThrow();
            assertThat(table.rows().getFirst().cells().subList(1, 3))
                    .containsExactly(
                            "Little",
                            Integer.toString(counted.rows().stream()
                                    .filter(row -> row.code() == 1)
                                    .findFirst()
                                    .orElseThrow()
                                    .frequency()));
        }
        var means = blocks.stream()
                .filter(ReportBlock.Table.class::isInstance)
                .map(ReportBlock.Table.class::cast)
                .filter(found -> found.caption().equals("Burden"))
                .findFirst()
                .orElseThrow();
        assertThat(means.rows()).hasSize(4).allMatch(row -> row.cells().get(2).matches("\\[?[1-5]\\.\\d\\d]?"));
    }

    @Test
    void countsOfAnotherVersionAreNotExplainedByThisOne() {
        var newer = new DerivedTable(variable("hope"), "hope@2", EXPLANATION);
        assertThat(report(List.of(newer)).blocks()).doesNotContain(new ReportBlock.Heading(2, "derived-hope", "Hope"));
        assertThat(report(List.of()).blocks())
                .doesNotContain(new ReportBlock.Heading(1, "derived", "Derived variables"));
    }

    @Test
    void thePlanTakesAllOrNames() {
        var rest = "\nchapter: []\ncomparative: []\n";
        assertThat(Map.of(
                        "derived: all", ReportPlan.Derived.ALL,
                        "derived: [hope]", new ReportPlan.Derived(false, List.of("hope")),
                        "", ReportPlan.Derived.NONE))
                .allSatisfy((yaml, read) -> assertThat(ReportPlanReader.read(yaml + rest, Demonstrated.DEFINITIONS)
                                .derived())
                        .isEqualTo(read));
        for (var wrong : List.of("derived: some", "derived: [1]", "derived: { a: b }", "derived: ['Hope!']")) {
            assertThatThrownBy(() -> ReportPlanReader.read(wrong + rest, Demonstrated.DEFINITIONS))
                    .isInstanceOf(InvalidReportPlan.class)
                    .hasMessageContaining("'derived' takes 'all' or a list of names");
        }
        assertThat(Demonstrated.PLAN.derived().has("hope")).isTrue();
    }
}
