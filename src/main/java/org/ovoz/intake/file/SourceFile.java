package org.ovoz.intake.file;

import java.util.List;
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
 * @param leftOut the columns that tell who somebody is; their cells were not kept
 * @param notices what is to be known of it
 */
public record SourceFile(
        Kind kind,
        String fingerprint,
        String encoding,
        @Nullable CsvShape shape,
        int rows,
        List<Column> columns,
        @Nullable Column identity,
        List<LeftOut> leftOut,
        List<Notice> notices) {

    public enum Kind {
        SPSS,
        CSV
    }

    public SourceFile {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
        notices = List.copyOf(notices);
    }

    /** How large it is, never what it says. */
    @Override
    public String toString() {
        return "SourceFile[" + kind + ", " + rows + " rows, " + columns.size() + " columns]";
    }
}
