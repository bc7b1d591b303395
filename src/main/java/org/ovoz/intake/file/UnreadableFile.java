package org.ovoz.intake.file;

import java.util.List;

/** A file that cannot be read; nothing of it was kept. */
public final class UnreadableFile extends RuntimeException {

    /** Why not. Each has a text {@code intake.refused.<name>}. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_CELLS,
        CELL_TOO_LONG,
        TOO_MANY_LABELS,
        TRUNCATED,
        MORE_CASES,
        DAMAGED,
        PASSWORD,
        OLD_SPSS,
        OUTPUT,
        SYNTAX,
        UNKNOWN_ENCODING,
        SPREADSHEET,
        ARCHIVE,
        DOCUMENT,
        STATISTICS,
        BINARY,
        STRAY_QUOTE,
        UNCLOSED_QUOTE,
        UNEVEN_ROW,
        NO_ROWS
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    /**
     * @param arguments of the text, such as the limit or the row; never an answer
     */
    public UnreadableFile(Reason reason, Object... arguments) {
        super("The file cannot be read: " + reason);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Whether it is a text that another delimiter, encoding or number of headings may make readable. */
    public boolean isMatterOfShape() {
        return switch (reason) {
            case EMPTY, CELL_TOO_LONG, NO_ROWS, STRAY_QUOTE, TOO_MANY_COLUMNS, UNCLOSED_QUOTE, UNEVEN_ROW -> true;
            default -> false;
        };
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
