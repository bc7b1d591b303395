package org.ovoz.export.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ovoz.export.Codebook;
import org.ovoz.export.Export;
import org.ovoz.export.TextWidths;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.ui.markup.Markup;

/**
 * An Excel workbook: data with codes, labels, codebook and all frequency tables. Rows leave the memory as they are
 * written. A sheet holds 1,048,576 rows; more interviews go on in further sheets of data. Texts are cells of text,
 * whatever they begin with, so none is taken for a formula.
 */
public final class XlsxWriter implements DataWriter {

    /** Interviews in one sheet, under the row of names. */
    static final int ROWS = Worksheet.MAX_ROWS - 1;

    /** The longest text of a cell, in UTF-16 characters. */
    public static final int LONGEST = 32_767;

    private static final int FLUSH_EVERY = 200;
    private static final int FASTEST = 1;

    private final Export export;
    private final Codebook codebook;
    private final Workbook workbook;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets;
    private int row;

    public XlsxWriter(Export export, OutputStream out) throws IOException {
        this(export, out, ROWS);
    }

    /** The same with shorter sheets of data, for tests. */
    public XlsxWriter(Export export, OutputStream out, int rowsPerSheet) throws IOException {
        this.export = export;
        this.codebook = export.codebook();
        this.rowsPerSheet = rowsPerSheet;
        workbook = new Workbook(open(out), "Ovoz", null);
        workbook.setCompressionLevel(FASTEST);
        sheet = dataSheet();
    }

    /** Closing the workbook must not close what it is written to. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private Worksheet dataSheet() {
        var name = export.words().of("xlsx.data");
        var next = workbook.newWorksheet(++sheets == 1 ? name : name + " " + sheets);
        next.freezePane(1, 1);
        for (int column = 0; column < codebook.columns().size(); column++) {
            next.inlineString(0, column, codebook.columns().get(column).name());
            next.style(0, column).bold().set();
            next.width(column, 12);
        }
        row = 0;
        return next;
    }

    @Override
    public void write(CodedInterview interview) throws IOException {
        if (row == rowsPerSheet) {
            sheet.finish();
            sheet = dataSheet();
        }
        row++;
        var next = 0;
        for (int column = 0; column < codebook.columns().size(); column++) {
            var described = codebook.columns().get(column);
            if (described.isCode()) {
                sheet.value(row, column, described.amount(interview.codes()[next++]));
            } else {
                other(described, column, interview);
            }
        }
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void other(Codebook.Column described, int column, CodedInterview interview) {
        switch (described.storage()) {
            case NUMBER -> sheet.value(row, column, interview.seconds());
            case DAY -> {
                sheet.value(row, column, interview.completedOn());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case TEXT -> {
                var text = TextWidths.text(described, interview);
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, cell(text));
                }
            }
        }
    }

    /** A text as a cell can hold it: no control characters, never half a character. */
    public static String cell(String text) {
        var printable = Markup.printable(text);
        if (printable.length() <= LONGEST) {
            return printable;
        }
        var end = Character.isHighSurrogate(printable.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return printable.substring(0, end) + "…";
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        new XlsxLabels(export, workbook).write();
        new XlsxTables(export, workbook).write();
        workbook.finish();
    }
}
