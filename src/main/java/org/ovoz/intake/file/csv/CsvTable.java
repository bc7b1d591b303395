package org.ovoz.intake.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ovoz.intake.file.ColumnCells;
import org.ovoz.intake.file.Declared;
import org.ovoz.intake.file.FileNotice;
import org.ovoz.intake.file.FileNotices;
import org.ovoz.intake.file.Headings;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.file.UnreadableFile;

/** Reads a CSV (RFC 4180) of one of the shapes that survey services write. */
public final class CsvTable {

    private final CsvShape shape;
    private final CsvText text;
    private final FileNotices notices = new FileNotices();
    private List<Headings.Heading> headings = List.of();
    private List<ColumnCells> cells = List.of();
    private int rows;

    /** Rows without any cell since the last one with some: at the end of a file they are no rows. */
    private int blankRows;

    private CsvTable(CsvShape shape, CsvText text) {
        this.shape = shape;
        this.text = text;
    }

    /**
     * @param taken keys of columns that are taken although they were recognised as telling who somebody may be
     */
    public static SourceFile read(byte[] content, CsvShape shape, Set<String> taken, String fingerprint) {
        var table = new CsvTable(shape, CsvText.of(content, shape.encoding()));
        if (shape.encoding().equals(CsvShape.CYRILLIC)
                && CsvEncoding.guess(content).equals(CsvShape.CYRILLIC)) {
            table.notices.add(FileNotice.Kind.ENCODING_GUESSED);
        }
        table.read();
        var result = new Headings(taken);
        for (int i = 0; i < table.headings.size(); i++) {
            table.cells.get(i).numbers(shape.decimal());
            if (!table.headings.get(i).isBlank() || !table.cells.get(i).values().isEmpty()) {
                result.add(table.headings.get(i), table.cells.get(i));
            }
        }
        return result.file(
                new SourceFile.Origin(
                        SourceFile.Kind.CSV, fingerprint, shape.encoding().name(), shape),
                table.rows,
                table.notices.all(),
                Declared.NOTHING);
    }

    /** A reader that says where quotation marks are wrong, or one that reads what it can. */
    static CsvReader.CsvReaderBuilder reader(char delimiter, boolean lenient) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(lenient)
                .skipEmptyLines(true);
    }

    private void read() {
        long line = 0;
        try (var records = reader(shape.delimiter(), false).ofCsvRecord(text.text())) {
            var iterator = records.iterator();
            var above = new ArrayList<List<String>>();
            while (above.size() < shape.headings().rows() && iterator.hasNext()) {
                var record = iterator.next();
                line = line(record);
                above.add(record.getFields());
                damage(record, 0, line);
            }
            begin(above);
            while (iterator.hasNext()) {
                var record = iterator.next();
                line = line(record);
                add(record, line);
            }
        } catch (CsvParseException fault) {
            throw CsvFault.of(fault, text.linesBefore(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long line(CsvRecord record) {
        return record.getStartingLineNumber() + text.linesBefore();
    }

    private void begin(List<List<String>> above) {
        if (above.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
        }
        headings = CsvHeadings.of(above, shape.headings());
        var budget = new ColumnCells.Budget();
        cells = headings.stream().map(_ -> new ColumnCells(budget)).toList();
    }

    private void add(CsvRecord record, long line) {
        if (record.getFields().stream().allMatch(String::isBlank)) {
            blankRows++;
            return;
        }
        for (; blankRows > 0; blankRows--) {
            rows++;
            cells.forEach(column -> column.add(null));
        }
        if (++rows > Limits.ROWS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Limits.ROWS);
        }
        for (int i = headings.size(); i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                throw new UnreadableFile(UnreadableFile.Reason.UNEVEN_ROW, rows, line);
            }
        }
        if (record.getFieldCount() < headings.size()) {
            notices.add(FileNotice.Kind.SHORT_ROWS, rows, line);
        }
        damage(record, rows, line);
        for (int i = 0; i < headings.size(); i++) {
            var isKept = i < record.getFieldCount() && !Headings.isPersonal(headings.get(i));
            cells.get(i).add(isKept ? CsvHeadings.clean(record.getField(i)) : null);
        }
    }

    /** Notes where characters are damaged; where there are control characters they will be left out. */
    private void damage(CsvRecord record, int row, long line) {
        for (var cell : record.getFields()) {
            if (cell.indexOf('\uFFFD') >= 0) {
                notices.add(FileNotice.Kind.DAMAGED_CHARACTERS, row, line);
            }
            if (text.hasControls() && cell.chars().anyMatch(CsvText::isControl)) {
                notices.add(FileNotice.Kind.CONTROL_CHARACTERS, row, line);
            }
        }
    }
}
