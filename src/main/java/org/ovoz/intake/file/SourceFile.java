package org.ovoz.intake.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.csv.CsvShape;

/**
 * A file as it was read.
 *
 * @param origin what it is and how it was read
 * @param rows how many cases it has
 * @param columns without those that tell who somebody is
 * @param identity a number or id of each case, used for recognising a case that comes again and never stored; or null
 * @param leftOut the columns that tell who somebody is; their cells were not kept
 * @param notices what is to be known of how it could be read
 * @param declared what it says of itself beside its columns
 */
public record SourceFile(
        Origin origin,
        int rows,
        List<Column> columns,
        @Nullable Column identity,
        List<LeftOut> leftOut,
        List<FileNotice> notices,
        Declared declared) {

    public enum Kind {
        SPSS,
        CSV
    }

    /**
     * What a file is and how it was read.
     *
     * @param fingerprint SHA-256 of its bytes in hexadecimal
     * @param encoding of its texts
     * @param shape how a CSV was taken apart, or null
     */
    public record Origin(
            Kind kind,
            String fingerprint,
            String encoding,
            @Nullable CsvShape shape) {}

    /** The ids that our exports give to interviews. */
    public static final Pattern OWN_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    public SourceFile {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
        notices = List.copyOf(notices);
    }

    public Kind kind() {
        return origin.kind();
    }

    /** SHA-256 of its bytes in hexadecimal. */
    public String fingerprint() {
        return origin.fingerprint();
    }

    /** The encoding of its texts. */
    public String encoding() {
        return origin.encoding();
    }

    /** How a CSV was taken apart, or null. */
    public @Nullable CsvShape shape() {
        return origin.shape();
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
        return "SourceFile[" + kind() + ", " + rows + " rows, " + columns.size() + " columns]";
    }
}
