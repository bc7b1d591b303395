package org.ovoz.export.spss;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ovoz.export.Codebook;
import org.ovoz.export.TextWidths;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.Missing;

/**
 * An SPSS system file. Source of the format: PSPP's developers' manual, "System File Format".
 *
 * <p>Numbers declare the range −9 to −1 as user-missing. Texts are as wide as the longest of them. Multiple choices are
 * multiple response sets of dichotomies in which 1 is counted.
 */
public final class SavWriter implements DataWriter {

    /** F4.0 for codes, F8.0 for amounts, DATE11, A; the width is the middle byte. */
    private static final int CODE_FORMAT = 5 << 16 | 4 << 8;

    private static final int AMOUNT_FORMAT = 5 << 16 | 8 << 8;
    private static final int DAY_FORMAT = 20 << 16 | 11 << 8;
    private static final int TEXT_FORMAT = 1 << 16;
    private static final int LONGEST_SHOWN = 40;
    private static final LocalDate FIRST_DAY = LocalDate.of(1582, 10, 14);
    private static final double SECONDS_A_DAY = 86_400;
    private static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    private final SavLayout layout;
    private final SavOutput out;
    private final SavCompression data;

    /**
     * @param widths of the longest text of each text column, in bytes
     * @param cases how many will be written
     * @param label of the file
     * @param made when the file says that it was made
     */
    public SavWriter(
            Codebook codebook,
            Map<String, Integer> widths,
            int cases,
            String label,
            LocalDateTime made,
            OutputStream stream)
            throws IOException {
        layout = new SavLayout(codebook, widths);
        out = new SavOutput(stream);
        data = new SavCompression(stream);
        header(cases, label, made);
        for (var column : layout.columns()) {
            variable(column);
        }
        for (var column : layout.columns()) {
            valueLabels(column);
        }
        extensions(codebook);
        out.integer(999, 0);
    }

    private void header(int cases, String label, LocalDateTime made) throws IOException {
        out.text("$FL2", 4).text("@(#) SPSS DATA FILE Ovoz", 60);
        out.integer(2, layout.elements(), 1, 0, cases).number(SavCompression.BIAS);
        out.text(DateTimeFormatter.ofPattern("dd MMM yy", Locale.ENGLISH).format(made), 9);
        out.text(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).format(made), 8);
        out.bytes(SavLabels.within(label, SavLabels.FILE));
        out.fill(' ', SavLabels.FILE - SavLabels.within(label, SavLabels.FILE).length)
                .fill(0, 3);
    }

    private void variable(SavLayout.Stored stored) throws IOException {
        var column = stored.column();
        for (var segment : stored.segments()) {
            var isFirst = segment == stored.first();
            var hasRange = !column.missing().isEmpty();
            var format = format(column, segment);
            out.integer(2, segment.width(), isFirst ? 1 : 0, hasRange ? -2 : 0, format, format);
            out.text(segment.shortName(), 8);
            if (isFirst) {
                var label = SavLabels.within(column.label(), SavLabels.VARIABLE);
                out.integer(label.length).bytes(label).fill(0, -label.length & 3);
            }
            if (hasRange) {
                out.number(Missing.NO_ANSWER.code(), Missing.NOT_ASKED.code());
            }
            for (int i = 1; i < segment.elements(); i++) {
                out.integer(2, -1, 0, 0, 0, 0).text("", 8);
            }
        }
    }

    private static int format(Codebook.Column column, SavLayout.Segment segment) {
        return switch (column.storage()) {
            case NUMBER ->
                column.values().isEmpty() || column.isWide() ? AMOUNT_FORMAT | column.decimals() : CODE_FORMAT;
            case DAY -> DAY_FORMAT;
            case TEXT -> TEXT_FORMAT | segment.width() << 8;
        };
    }

    private void valueLabels(SavLayout.Stored stored) throws IOException {
        var labels = new LinkedHashMap<>(stored.column().values());
        labels.putAll(stored.column().missing());
        if (labels.isEmpty()) {
            return;
        }
        out.integer(3, labels.size());
        for (var entry : labels.entrySet()) {
            var label = SavLabels.within(entry.getValue(), SavLabels.VALUE);
            out.number(entry.getKey()).bytes((byte) label.length).bytes(label).fill(' ', -(label.length + 1) & 7);
        }
        out.integer(4, 1, stored.first().index());
    }

    private void extensions(Codebook codebook) throws IOException {
        out.integer(7, 3, 4, 8).integer(25, 0, 0, -1, 1, 1, 2, 65001);
        out.integer(7, 4, 8, 3).number(SYSTEM_MISSING, Double.MAX_VALUE, Math.nextUp(-Double.MAX_VALUE));
        extension(7, responseSets(codebook));
        display();
        extension(13, layout.longNames());
        extension(14, layout.veryLongStrings());
        extension(18, attributes(codebook));
        extension(20, "UTF-8");
    }

    private void extension(int subtype, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            out.integer(7, subtype, 1, bytes.length).bytes(bytes);
        }
    }

    /** How derived variables are made, as attributes of theirs. */
    private String attributes(Codebook codebook) {
        return codebook.notes().entrySet().stream()
                .map(note -> layout.memberName(note.getKey()) + ":" + SavLabels.NOTE + "('"
                        + note.getValue().replaceAll("\\s+", " ").replace('\'', '’') + "'\n)")
                .collect(Collectors.joining("/"));
    }

    private String responseSets(Codebook codebook) {
        var lines = new StringBuilder();
        for (var set : codebook.sets()) {
            var label = new String(SavLabels.within(set.label(), SavLabels.VARIABLE), StandardCharsets.UTF_8);
            lines.append('$')
                    .append(SavLabels.shortened(set.name(), SavLabels.NAME - 1))
                    .append("=D1 1 ");
            lines.append(label.getBytes(StandardCharsets.UTF_8).length)
                    .append(' ')
                    .append(label);
            set.columns().forEach(column -> lines.append(' ').append(layout.memberName(column)));
            lines.append('\n');
        }
        return lines.toString();
    }

    /** Level, width on the screen and alignment (0 left, 1 right) of every segment. */
    private void display() throws IOException {
        var count = 0;
        for (var column : layout.columns()) {
            count += column.segments().size();
        }
        out.integer(7, 11, 4, 3 * count);
        for (var column : layout.columns()) {
            for (var segment : column.segments()) {
                out.integer(column.measure(), displayWidth(column.column(), segment), segment.width() == 0 ? 1 : 0);
            }
        }
    }

    /** Wide enough for the value and a short name above it. */
    private static int displayWidth(Codebook.Column column, SavLayout.Segment segment) {
        return switch (column.storage()) {
            case NUMBER -> column.values().isEmpty() ? 10 : 8;
            case DAY -> 12;
            case TEXT -> Math.clamp(segment.width(), 8, LONGEST_SHOWN);
        };
    }

    @Override
    public void write(CodedInterview interview) throws IOException {
        var next = 0;
        for (var stored : layout.columns()) {
            var column = stored.column();
            switch (column.storage()) {
                case TEXT -> text(stored, interview);
                case DAY -> data.number(SECONDS_A_DAY * FIRST_DAY.until(interview.completedOn(), ChronoUnit.DAYS));
                case NUMBER ->
                    data.number(
                            column.variable() == null
                                    ? interview.seconds()
                                    : column.amount(interview.codes()[next++]).doubleValue());
            }
        }
    }

    private void text(SavLayout.Stored stored, CodedInterview interview) throws IOException {
        var bytes = SavOutput.utf8(TextWidths.text(stored.column(), interview), stored.width());
        var from = 0;
        for (var segment : stored.segments()) {
            var to = Math.min(bytes.length, from + SavLayout.SEGMENT);
            data.string(bytes, Math.min(from, bytes.length), to, segment.elements());
            from += SavLayout.SEGMENT;
        }
    }

    @Override
    public void end() throws IOException {
        data.end();
    }
}
