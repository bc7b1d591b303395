package org.ovoz.intake.file;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads an SPSS system file: uncompressed, byte-compressed or ZSAV, of either byte order. Source of the format: PSPP's
 * developers' manual, "System File Format".
 */
final class SavFile {

    /** By how many bytes a very long string grows with each segment, as the format counts widths. */
    private static final int STEP = 252;

    private static final int LONGEST_STRING = 32_767;
    private static final int MOST_ELEMENTS = 1_000_000;

    private SavFile() {}

    static SourceFile read(byte[] content, Set<String> taken, String fingerprint) {
        var in = new SavBytes(content);
        var header = SavHeader.read(in);
        var dictionary = SavDictionary.read(in);
        if (dictionary.elements > MOST_ELEMENTS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        var encoding = dictionary.encoding();
        var columns = columns(dictionary, encoding, in.order());
        var sets = SavSets.read(dictionary, encoding);
        var headings = columns.stream().map(column -> heading(column, sets)).toList();
        var budget = new ColumnCells.Budget();
        var cells = columns.stream().map(_ -> new ColumnCells(budget)).toList();
        var rows = rows(header, dictionary, SavElements.of(header, in), columns, headings, cells);
        var result = new Headings(taken);
        for (int i = 0; i < columns.size(); i++) {
            result.add(withMissing(headings.get(i), columns.get(i), cells.get(i)), cells.get(i));
        }
        return result.file(SourceFile.Kind.SPSS, fingerprint, encoding.name(), null, rows, List.of());
    }

    private static int rows(
            SavHeader header,
            SavDictionary dictionary,
            SavElements data,
            List<SavColumn> columns,
            List<Headings.Heading> headings,
            List<ColumnCells> cells) {
        var row = new byte[dictionary.elements * SavElements.LENGTH];
        int rows = 0;
        while ((header.cases() < 0 || rows < header.cases()) && next(data, row)) {
            if (++rows > Limits.ROWS) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Limits.ROWS);
            }
            for (int i = 0; i < columns.size(); i++) {
                cells.get(i)
                        .add(
                                Headings.isPersonal(headings.get(i))
                                        ? null
                                        : columns.get(i).cell(row));
            }
        }
        if (rows < header.cases()) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
        }
        return rows;
    }

    /** Reads a case; false at the end of the data, which may not come within one. */
    private static boolean next(SavElements data, byte[] row) {
        var element = new byte[SavElements.LENGTH];
        for (int at = 0; at < row.length; at += SavElements.LENGTH) {
            if (!data.next(element)) {
                if (at == 0) {
                    return false;
                }
                throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
            }
            System.arraycopy(element, 0, row, at, SavElements.LENGTH);
        }
        return true;
    }

    private static List<SavColumn> columns(SavDictionary dictionary, Charset encoding, ByteOrder order) {
        var longNames = pairs(dictionary.extension(13, encoding), "\t");
        var widths = pairs(dictionary.extension(14, encoding), "\0\t|\0|\t");
        var columns = new ArrayList<SavColumn>();
        for (int i = 0; i < dictionary.variables.size(); ) {
            var first = dictionary.variables.get(i);
            var shortName = shortName(first, encoding);
            var segments = segments(widths.get(shortName));
            if (i + segments > dictionary.variables.size()) {
                throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
            }
            var own = dictionary.variables.subList(i, i + segments);
            if (segments > 1 && own.stream().anyMatch(SavVariable::isNumber)
                    || own.stream().anyMatch(part -> part.firstElement + part.elements() > dictionary.elements)) {
                throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
            }
            columns.add(new SavColumn(longNames.getOrDefault(shortName, shortName), own, encoding, order));
            i += segments;
        }
        if (columns.size() > Limits.COLUMNS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        return columns;
    }

    private static int segments(@org.jspecify.annotations.Nullable String width) {
        if (width == null) {
            return 1;
        }
        try {
            var bytes = Integer.parseInt(width.strip());
            if (bytes < 1 || bytes > LONGEST_STRING) {
                throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
            }
            return bytes <= 255 ? 1 : (bytes + STEP - 1) / STEP;
        } catch (NumberFormatException _) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
    }

    private static String shortName(SavVariable variable, Charset encoding) {
        return new String(variable.shortName, encoding).strip().toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> pairs(@org.jspecify.annotations.Nullable String text, String separator) {
        var pairs = new HashMap<String, String>();
        for (var pair : text == null ? new String[0] : text.split(separator)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals).strip().toUpperCase(Locale.ROOT), pair.substring(equals + 1));
            }
        }
        return pairs;
    }

    private static Headings.Heading heading(SavColumn column, Map<String, SavSets.Member> sets) {
        var label = column.label();
        var member = sets.get(shortName(column.segments().getFirst(), column.encoding()));
        var question = label.isEmpty() ? column.name() : label;
        return new Headings.Heading(
                column.name(),
                question,
                "",
                column.labels(),
                java.util.Set.of(),
                member == null ? null : member.counted());
    }

    private static Headings.Heading withMissing(Headings.Heading heading, SavColumn column, ColumnCells cells) {
        return new Headings.Heading(
                heading.name(),
                heading.question(),
                heading.choice(),
                heading.labels(),
                column.missing(cells.values()),
                heading.counted());
    }
}
