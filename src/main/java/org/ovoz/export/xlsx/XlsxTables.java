package org.ovoz.export.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ovoz.export.Codebook;
import org.ovoz.export.Export;
import org.ovoz.export.FileTexts;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.SmallBase;

/**
 * The sheet of tables: per variable and country a frequency table in the layout of SPSS, per multiple choice its
 * responses and cases. Figures are numbers that show one decimal.
 */
final class XlsxTables {

    private static final String ONE_DECIMAL = "0.0";
    private static final String BRACKETED = "\"[\"0.0\"]\"";

    /** A percent and what it is of. */
    private record Figure(BigDecimal percent, long base) {}

    private final Export export;
    private final Codebook codebook;
    private final FileTexts words;
    private final Worksheet sheet;
    private int row;

    XlsxTables(Export export, Workbook workbook) {
        this.export = export;
        this.codebook = export.codebook();
        this.words = export.words();
        sheet = workbook.newWorksheet(words.of("xlsx.tables"));
    }

    void write() throws IOException {
        sheet.width(0, 16);
        sheet.width(1, 56);
        for (int column = 2; column < 6; column++) {
            sheet.width(column, 16);
        }
        for (var column : codebook.columns()) {
            var variable = column.variable();
            if (variable != null && isTabulated(variable)) {
                export.study().countries().stream()
                        .filter(country -> isIn(country, variable))
                        .forEach(country -> frequencies(column, variable, country));
                sheet.flush();
            }
        }
        for (var set : export.tallies().sets()) {
            export.study().countries().stream()
                    .filter(country -> set.options().stream().anyMatch(option -> isIn(country, option(set, option))))
                    .forEach(country -> responses(set, country));
            sheet.flush();
        }
        sheet.finish();
    }

    private static boolean isTabulated(Variable variable) {
        return switch (variable.kind()) {
            case SINGLE, RATING -> true;
            case TICK, NUMBER, TEXT, CASE -> false;
        };
    }

    private boolean isIn(Study.Country country, Variable variable) {
        return variable.isAskedIn(country.code())
                && export.tallies().countries().contains(country.number());
    }

    private Variable option(Item.MultipleChoice set, org.ovoz.questionnaire.Option option) {
        return codebook.columns().stream()
                .filter(column -> column.name().equals(set.variable(option)))
                .map(Codebook.Column::variable)
                .findFirst()
                .orElseThrow();
    }

    private void frequencies(Codebook.Column column, Variable variable, Study.Country country) {
        var table = FrequencyTable.of(variable, export.tallies().of(variable, country.number()), List.of())
                .in(RowOrder.SCALE);
        title(column.name(), column.label(), country);
        headings("table.frequency", "table.percent", "table.validPercent", "table.cumulativePercent");
        var first = true;
        for (var line : table.rows()) {
            line(first ? "table.valid" : "", label(column, line.code()), line.frequency());
            figures(
                    new Figure(line.percent(), table.asked()),
                    new Figure(line.validPercent(), table.valid()),
                    new Figure(line.cumulativePercent(), table.valid()));
            first = false;
        }
        total("table.valid", table.valid(), new Figure(table.validPercentOfAsked(), table.asked()));
        first = true;
        for (var line : table.missing()) {
            line(first ? "table.missing" : "", label(column, line.code()), line.frequency());
            figures(new Figure(line.percent(), table.asked()));
            first = false;
        }
        if (table.hasMissingTotal()) {
            total("table.missing", table.missingTotal(), new Figure(table.missingPercent(), table.asked()));
        }
        base(country, table.asked());
    }

    private void responses(Item.MultipleChoice set, Study.Country country) {
        var ticks = set.options().stream()
                .map(option -> export.tallies()
                        .of(option(set, option), country.number())
                        .of(1))
                .toList();
        var table = MultipleResponseTable.of(set, export.tallies().of(set, country.number()), ticks);
        title("$" + set.id(), Codebook.plain(set.text(), codebook.language()), country);
        headings("table.responses", "table.percentOfResponses", "table.percentOfCases", "");
        for (var line : table.rows()) {
            line("", Codebook.plain(line.option().label(), codebook.language()), line.ticks());
            figures(
                    new Figure(line.percentOfResponses(), table.answered()),
                    new Figure(line.percentOfCases(), table.answered()));
        }
        total("table.total", table.responses(), new Figure(table.responsesPercentOfCases(), table.answered()));
        base(country, table.asked());
    }

    private String label(Codebook.Column column, int code) {
        return column.allValues().getOrDefault(code, Integer.toString(code));
    }

    private void title(String name, String label, Study.Country country) {
        sheet.inlineString(row, 0, name);
        sheet.inlineString(
                row, 1, XlsxWriter.cell(label + " – " + country.name().master(codebook.language())));
        sheet.style(row, 0).bold().set();
        sheet.style(row, 1).bold().wrapText(true).set();
        row++;
    }

    private void headings(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            if (!keys[i].isEmpty()) {
                sheet.inlineString(row, 2 + i, words.of(keys[i]));
            }
        }
        sheet.range(row, 0, row, 5)
                .style()
                .italic()
                .horizontalAlignment("right")
                .wrapText(true)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
        row++;
    }

    private void line(String key, String label, int frequency) {
        if (!key.isEmpty()) {
            sheet.inlineString(row, 0, words.of(key));
        }
        sheet.inlineString(row, 1, XlsxWriter.cell(label));
        sheet.value(row, 2, frequency);
    }

    private void figures(Figure... percents) {
        for (int i = 0; i < percents.length; i++) {
            put(3 + i, percents[i]).set();
        }
        row++;
    }

    /** A number, in brackets where it is of few answers; a dash where its base is too small. */
    private StyleSetter put(int column, Figure figure) {
        switch (SmallBase.of(figure.base())) {
            case PERCENTS, COUNTS_FIRST -> sheet.value(row, column, figure.percent());
            case COUNTS_ONLY -> sheet.inlineString(row, column, "–");
        }
        var isFew = SmallBase.of(figure.base()).isWarned();
        return sheet.style(row, column).format(isFew ? BRACKETED : ONE_DECIMAL).horizontalAlignment("right");
    }

    private void total(String of, int frequency, Figure percent) {
        line(of, words.of("table.total"), frequency);
        var style = put(3, percent);
        sheet.range(row, 0, row, 2)
                .style()
                .bold()
                .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                .set();
        style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN).set();
        row++;
    }

    private void base(Study.Country country, int asked) {
        sheet.inlineString(
                row, 1, words.of("table.base", country.name().master(codebook.language()), Integer.toString(asked)));
        sheet.style(row, 1).italic().set();
        row += 2;
    }
}
