package org.ovoz.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;

/** Writes cases as SurveyMonkey exports them: a row of questions, a row of choices, then one row per respondent. */
final class SurveyMonkey {

    /** Whether cells hold the answers' texts or their numbers. */
    enum Cells {
        TEXTS,
        NUMBERS
    }

    private static final List<String> ABOUT = List.of(
            "Respondent ID",
            "Collector ID",
            "Start Date",
            "End Date",
            "IP Address",
            "Email Address",
            "First Name",
            "Last Name",
            "Custom Data 1");

    private final Questionnaire questionnaire;
    private final Study study;
    private final Language language;
    private final Cells cells;

    SurveyMonkey(Questionnaire questionnaire, Study study, Language language, Cells cells) {
        this.questionnaire = questionnaire;
        this.study = study;
        this.language = language;
        this.cells = cells;
    }

    /** The file for cases given as codes by variable. */
    String write(List<? extends Map<String, Integer>> cases) {
        var first = new ArrayList<>(ABOUT);
        var second = new ArrayList<>(ABOUT.stream().map(_ -> "").toList());
        for (var fact : List.of("country", "mode", "lang", "completed_on")) {
            first.add(fact);
            second.add("Response");
        }
        questionnaire.items().forEach(item -> headings(item, first, second));
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(first);
            csv.writeRecord(second);
            for (int i = 0; i < cases.size(); i++) {
                csv.writeRecord(row(i, cases.get(i)));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private void headings(Item item, List<String> first, List<String> second) {
        switch (item) {
            case Item.SingleChoice choice -> {
                first.add(choice.text().master(language));
                second.add("Response");
                choice.options().stream()
                        .filter(option -> option.specify() != null)
                        .forEach(option -> {
                            first.add("");
                            second.add(option.label().master(language) + " (укажите, пожалуйста)");
                        });
            }
            case Item.MultipleChoice choice -> {
                first.add(choice.text().master(language));
                choice.options().forEach(option -> second.add(option.label().master(language)));
                choice.options().stream().skip(1).forEach(_ -> first.add(""));
            }
            case Item.Grid grid -> {
                first.add(grid.text().master(language));
                grid.rows().forEach(row -> second.add(row.label().master(language)));
                grid.rows().stream().skip(1).forEach(_ -> first.add(""));
            }
            case Item.Information _, Item.NumberItem _, Item.TextItem _ -> {}
        }
    }

    private List<String> row(int number, Map<String, Integer> codes) {
        var row = new ArrayList<>(List.of(
                Long.toString(10_000_000_000L + number),
                "155555555",
                "03/05/2018 10:21:07 AM",
                "03/05/2018 10:39:59 AM",
                "203.0.113.7",
                "somebody@example.org",
                "Имярек",
                "Имярекова",
                "paper-17"));
        var variables = questionnaire.caseFacts();
        for (var fact : List.of("country", "mode", "lang")) {
            row.add(variables.stream()
                    .filter(variable -> variable.name().equals(fact))
                    .map(variable -> variable.valueLabel(codes.get(fact)).master(language))
                    .findFirst()
                    .orElseThrow());
        }
        row.add("05.03.2018");
        questionnaire.items().forEach(item -> cells(item, codes, row));
        return row;
    }

    private void cells(Item item, Map<String, Integer> codes, List<String> row) {
        switch (item) {
            case Item.SingleChoice choice -> {
                var code = codes.get(choice.id());
                var specified = choice.options().stream()
                        .filter(option -> option.specify() != null)
                        .toList();
                var isOther = specified.stream().anyMatch(option -> option.code() == code);
                row.add(isOther ? "" : value(code, choice.options()));
                specified.forEach(option -> row.add(option.code() == code ? "Свой ответ" : ""));
            }
            case Item.MultipleChoice choice ->
                choice.options().forEach(option -> {
                    var isTicked = codes.get(choice.variable(option)) == 1;
                    var mark = cells == Cells.TEXTS
                            ? option.label().master(language)
                            : Integer.toString(choice.options().indexOf(option) + 1);
                    row.add(isTicked ? mark : "");
                });
            case Item.Grid grid -> grid.rows().forEach(one -> row.add(value(codes.get(one.variable()), grid.scale())));
            case Item.Information _, Item.NumberItem _, Item.TextItem _ -> {}
        }
    }

    private String value(int code, List<org.ovoz.questionnaire.Option> options) {
        if (code == Missing.NOT_ASKED.code() || code == Missing.NO_ANSWER.code()) {
            return "";
        }
        if (cells == Cells.NUMBERS) {
            return Integer.toString(code);
        }
        return options.stream()
                .filter(option -> option.code() == code)
                .map(option -> option.label().master(language))
                .findFirst()
                .orElseGet(() -> questionnaire
                        .missingLabels()
                        .get(Missing.ofCode(code).orElseThrow())
                        .master(language));
    }
}
