package org.ovoz.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a CSV (RFC 4180) of one of the shapes that survey services write. */
final class CsvTable {

    /** What stands under a question that has one column: "the answer". */
    private static final Set<String> ANSWER = Set.of(
            "", "response", "open ended response", "ответ", "открытый ответ", "свободный ответ", "ответ респондента");

    private CsvTable() {}

    static SourceFile read(byte[] content, CsvShape shape, String fingerprint) {
        var text = CsvShape.text(content, shape.encoding());
        requireText(text);
        try (var records = records(text, shape)) {
            var iterator = records.iterator();
            if (!iterator.hasNext()) {
                throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
            }
            var first = iterator.next().getFields();
            var second = shape.headings() == 2 && iterator.hasNext()
                    ? iterator.next().getFields()
                    : List.<String>of();
            var headings = headings(first, second);
            var budget = new ColumnCells.Budget();
            var cells = headings.stream().map(_ -> new ColumnCells(budget)).toList();
            int rows = 0;
            while (iterator.hasNext()) {
                add(iterator.next(), ++rows, headings, cells);
            }
            var result = new Headings();
            for (int i = 0; i < headings.size(); i++) {
                result.add(headings.get(i), cells.get(i));
            }
            return result.file(
                    SourceFile.Kind.CSV, fingerprint, shape.encoding().name(), shape, rows);
        } catch (CsvParseException _) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> records(String text, CsvShape shape) {
        return CsvReader.builder()
                .fieldSeparator(shape.delimiter())
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
    }

    private static void add(CsvRecord record, int row, List<Headings.Heading> headings, List<ColumnCells> cells) {
        if (row > Limits.ROWS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Limits.ROWS);
        }
        for (int i = headings.size(); i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                throw new UnreadableFile(UnreadableFile.Reason.UNEVEN_ROW, row);
            }
        }
        for (int i = 0; i < headings.size(); i++) {
            var isKept = i < record.getFieldCount() && !Headings.isPersonal(headings.get(i));
            cells.get(i).add(isKept ? record.getField(i).strip() : null);
        }
    }

    /** Question and choice of every column; a question is written once above the columns of its choices. */
    private static List<Headings.Heading> headings(List<String> first, List<String> second) {
        var count = Math.max(first.size(), second.size());
        if (count > Limits.COLUMNS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        var headings = new ArrayList<Headings.Heading>();
        var question = "";
        for (int i = 0; i < count; i++) {
            var above = i < first.size() ? first.get(i).strip() : "";
            var choice = i < second.size() ? second.get(i).strip() : "";
            question = above.isEmpty() && !second.isEmpty() ? question : above;
            question = question.isEmpty() ? "#" + (i + 1) : question;
            headings.add(Headings.Heading.of(question, ANSWER.contains(Likeness.normal(choice)) ? "" : choice));
        }
        headings.forEach(heading -> requireShort(heading.question() + heading.choice()));
        return headings;
    }

    private static void requireShort(String heading) {
        if (heading.length() > Limits.CELL) {
            throw new UnreadableFile(UnreadableFile.Reason.CELL_TOO_LONG, Limits.CELL);
        }
    }

    /** A file with control characters is no text. */
    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
        }
        if (text.chars().anyMatch(character -> character < ' ' && "\t\r\n\f\u000B".indexOf(character) < 0)) {
            throw new UnreadableFile(UnreadableFile.Reason.BINARY);
        }
    }

    /** Whether the second row names choices: SurveyMonkey leaves it blank under the columns about the respondent. */
    static boolean hasChoiceRow(String text, CsvShape shape) {
        try (var records = records(text, shape)) {
            var rows = records.stream().limit(2).map(CsvRecord::getFields).toList();
            if (rows.size() < 2) {
                return false;
            }
            for (int i = 0; i < rows.get(0).size(); i++) {
                var heading = rows.get(0).get(i);
                var isAbout = PersonalColumns.isPersonal(heading) || PersonalColumns.isCaseId(heading);
                if (isAbout) {
                    return i >= rows.get(1).size() || rows.get(1).get(i).isBlank();
                }
            }
            return false;
        } catch (CsvParseException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
