package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;

/** Ordinal answers stand as their scale runs, in tables and charts alike, unless the plan wants them as printed in 2018. */
class RowOrderTests {

    private static final List<String> SCALE = ((Item.SingleChoice)
                    Demonstrated.QUESTIONNAIRE.item("optimism").orElseThrow())
            .options().stream()
                    .sorted(Comparator.comparingInt(Option::code))
                    .map(option -> option.label().master(new Language("en")))
                    .toList();

    private static List<ReportBlock> blocks(ReportPlan plan) {
        var sentence = plan.chapter().stream()
                .filter(found -> found.item().equals("optimism"))
                .findFirst()
                .orElseThrow()
                .sentence();
        var part = new ReportPlan.Part(
                "optimism", sentence, 0, Optional.of(ReportBlock.Shape.BARS), ReportPlan.Lists.OTHER, 0, 0, 0);
        return Demonstrated.internal("en", plan)
                .question(part, Demonstrated.DEFINITIONS.study().countries().getLast());
    }

    private static List<String> table(List<ReportBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof ReportBlock.Table table ? table.rows().stream() : null)
                .map(row -> row.cells().get(1))
                .filter(SCALE::contains)
                .toList();
    }

    private static List<String> chart(List<ReportBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof ReportBlock.Chart chart ? chart.categories().stream() : null)
                .toList();
    }

    private static String sentences(List<ReportBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof ReportBlock.Paragraph paragraph
                        ? Optional.of(paragraph.text()).stream()
                        : null)
                .collect(Collectors.joining(" "));
    }

    @Test
    void isThatOfTheScale() {
        var blocks = blocks(Demonstrated.PLAN);
        assertThat(table(blocks)).hasSize(5).isSortedAccordingTo(Comparator.comparingInt(SCALE::indexOf));
        assertThat(chart(blocks)).isEqualTo(table(blocks));
    }

    @Test
    void isThatOfThePrintedReportOnRequestAndChangesNoSentence() {
        var printed = blocks(Demonstrated.byFrequency());
        assertThat(table(printed))
                .containsExactlyInAnyOrderElementsOf(table(blocks(Demonstrated.PLAN)))
                .isNotEqualTo(table(blocks(Demonstrated.PLAN)));
        assertThat(sentences(printed)).isEqualTo(sentences(blocks(Demonstrated.PLAN)));
    }
}
