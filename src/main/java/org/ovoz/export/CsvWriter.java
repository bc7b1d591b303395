package org.ovoz.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.CellText;

/**
 * Delimited values in UTF-8 with CRLF line ends: for programs as RFC 4180 says, for spreadsheets as those of a language
 * open them by a double click. A text that a spreadsheet would run or change gets an apostrophe in front.
 */
final class CsvWriter implements DataWriter {

    private final Codebook codebook;
    private final boolean labels;
    private final CsvReading reading;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    CsvWriter(Codebook codebook, boolean labels, CsvReading reading, OutputStream out) throws IOException {
        this.codebook = codebook;
        this.labels = labels;
        this.reading = reading;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (reading.isSpreadsheet()) {
            writer.write('\uFEFF');
        }
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(reading.delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(codebook.columns().stream().map(Codebook.Column::name).toArray(String[]::new));
    }

    @Override
    public void write(CodedInterview interview) {
        List<String> cells = new ArrayList<>(codebook.columns().size());
        var next = 0;
        for (var column : codebook.columns()) {
            var isCode = column.variable() != null && column.storage() == Codebook.Storage.NUMBER;
            cells.add(isCode ? code(column, interview.codes()[next++]) : text(column, interview));
        }
        csv.writeRecord(cells);
    }

    private String code(Codebook.Column column, int code) {
        var label = labels ? column.values().getOrDefault(code, column.missing().get(code)) : null;
        return label == null ? number(column, code) : cell(label);
    }

    /** A spreadsheet that takes semicolons between cells takes a comma in a number. */
    private String number(Codebook.Column column, int code) {
        var plain = column.amount(code).toPlainString();
        return reading == CsvReading.SPREADSHEET_COMMA ? plain.replace('.', ',') : plain;
    }

    private String text(Codebook.Column column, CodedInterview interview) {
        return switch (column.name()) {
            case Codebook.INTERVIEW -> interview.id().toString();
            case Codebook.COMPLETED_ON -> interview.completedOn().toString();
            case Codebook.SECONDS -> Integer.toString(interview.seconds());
            default -> cell(interview.texts().getOrDefault(column.name(), ""));
        };
    }

    private String cell(String text) {
        return reading.isSpreadsheet() ? CellText.kept(text) : CellText.harmless(text);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
