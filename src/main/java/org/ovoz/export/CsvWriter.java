package org.ovoz.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ovoz.interview.CodedInterview;

/**
 * Comma-separated values in UTF-8 with CRLF line ends (RFC 4180). A text that a spreadsheet would take for a formula
 * gets an apostrophe in front.
 */
final class CsvWriter implements DataWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Codebook codebook;
    private final boolean labels;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    CsvWriter(Codebook codebook, boolean labels, boolean forExcel, OutputStream out) throws IOException {
        this.codebook = codebook;
        this.labels = labels;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (forExcel) {
            writer.write('\uFEFF');
        }
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
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
        return label == null ? Integer.toString(code) : label;
    }

    private static String text(Codebook.Column column, CodedInterview interview) {
        return switch (column.name()) {
            case Codebook.INTERVIEW -> interview.id().toString();
            case Codebook.COMPLETED_ON -> interview.completedOn().toString();
            case Codebook.SECONDS -> Integer.toString(interview.seconds());
            default -> harmless(interview.texts().getOrDefault(column.name(), ""));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
