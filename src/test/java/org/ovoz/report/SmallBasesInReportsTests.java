package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.demonstration.SmallSamples;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.tabulation.SmallBase;

/** Sentences, tables, lists and charts of a report follow the one rule of small bases, whatever the sample. */
class SmallBasesInReportsTests {

    private static final Pattern COUNTED = Pattern.compile("(\\d+) of (\\d+) respondents( \\(\\d+)?");

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 37, 60, 110})
    void saysOfFewOnlyWhatTheRuleAllows(int size) {
        var cases = SmallSamples.of(Demonstrated.QUESTIONNAIRE, new Random(size), size, _ -> true);
        var figures = FrozenFigures.of(
                Demonstrated.WAVE, cases.snapshot(), Demonstrated.QUESTIONNAIRE, Demonstrated.COUNTRIES);
        var blocks = Demonstrated.report("en", figures, _ -> "", java.util.Optional.empty())
                .blocks();
        ReportBlock.Table table = null;
        var counted = 0;
        for (int at = 0; at < blocks.size(); at++) {
            switch (blocks.get(at)) {
                case ReportBlock.Paragraph(var voice, var text)
                when voice == ReportBlock.Voice.REPORT -> {
                    var sentence = COUNTED.matcher(text);
                    while (sentence.find()) {
                        counted++;
                        assertThat(sentence.group(3) != null)
                                .as(text)
                                .isEqualTo(SmallBase.hasPercents(Long.parseLong(sentence.group(2))));
                    }
                }
                case ReportBlock.Table found -> table = found;
                case ReportBlock.Chart chart
                when chart.unit() == ReportBlock.Unit.PERCENT && chart.shape() == ReportBlock.Shape.PIE ->
                    agrees(chart, table);
                default -> {}
            }
        }
        assertThat(counted).isPositive();
    }

    /** A pie is of the valid percents of the table before it. */
    private static void agrees(ReportBlock.Chart chart, ReportBlock.Table table) {
        assertThat(table.headings()).hasSize(6);
        for (int slice = 0; slice < chart.categories().size(); slice++) {
            var text = chart.series().getFirst().values().get(slice).toPlainString();
            var cell = table.rows().get(slice).cells().get(4);
            assertThat(cell).isIn(text, "[" + text + "]");
            assertThat(chart.title().replace('\u00a0', ' ').contains("(n = "))
                    .as("%s, %s", chart.title(), table)
                    .isEqualTo(cell.startsWith("["));
        }
    }
}
