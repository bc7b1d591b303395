package org.ovoz.quality.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovoz.quality.Inspected;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.list.ListRequest;
import org.ovoz.ui.list.ListSource;

/** Flagged interviews, each made when it is shown, unless they are sorted or searched: then all are made once. */
final class FlaggedLines implements ListSource<Inspected> {

    /** The lines for a search and an order, as they were asked for last. */
    private record Kept(String search, String sortedBy, boolean descending, List<Inspected> lines) {}

    private final QualityTexts texts;
    private final WaveId wave;
    private List<Inspected> all;
    private @Nullable Kept kept;

    FlaggedLines(List<Inspected> all, QualityTexts texts, WaveId wave) {
        this.all = all;
        this.texts = texts;
        this.wave = wave;
    }

    void replace(List<Inspected> lines) {
        all = lines;
        kept = null;
    }

    @Override
    public int count(String search) {
        return lines(search, "", false).size();
    }

    @Override
    public List<Inspected> page(ListRequest request) {
        var lines = lines(request.search(), request.sortedBy(), request.descending());
        var from = Math.min(request.offset(), lines.size());
        return lines.subList(from, Math.min(lines.size(), from + request.limit()));
    }

    private List<Inspected> lines(String search, String sortedBy, boolean descending) {
        if (search.isEmpty() && sortedBy.isEmpty()) {
            return all;
        }
        if (kept == null
                || !kept.search().equals(search)
                || !kept.sortedBy().equals(sortedBy)
                || kept.descending() != descending) {
            var order = order(sortedBy);
            var lines = all.stream()
                    .filter(line -> matches(line, search))
                    .sorted(descending ? order.reversed() : order)
                    .toList();
            kept = new Kept(search, sortedBy, descending, lines);
        }
        return kept.lines();
    }

    private static boolean matches(Inspected line, String search) {
        var wanted = search.toLowerCase(Locale.ROOT).replaceAll("[№#\\s]", "");
        return line.id().toString().startsWith(wanted);
    }

    private Comparator<Inspected> order(String key) {
        var labels = texts.labels();
        return switch (key) {
            case "country" -> Comparator.comparing(line -> texts.country(line.country()));
            case "mode" -> Comparator.comparing(line -> labels.mode(wave, line.mode()));
            case "language" -> Comparator.comparing(line -> labels.language(wave, line.language()));
            case "day" -> Comparator.comparing(Inspected::completedOn);
            case "minutes" -> Comparator.comparingInt(Inspected::seconds);
            default -> Comparator.comparing(line -> line.id().toString());
        };
    }
}
