package org.ovoz.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what stands above the cells of a file into its columns, and sets apart what tells who somebody is. */
public final class Headings {

    /**
     * What is known of a column before its cells.
     *
     * @param personal whether its cells need not even be looked at; asked of every cell, so it is found out once
     */
    public record Heading(
            String name,
            String question,
            String choice,
            Map<String, String> labels,
            Set<String> missing,
            @Nullable String counted,
            boolean personal) {

        public Heading(
                String name,
                String question,
                String choice,
                Map<String, String> labels,
                Set<String> missing,
                @Nullable String counted) {
            this(name, question, choice, labels, missing, counted, isPersonal(name, question));
        }

        private static boolean isPersonal(String name, String question) {
            return PersonalColumns.byHeading(name, question)
                    .filter(why -> why == LeftOut.Why.MACHINE || why == LeftOut.Why.PLACE)
                    .isPresent();
        }

        public static Heading of(String question, String choice) {
            return new Heading(question, question, choice, Map.of(), Set.of(), null);
        }

        /** A column above which nothing stands. */
        public static Heading nameless(int number) {
            return of("#" + number, "");
        }

        public boolean isBlank() {
            return name.matches("#\\d+") && choice.isEmpty();
        }

        public Heading asking(String wording) {
            return new Heading(name, wording, choice, labels, missing, counted);
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> taken;
    private @Nullable Column identity;

    /**
     * @param taken keys of columns that a person decided to take, where that is possible
     */
    public Headings(Set<String> taken) {
        this.taken = taken;
    }

    /** Whether the cells under a heading need not even be looked at. */
    public static boolean isPersonal(Heading heading) {
        return heading.personal();
    }

    public void add(Heading heading, ColumnCells cells) {
        var key = key(heading);
        var isId = PersonalColumns.isCaseId(heading.name()) || PersonalColumns.isCaseId(heading.question());
        var why = isId ? Optional.of(LeftOut.Why.CASE_NUMBER) : why(heading, key, cells.values());
        why.ifPresent(found -> leftOut.add(new LeftOut(title(heading), key, found)));
        if (why.isPresent() && (!isId || identity != null)) {
            return;
        }
        var column = new Column(
                key,
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
        } else {
            columns.add(column);
        }
    }

    /** Why a column is not taken; empty if it is. What is declared missing tells nothing of anybody. */
    private Optional<LeftOut.Why> why(Heading heading, String key, List<String> all) {
        var values =
                all.stream().filter(value -> !heading.missing().contains(value)).toList();
        return PersonalColumns.byHeading(heading.name(), heading.question())
                .or(() -> PersonalColumns.byChoice(heading.choice()))
                .filter(found -> found != LeftOut.Why.CONTACT
                        || !PersonalColumns.isTick(values, heading.name(), heading.question(), heading.choice()))
                .or(() -> PersonalValues.of(values))
                .filter(found -> !found.isTakeable() || !taken.contains(key));
    }

    private static String title(Heading heading) {
        return heading.choice().isEmpty() ? heading.name() : heading.name() + " – " + heading.choice();
    }

    /** The name and the choice; where they come a second time, with a number. */
    private String key(Heading heading) {
        var plain = title(heading);
        var key = plain;
        for (int i = 2; !keys.add(key); i++) {
            key = plain + " #" + i;
        }
        return key;
    }

    public SourceFile file(SourceFile.Origin origin, int rows, List<FileNotice> notices, Declared declared) {
        if (rows == 0) {
            throw new UnreadableFile(UnreadableFile.Reason.NO_ROWS);
        }
        return new SourceFile(origin, rows, columns, identity, leftOut, notices, declared);
    }
}
