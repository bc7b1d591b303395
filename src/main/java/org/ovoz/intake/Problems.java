package org.ovoz.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.file.Column;

/** Collects what is wrong, the same of many rows as one. */
public final class Problems {

    private static final int FIRST_ROWS = 5;

    /** Beyond this many different problems only their number grows. */
    private static final int MOST = 2_000;

    private record Key(Kind kind, String column, String value) {}

    private static final class Places {
        private final @Nullable Column column;
        private final Optional<Integer> proposal;
        private final List<Integer> rows = new ArrayList<>();
        private int times;

        Places(@Nullable Column column, Optional<Integer> proposal) {
            this.column = column;
            this.proposal = proposal;
        }
    }

    private final Map<Key, Places> found = new LinkedHashMap<>();

    /** A problem of a whole row, counted from 0. */
    public void add(Kind kind, int row) {
        add(kind, "", null, "", row, Optional.empty());
    }

    /** A problem of an item. */
    public void add(Kind kind, String item, int row) {
        add(kind, item, null, "", row, Optional.empty());
    }

    public void add(Kind kind, Column column, int row, Optional<Integer> proposal) {
        var value = column.value(row);
        add(kind, column.title(), column, value == null ? "" : value, row, proposal);
    }

    /** A problem of a whole column or file. */
    public void add(Kind kind, @Nullable Column column, String value, List<Integer> rows, int times) {
        var places = found.computeIfAbsent(
                new Key(kind, column == null ? "" : column.key(), value), _ -> new Places(column, Optional.empty()));
        rows.forEach(row -> places.rows.add(row + 1));
        places.times = times;
    }

    private void add(
            Kind kind, String title, @Nullable Column column, String value, int row, Optional<Integer> proposal) {
        var key = new Key(kind, column == null ? title : column.key(), value);
        if (found.size() >= MOST && !found.containsKey(key)) {
            return;
        }
        var places = found.computeIfAbsent(key, _ -> new Places(column, proposal));
        places.times++;
        if (places.rows.size() < FIRST_ROWS) {
            places.rows.add(row + 1);
        }
    }

    /** Errors first, the most frequent of each kind first. */
    public List<Problem> all() {
        return found.entrySet().stream()
                .map(entry -> problem(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Problem problem) -> problem.kind())
                        .thenComparing(Comparator.comparingInt(Problem::times).reversed()))
                .toList();
    }

    private static Problem problem(Key key, Places places) {
        var column = places.column;
        return new Problem(
                key.kind(),
                column == null ? key.column() : column.title(),
                column == null ? null : column.key(),
                key.value(),
                places.rows,
                places.times,
                places.proposal);
    }
}
