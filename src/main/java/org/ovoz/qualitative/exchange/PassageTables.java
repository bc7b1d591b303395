package org.ovoz.qualitative.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CellText;
import org.ovoz.ui.markup.Markup;

/**
 * Codings and codes as CSV and Excel. Whatever somebody said or wrote stays a text in a spreadsheet, also where it begins like
 * a formula.
 */
final class PassageTables {

    private static final int LONGEST_CELL = 32_000;
    private static final int WIDE = 60;

    /** A table before it is a file. Numbers are numbers, everything else is text. */
    record Table(String name, List<String> columns, List<List<Object>> rows) {}

    private PassageTables() {}

    /** @param words of the columns, by key */
    static Table passages(List<CodedPassage> passages, Audience audience, UnaryOperator<String> words) {
        var keys = new ArrayList<>(List.of(
                "document", "speaker", "country", "kind", "language", "turn", "start", "end", "code", "path", "coder"));
        if (audience == Audience.TEAM) {
            keys.add("day");
        }
        keys.add("words");
        var rows = passages.stream().map(passage -> row(passage, audience)).toList();
        return new Table(words.apply("codings"), keys.stream().map(words).toList(), rows);
    }

    private static List<Object> row(CodedPassage passage, Audience audience) {
        var row = new ArrayList<Object>();
        row.add(text(passage.document()));
        row.add(text(passage.speaker()));
        row.add(passage.country());
        row.add(text(passage.kind()));
        row.add(passage.language());
        row.add(passage.turn() == 0 ? "" : passage.turn());
        row.add(passage.span().start());
        row.add(passage.span().end());
        row.add(passage.code());
        row.add(passage.codePath());
        row.add(passage.coder());
        if (audience == Audience.TEAM) {
            row.add(passage.day() == null ? "" : passage.day().toString());
        }
        row.add(passage.words());
        return row;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** In UTF-8 with a byte-order mark, by which spreadsheets know it. */
    static void csv(Table table, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(table.columns());
        table.rows()
                .forEach(row -> csv.writeRecord(row.stream()
                        .map(cell -> cell instanceof String text ? cell(text) : cell.toString())
                        .toList()));
        csv.flush();
        writer.flush();
    }

    static void xlsx(List<Table> tables, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Ovoz", "1.0");
        for (var table : tables) {
            var sheet = workbook.newWorksheet(table.name());
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.inlineString(0, column, table.columns().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.width(table.columns().size() - 1, WIDE);
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                var cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    switch (cells.get(column)) {
                        case Integer number -> sheet.value(row + 1, column, number);
                        case Object text -> sheet.inlineString(row + 1, column, cell(text.toString()));
                    }
                }
            }
            sheet.finish();
        }
        workbook.finish();
    }

    private static String cell(String text) {
        var printable = Markup.printable(text);
        var shortened = printable.length() <= LONGEST_CELL ? printable : printable.substring(0, LONGEST_CELL) + "…";
        return CellText.kept(shortened);
    }
}
