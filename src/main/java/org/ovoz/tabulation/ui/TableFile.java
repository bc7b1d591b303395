package org.ovoz.tabulation.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ovoz.questionnaire.CellText;

/** A shown table as a file for spreadsheets, with its caption and notes. */
public final class TableFile {

    private static final double WIDE = 44;
    private static final double NARROW = 13;

    private TableFile() {}

    /**
     * Writes CSV as spreadsheets of the reader's language open it: UTF-8 with a byte order mark, semicolons where the
     * decimal mark is a comma, and an apostrophe before a text that would become a date, a number or a formula.
     */
    public static void csv(ShownTable table, boolean comma, OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().fieldSeparator(comma ? ';' : ',').build(text)) {
            csv.writeRecord(CellText.kept(table.caption()));
            for (var row : table.rows()) {
                csv.writeRecord(row.stream().map(TableFile::written).toList());
            }
            for (var note : table.notes()) {
                csv.writeRecord(CellText.kept(note));
            }
        }
    }

    /** Writes a workbook of one sheet; figures are numbers. */
    public static void xlsx(ShownTable table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Ovoz", "1.0")) {
            var sheet = book.newWorksheet("Ovoz");
            sheet.value(0, 0, table.caption());
            sheet.style(0, 0).bold().set();
            var y = 2;
            for (var row : table.rows()) {
                row(sheet, y++, row);
            }
            y++;
            for (var note : table.notes()) {
                sheet.value(y++, 0, note);
            }
            sheet.width(0, WIDE);
            var columns = table.rows().isEmpty() ? 1 : table.rows().getFirst().size();
            for (int x = 1; x < columns; x++) {
                sheet.width(x, table.rows().getFirst().get(x).text().isEmpty() && x == 1 ? WIDE : NARROW);
            }
        }
    }

    private static void row(Worksheet sheet, int y, List<ShownTable.Cell> row) {
        for (int x = 0; x < row.size(); x++) {
            var cell = row.get(x);
            var at = x;
            cell.number().ifPresentOrElse(number -> sheet.value(y, at, number), () -> sheet.value(y, at, cell.text()));
            var style = sheet.style(y, x).wrapText(cell.isHeading());
            cell.number().ifPresent(number -> style.format(format(number.scale())));
            if (cell.isNumeric()) {
                style.horizontalAlignment("right");
            }
            style.set();
        }
    }

    private static String format(int decimals) {
        return decimals <= 0 ? "0" : "0." + "0".repeat(decimals);
    }

    private static String written(ShownTable.Cell cell) {
        return cell.number().isPresent() ? cell.forPrograms() : CellText.kept(cell.text());
    }
}
