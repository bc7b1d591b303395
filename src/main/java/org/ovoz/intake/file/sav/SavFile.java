package org.ovoz.intake.file.sav;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.ColumnCells;
import org.ovoz.intake.file.Declared;
import org.ovoz.intake.file.Headings;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.file.UnreadableFile;
import org.ovoz.intake.file.csv.CsvShape;

/**
 * Reads an SPSS system file: uncompressed, byte-compressed or ZSAV, of either byte order. Source of the format: PSPP's
 * developers' manual, "System File Format".
 */
public final class SavFile {

    private static final int MOST_ELEMENTS = 1_000_000;

    /** The variable that SPSS makes when cases are filtered. */
    private static final String FILTER = "filter_$";

    private final byte[] content;
    private final Set<String> taken;
    private final String fingerprint;

    private SavFile(byte[] content, Set<String> taken, String fingerprint) {
        this.content = content;
        this.taken = taken;
        this.fingerprint = fingerprint;
    }

    /**
     * Reads a file, a second time if its texts turn out not to be written in the encoding that it names.
     *
     * @param taken keys of columns that are taken although they were recognised as telling who somebody may be
     */
    public static SourceFile read(byte[] content, Set<String> taken, String fingerprint) {
        return new SavFile(content, taken, fingerprint).read(null);
    }

    private SourceFile read(@Nullable Charset decided) {
        var in = new SavBytes(content);
        var header = SavHeader.read(in);
        var dictionary = SavDictionary.read(in);
        if (dictionary.elements > MOST_ELEMENTS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        var named = dictionary.encoding();
        var texts = new SavTexts(decided != null ? decided : named.orElse(StandardCharsets.UTF_8));
        var columns = SavColumns.read(dictionary, texts, in.order());
        var sets = SavSets.read(dictionary, texts);
        var headings =
                columns.stream().map(column -> heading(column, sets, texts)).toList();
        var budget = new ColumnCells.Budget();
        var cells = columns.stream().map(_ -> new ColumnCells(budget)).toList();
        var rows = rows(header, dictionary, SavElements.of(header, in), columns, headings, cells);
        var better = texts.better(otherwise(dictionary));
        if (decided == null && better.isPresent()) {
            return read(better.get());
        }
        var result = new Headings(taken);
        for (int i = 0; i < columns.size(); i++) {
            result.add(withMissing(headings.get(i), columns.get(i), cells.get(i)), cells.get(i));
        }
        new SavCategories(columns, headings, cells, texts, budget).addTo(result, sets);
        var origin = new SourceFile.Origin(
                SourceFile.Kind.SPSS, fingerprint, texts.encoding().name(), null);
        return result.file(origin, rows, List.of(), declared(header, dictionary, columns, texts));
    }

    /** What texts are written in that are not UTF-8 although the file names nothing else. */
    private static Charset otherwise(SavDictionary dictionary) {
        return dictionary
                .codePage()
                .filter(page -> !page.equals(StandardCharsets.UTF_8))
                .orElse(CsvShape.CYRILLIC);
    }

    private static Declared declared(
            SavHeader header, SavDictionary dictionary, List<SavColumn> columns, SavTexts texts) {
        var weight = dictionary.at(header.weight());
        var named = dictionary.encoding();
        return new Declared(
                columns.stream()
                        .filter(column -> column.segments().getFirst() == weight)
                        .map(SavColumn::name)
                        .findFirst()
                        .orElse(null),
                columns.stream()
                        .map(SavColumn::name)
                        .filter(name -> name.toLowerCase(Locale.ROOT).equals(FILTER))
                        .findFirst()
                        .orElse(null),
                named.isEmpty() || named.get().equals(texts.encoding())
                        ? null
                        : named.get().name(),
                texts.broken());
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
        while (next(data, row)) {
            if (++rows > Limits.ROWS) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Limits.ROWS);
            }
            if (header.cases() >= 0 && rows > header.cases()) {
                throw new UnreadableFile(UnreadableFile.Reason.MORE_CASES, header.cases());
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

    private static Headings.Heading heading(SavColumn column, SavSets sets, SavTexts texts) {
        var label = column.label();
        Map<String, String> counted = sets.counted();
        return new Headings.Heading(
                column.name(),
                label.isEmpty() ? column.name() : label,
                "",
                column.labels(),
                Set.of(),
                counted.get(SavColumns.shortName(column.segments().getFirst(), texts)));
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
