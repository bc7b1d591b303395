package org.ovoz.intake.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read.
 *
 * @param kind what it is
 * @param fingerprint SHA-256 of its bytes in hexadecimal
 * @param encoding of its texts
 * @param shape how a CSV was taken apart, or null
 * @param rows how many cases it has
 * @param columns without those that tell who somebody is
 * @param identity a number or id of each case, used for recognising a case that comes again and never stored; or null
 * @param leftOut headings of the columns that tell who somebody is; their cells were not kept
 * @param declared what it says of itself beside its columns
 */
public record SourceFile(
        Kind kind,
        String fingerprint,
        String encoding,
        @Nullable CsvShape shape,
        int rows,
        List<Column> columns,
        @Nullable Column identity,
        List<String> leftOut,
        Declared declared) {

    public enum Kind {
        SPSS,
        CSV
    }

    /** The ids that our exports give to interviews. */
    public static final Pattern OWN_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    public SourceFile {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
    }

    /** With what it says of itself. */
    SourceFile with(Declared said) {
        return new SourceFile(kind, fingerprint, encoding, shape, rows, columns, identity, leftOut, said);
    }

    /** The column of this name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether it is an export of our own, so that its codes are ours: every case has the id of an interview. */
    public boolean isOurs() {
        return identity != null
                && identity.name().equals("interview")
                && Arrays.stream(identity.cells()).noneMatch(cell -> cell == Column.BLANK)
                && identity.values().stream().allMatch(OWN_ID.asMatchPredicate());
    }

    /** How large it is, never what it says. */
    @Override
    public String toString() {
        return "SourceFile[" + kind + ", " + rows + " rows, " + columns.size() + " columns]";
    }
}
