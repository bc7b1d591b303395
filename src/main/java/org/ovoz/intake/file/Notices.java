package org.ovoz.intake.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is to be known of a file while it is read. */
final class Notices {

    private static final int FIRST_PLACES = 5;

    private final Map<Notice.Kind, List<Notice.Place>> places = new EnumMap<>(Notice.Kind.class);
    private final Map<Notice.Kind, Integer> times = new EnumMap<>(Notice.Kind.class);

    void add(Notice.Kind kind) {
        times.merge(kind, 1, Integer::sum);
    }

    /** Several times in one row count once. */
    void add(Notice.Kind kind, int row, long line) {
        var seen = places.computeIfAbsent(kind, _ -> new ArrayList<>());
        var place = new Notice.Place(row, (int) line);
        if (!seen.isEmpty() && seen.getLast().equals(place)) {
            return;
        }
        if (seen.size() < FIRST_PLACES) {
            seen.add(place);
        }
        add(kind);
    }

    List<Notice> all() {
        return times.entrySet().stream()
                .map(entry ->
                        new Notice(entry.getKey(), places.getOrDefault(entry.getKey(), List.of()), entry.getValue()))
                .toList();
    }
}
