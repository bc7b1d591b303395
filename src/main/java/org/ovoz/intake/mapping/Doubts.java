package org.ovoz.intake.mapping;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.Problems;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.questionnaire.Variable;

/** What a person has to know or decide about a file before its rows are looked at: nothing is guessed in silence. */
public final class Doubts {

    private static final int FIRST_ROWS = 5;
    private static final String SELECTED = "1";

    private final SourceFile file;
    private final Mapping mapping;
    private final Targets targets;

    public Doubts(SourceFile file, Mapping mapping, Targets targets) {
        this.file = file;
        this.mapping = mapping;
        this.targets = targets;
    }

    public void addTo(Problems problems) {
        weight(problems);
        filter(problems);
        encoding(problems);
        for (var column : file.columns()) {
            mapping.target(column.key())
                    .flatMap(targets::variable)
                    .filter(variable -> variable.kind() != Variable.Kind.TEXT)
                    .ifPresent(variable -> values(new Coding(file, column, variable, mapping, targets), problems));
        }
    }

    private void values(Coding coding, Problems problems) {
        values(Kind.NUMBER_ONLY, coding, place -> !coding.isUnclearlyMissing(place), problems);
        values(Kind.MISSING_UNCLEAR, coding, coding::isUnclearlyMissing, problems);
    }

    private static void values(Kind kind, Coding coding, IntPredicate which, Problems problems) {
        var column = coding.column();
        var places = coding.asked().filter(which).boxed().collect(Collectors.toSet());
        if (!places.isEmpty()) {
            var values = places.stream()
                    .sorted()
                    .map(place -> labelled(column, place))
                    .collect(Collectors.joining("; "));
            add(kind, column, values, row -> places.contains(column.cells()[row]), problems);
        }
    }

    private static String labelled(Column column, int place) {
        var value = column.values().get(place);
        var label = column.labels().get(value);
        return label == null ? value : value + " – " + label;
    }

    private static void add(Kind kind, Column column, String value, IntPredicate rows, Problems problems) {
        var all = IntStream.range(0, column.cells().length).filter(rows).toArray();
        problems.add(
                kind, column, value, IntStream.of(all).limit(FIRST_ROWS).boxed().toList(), all.length);
    }

    /** A weight becomes a variable, or somebody says that every interview counts once. */
    private void weight(Problems problems) {
        var weight = file.declared().weight();
        if (weight != null && !isKept(weight)) {
            problems.add(
                    mapping.isDecided(Mapping.UNWEIGHTED) ? Kind.WEIGHT_LEFT_OUT : Kind.WEIGHTED,
                    column(weight),
                    weight,
                    List.of(),
                    file.rows());
        }
    }

    /** Cases that an analysis left out. */
    private void filter(Problems problems) {
        var filter = file.declared().filter();
        var column = filter == null ? null : column(filter);
        if (column != null && !isKept(filter)) {
            var out = IntStream.range(0, file.rows())
                    .filter(row -> !Objects.equals(column.value(row), SELECTED))
                    .toArray();
            if (out.length > 0) {
                problems.add(
                        mapping.isDecided(Mapping.UNFILTERED) ? Kind.FILTER_LEFT_OUT : Kind.FILTERED,
                        column,
                        filter,
                        IntStream.of(out).limit(FIRST_ROWS).boxed().toList(),
                        out.length);
            }
        }
    }

    private @Nullable Column column(String name) {
        return file.column(name).orElse(null);
    }

    private boolean isKept(String name) {
        return file.column(name).flatMap(column -> mapping.target(column.key())).isPresent();
    }

    private void encoding(Problems problems) {
        var declared = file.declared();
        if (declared.encoding() != null) {
            problems.add(
                    Kind.OTHER_ENCODING, null, declared.encoding() + " → " + file.encoding(), List.of(), file.rows());
        }
        if (declared.broken() > 0) {
            problems.add(Kind.BROKEN_TEXTS, null, "", List.of(), declared.broken());
        }
    }
}
