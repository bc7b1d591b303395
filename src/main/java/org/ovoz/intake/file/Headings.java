package org.ovoz.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what stands above the cells of a file into its columns, and sets apart what tells who somebody is. */
final class Headings {

    /** What is known of a column before its cells. */
    record Heading(
            String name,
            String question,
            String choice,
            Map<String, String> labels,
            Set<String> missing,
            @Nullable String counted) {

        static Heading of(String question, String choice) {
            return new Heading(question, question, choice, Map.of(), Set.of(), null);
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private @Nullable Column identity;

    /** Whether the cells under a heading must not be kept. */
    static boolean isPersonal(Heading heading) {
        return PersonalColumns.isPersonal(heading.name()) || PersonalColumns.isPersonal(heading.question());
    }

    void add(Heading heading, ColumnCells cells) {
        if (isPersonal(heading)) {
            leftOut.add(heading.name());
            return;
        }
        var isId = identity == null
                && (PersonalColumns.isCaseId(heading.name()) || PersonalColumns.isCaseId(heading.question()));
        var column = new Column(
                key(heading),
                heading.name(),
                heading.question(),
                heading.choice(),
                heading.labels(),
                heading.missing(),
                heading.counted(),
                cells.values(),
                cells.cells());
        if (isId) {
            identity = column;
            leftOut.add(heading.name());
        } else {
            columns.add(column);
        }
    }

    /** The name and the choice; where they come a second time, with a number. */
    private String key(Heading heading) {
        var plain = heading.choice().isEmpty() ? heading.name() : heading.name() + " – " + heading.choice();
        var key = plain;
        for (int i = 2; !keys.add(key); i++) {
            key = plain + " #" + i;
        }
        return key;
    }

    SourceFile file(SourceFile.Kind kind, String fingerprint, String encoding, @Nullable CsvShape shape, int rows) {
        if (rows == 0) {
            throw new UnreadableFile(UnreadableFile.Reason.NO_ROWS);
        }
        return new SourceFile(kind, fingerprint, encoding, shape, rows, columns, identity, leftOut, Declared.NOTHING);
    }
}
