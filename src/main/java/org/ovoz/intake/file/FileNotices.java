package org.ovoz.intake.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is to be known of a file while it is read. */
public final class FileNotices {

    private static final int FIRST_PLACES = 5;

    private final Map<FileNotice.Kind, List<FileNotice.Place>> places = new EnumMap<>(FileNotice.Kind.class);
    private final Map<FileNotice.Kind, Integer> times = new EnumMap<>(FileNotice.Kind.class);

    public void add(FileNotice.Kind kind) {
        times.merge(kind, 1, Integer::sum);
    }

    /** Several times in one row count once. */
    public void add(FileNotice.Kind kind, int row, long line) {
        var seen = places.computeIfAbsent(kind, _ -> new ArrayList<>());
        var place = new FileNotice.Place(row, (int) line);
        if (!seen.isEmpty() && seen.getLast().equals(place)) {
            return;
        }
        if (seen.size() < FIRST_PLACES) {
            seen.add(place);
        }
        add(kind);
    }

    public List<FileNotice> all() {
        return times.entrySet().stream()
                .map(entry -> new FileNotice(
                        entry.getKey(), places.getOrDefault(entry.getKey(), List.of()), entry.getValue()))
                .toList();
    }
}
