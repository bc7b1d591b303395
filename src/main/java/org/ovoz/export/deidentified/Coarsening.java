package org.ovoz.export.deidentified;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The next steps by which a key variable can be told less exactly. */
final class Coarsening {

    /** An amount with more different values is first cut into this many bands. */
    private static final int BANDS = 10;

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private final Recoding now;
    private final Map<Integer, Integer> counts;

    /**
     * @param counts how many cases have each group, by its first code
     */
    private Coarsening(Recoding now, Map<Integer, Integer> counts) {
        this.now = now;
        this.counts = counts;
    }

    static List<Recoding> steps(Recoding now, Map<Integer, Integer> counts) {
        var told =
                counts.keySet().stream().filter(code -> code != Recoding.NEVER).count();
        return now.isDropped() || told < 2 ? List.of() : new Coarsening(now, counts).steps();
    }

    private List<Recoding> steps() {
        var steps = new ArrayList<Recoding>();
        if (now.reasons().stream().filter(counts::containsKey).count() > 1) {
            steps.add(now.withoutReasons());
        }
        var used = now.values().stream().filter(group -> count(group) > 0).toList();
        if (used.size() > 2) {
            steps.add(coarser(used));
        } else {
            steps.add(now.dropped());
        }
        return steps;
    }

    private Recoding coarser(List<List<Integer>> used) {
        return switch (now.key().scale()) {
            case NOMINAL -> defined(used);
            case ORDINAL -> neighbours(used);
            case AMOUNT -> used.size() > BANDS ? bands(used) : neighbours(used);
            case MONTH -> months();
        };
    }

    /** The next grouping of the published results that merges something, or else the two rarest. */
    private Recoding defined(List<List<Integer>> used) {
        for (var grouping : now.key().groupings()) {
            var larger = grouping.groups().stream()
                    .filter(group ->
                            used.stream().filter(part -> meets(group, part)).count() > 1)
                    .map(group -> now.values().stream()
                            .filter(part -> meets(group, part))
                            .flatMap(List::stream)
                            .toList())
                    .toList();
            if (!larger.isEmpty()
                    && now.merging(larger).values().stream()
                                    .filter(g -> count(g) > 0)
                                    .count()
                            > 1) {
                return now.merging(larger);
            }
        }
        var rarest = used.stream()
                .sorted(Comparator.comparing(this::count).thenComparing(List::getFirst))
                .limit(2)
                .flatMap(List::stream)
                .toList();
        return now.merging(List.of(rarest));
    }

    private static boolean meets(List<Integer> group, List<Integer> part) {
        return part.stream().anyMatch(group::contains);
    }

    /** The rarest with the rarer of its neighbours, and with what nobody chose between them. */
    private Recoding neighbours(List<List<Integer>> used) {
        var rarest = used.stream().min(Comparator.comparing(this::count)).orElseThrow();
        var at = used.indexOf(rarest);
        var before = at == 0 ? null : used.get(at - 1);
        var after = at == used.size() - 1 ? null : used.get(at + 1);
        var takesAfter = before == null || (after != null && count(after) < count(before));
        var low = takesAfter ? rarest : before;
        var high = takesAfter && after != null ? after : rarest;
        return now.merging(List.of(between(low.getFirst(), high.getLast())));
    }

    private List<Integer> between(int lowest, int highest) {
        return now.values().stream()
                .filter(group -> group.getFirst() >= lowest && group.getLast() <= highest)
                .flatMap(List::stream)
                .toList();
    }

    /** Bands with about as many cases each. */
    private Recoding bands(List<List<Integer>> used) {
        var all = used.stream().mapToInt(this::count).sum();
        var bands = new ArrayList<List<Integer>>();
        var band = new ArrayList<Integer>();
        var sum = 0;
        for (var group : used) {
            band.addAll(group);
            sum += count(group);
            if (sum * (long) BANDS >= all * (bands.size() + 1L)) {
                bands.add(List.copyOf(band));
                band.clear();
            }
        }
        if (!band.isEmpty()) {
            bands.add(band);
        }
        return now.merging(bands);
    }

    private Recoding months() {
        return Stream.of(QUARTER, YEAR)
                .filter(months -> months > now.months())
                .map(now::every)
                .filter(longer -> longer.values().size() < now.values().size())
                .findFirst()
                .orElseGet(now::dropped);
    }

    private int count(List<Integer> group) {
        return counts.getOrDefault(group.getFirst(), 0);
    }
}
