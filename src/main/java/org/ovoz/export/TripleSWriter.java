package org.ovoz.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.interview.sent.CodedInterview;

/** The data file of Triple-S 2.0 in its CSV form, with one line of names before the cases. */
final class TripleSWriter implements DataWriter {

    private final List<TripleSLayout.Field> fields;
    private final CsvWriter csv;

    TripleSWriter(TripleSLayout layout, OutputStream out) {
        fields = layout.fields();
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(fields.stream().map(TripleSLayout.Field::name).toArray(String[]::new));
    }

    @Override
    public void write(CodedInterview interview) {
        var cells = new ArrayList<String>(fields.size());
        fields.forEach(field -> cells.add(cell(field, interview)));
        csv.writeRecord(cells);
    }

    private static String cell(TripleSLayout.Field field, CodedInterview interview) {
        return switch (field.type()) {
            case SINGLE -> Integer.toString(field.stored(interview.codes()[field.places()[0]]));
            case QUANTITY ->
                field.places()[0] < 0
                        ? Integer.toString(interview.seconds())
                        : field.amount(interview.codes()[field.places()[0]]);
            case MULTIPLE -> bits(field.places(), interview.codes());
            case DATE -> DateTimeFormatter.BASIC_ISO_DATE.format(interview.completedOn());
            case CHARACTER -> TextWidths.text(field.first(), interview).replaceAll("\\R", " ⏎ ");
        };
    }

    /** A one or zero per option; nothing when the question has no answer. */
    private static String bits(int[] places, int[] codes) {
        var bits = new StringBuilder(places.length);
        for (var place : places) {
            bits.append(codes[place] == 1 ? '1' : '0');
        }
        return bits.indexOf("1") < 0 ? "" : bits.toString();
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
