package org.ovoz.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.FrequencyTable.Empty;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.columns.Cases;

/** Every number of the report that can be recomputed, cell by cell, from the demonstration data. */
class PublishedTablesTests {

    /** The report's variable names where ours differ; the icon without a caption is taken as the column. */
    private static final Map<String, String> RENAMED = Map.of(
            "media_collab_(unlabelled)", "media_collab_set_column",
            "media_collab_tv_radio", "media_collab_set_tv_radio",
            "media_collab_invite", "media_collab_set_invite",
            "media_collab_press_conf", "media_collab_set_press_conf");

    /** Numbers of the errata that have no possible value: the pie against the table, a hand-edited share. */
    private static final Set<String> WRONG = Set.of("CONFLICT", "CORRECT");

    private final PublishedReport report = new PublishedReport();
    private final Questionnaire questionnaire = Wave2018.questionnaire();
    private final Cases cases = DemonstrationCases.of(questionnaire);
    private final Comparison comparison = new Comparison();

    @Test
    void tablesThatAreRightEqualThePrintedOnes() {
        report.printedTables().forEach((where, lines) -> {
            var table = table(where.country(), where.variable());
            var rows = table.rows().iterator();
            for (var line : lines) {
                var code = report.code(where.variable(), line.getField("option_label"));
                if (code.isPresent()) {
                    var row = rows.next();
                    comparison.same(where, code.get(), row.code());
                    compare(where, line, row.frequency(), row.percent(), row.validPercent());
                    comparison.cell(where, line.getField("cumulative_percent"), row.cumulativePercent());
                } else {
                    compare(where, line, table.valid(), table.validPercentOfAsked(), 100);
                }
            }
            comparison.same(where, false, rows.hasNext());
            comparison.same(where, false, table.hasTotal());
        });
        comparison.isCompleteWith(611);
    }

    @Test
    void tablesWithHiddenRowsEqualTheCorrectedOnes() {
        report.correctedTables().forEach((where, lines) -> {
            var table = table(where.country(), where.variable());
            var rows = table.rows().iterator();
            var missing = table.missing().iterator();
            for (var line : lines) {
                switch (line.getField("kind")) {
                    case "row" -> {
                        var row = rows.next();
                        comparison.same(
                                where,
                                report.code(where.variable(), line.getField("label"))
                                        .orElseThrow(),
                                row.code());
                        compare(where, line, row.frequency(), row.percent(), row.validPercent());
                        comparison.cell(where, line.getField("cumulative_percent"), row.cumulativePercent());
                    }
                    case "valid total" -> compare(where, line, table.valid(), table.validPercentOfAsked(), 100);
                    case "missing" -> {
                        var row = missing.next();
                        comparison.same(where, -9, row.code());
                        compare(where, line, row.frequency(), row.percent(), "");
                    }
                    default -> compare(where, line, table.asked(), 100, "");
                }
            }
            comparison.same(where, false, rows.hasNext() || missing.hasNext() || table.hasMissingTotal());
        });
        comparison.isCompleteWith(268);
    }

    @Test
    void iconsEqualThePrintedOnesOnBothBases() {
        for (var line : report.figures()) {
            if (line.getField("kind").equals("figure")
                    && !line.getField("percent").isEmpty()
                    && !isWrong(line)) {
                compareTicks(line);
            }
        }
        comparison.isCompleteWith(80);
    }

    @Test
    void percentsInTheTextEqualTheTables() {
        for (var line : report.figures()) {
            var variable = PublishedReport.variable(line);
            if (!line.getField("kind").equals("text")
                    || line.getField("percent").isEmpty()) {
                continue;
            }
            if (report.isSingleChoice(variable) && !line.getField("note").startsWith("CORRECT: 31.4")) {
                var code = report.code(variable, line.getField("option_label")).orElseThrow();
                var percent = table(PublishedReport.country(line), variable).rows().stream()
                        .filter(row -> row.code() == code)
                        .findFirst()
                        .orElseThrow()
                        .percent();
                comparison.cell(line, line.getField("percent"), percent);
            } else if (variable.contains("_sn_")) {
                compareTicks(line);
            }
        }
        comparison.isCompleteWith(45);
    }

    @Test
    void modalCategoriesEqualTheComparativeTable() {
        for (var line : report.figures()) {
            if (line.getField("note").contains("modal category")) {
                var variable = PublishedReport.variable(line);
                comparison.same(
                        line,
                        List.of(report.code(variable, line.getField("option_label"))
                                .orElseThrow()),
                        table(PublishedReport.country(line), variable).modes());
            }
        }
        comparison.isCompleteWith(8);
    }

    @Test
    void samplesEqualTheMethodologySection() {
        for (var line : report.figures()) {
            var country = PublishedReport.country(line);
            switch (PublishedReport.variable(line)) {
                case "sample" -> comparison.cell(line, line.getField("frequency"), cases.size(country));
                case "sample_f2f" ->
                    comparison.cell(
                            line,
                            line.getField("frequency"),
                            cases.counts("mode", country).of(2));
                default -> {}
            }
        }
        comparison.isCompleteWith(12);
    }

    private void compare(Object where, NamedCsvRecord line, Object frequency, Object percent, Object validPercent) {
        comparison.cell(where, line.getField("frequency"), frequency);
        comparison.cell(where, line.getField("percent"), percent);
        comparison.cell(where, line.getField("valid_percent"), validPercent);
    }

    private void compareTicks(NamedCsvRecord line) {
        var printed = PublishedReport.variable(line);
        var variable = RENAMED.getOrDefault(printed, printed);
        var row = questionnaire
                .items()
                .filter(Item.MultipleChoice.class::isInstance)
                .map(Item.MultipleChoice.class::cast)
                .flatMap(item ->
                        MultipleResponseTable.of(cases, item, PublishedReport.country(line), Empty.HIDDEN).stream()
                                .flatMap(table -> table.rows().stream())
                                .filter(found -> item.variable(found.option()).equals(variable)))
                .findFirst()
                .orElseThrow();
        comparison.cell(line, line.getField("percent"), row.percentOfCases());
        comparison.cell(line, line.getField("percent"), row.percentOfAsked());
    }

    private FrequencyTable table(CountryCode country, String variable) {
        return FrequencyTable.of(cases, variable, country, Empty.HIDDEN).orElseThrow();
    }

    private static boolean isWrong(NamedCsvRecord line) {
        return WRONG.stream().anyMatch(line.getField("note")::startsWith);
    }
}
