package org.ovoz.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * k-anonymity by local suppression (Samarati and Sweeney 1998): in the end every combination of the released values is
 * there at least k times. The last values are given up first; the first one, the country, never is, because the
 * questions of a country tell it anyway: a country with fewer than k cases is left out whole.
 */
final class Anonymity {

    /** The code of a value that is not told; it lies in the range of missing codes and no answer has it. */
    static final int SUPPRESSED = -5;

    private static final Comparator<List<Integer>> BY_CODES = Comparator.comparing(List<Integer>::toString);

    private final int k;
    private final Map<List<Integer>, List<Integer>> released = new HashMap<>();

    private Anonymity(int k) {
        this.k = k;
    }

    /**
     * What is told of every combination.
     *
     * @param cells how many cases have each combination of values, the country first
     * @return a combination without the combinations that are left out
     */
    static Anonymity of(Map<List<Integer>, Integer> cells, int k) {
        var anonymity = new Anonymity(k);
        var countries = new TreeMap<Integer, Map<List<Integer>, Integer>>();
        cells.forEach((cell, count) -> countries
                .computeIfAbsent(cell.getFirst(), _ -> new TreeMap<>(BY_CODES))
                .put(cell, count));
        countries.values().forEach(anonymity::country);
        return anonymity;
    }

    /** What is told instead of these values; empty if the case is left out. */
    Optional<List<Integer>> released(List<Integer> cell) {
        return Optional.ofNullable(released.get(cell));
    }

    private void country(Map<List<Integer>, Integer> cells) {
        if (sum(cells) < k) {
            return;
        }
        var length = cells.keySet().iterator().next().size();
        Map<List<Integer>, Integer> small = new HashMap<>(cells);
        for (int kept = length; kept > 1; kept--) {
            var told = kept;
            var classes = classes(small, told);
            small.entrySet().removeIf(entry -> release(entry.getKey(), suppressed(entry.getKey(), told), classes));
        }
        pool(cells, small);
    }

    /** The cells that agree in the values kept, by what is told of them. */
    private static Map<List<Integer>, Integer> classes(Map<List<Integer>, Integer> cells, int kept) {
        var classes = new HashMap<List<Integer>, Integer>();
        cells.forEach((cell, count) -> classes.merge(suppressed(cell, kept), count, Integer::sum));
        return classes;
    }

    private boolean release(List<Integer> cell, List<Integer> told, Map<List<Integer>, Integer> classes) {
        var isLarge = classes.getOrDefault(told, 0) >= k;
        if (isLarge) {
            released.put(cell, told);
        }
        return isLarge;
    }

    /** What is left tells the country only; too few of it take the smallest classes with them. */
    private void pool(Map<List<Integer>, Integer> cells, Map<List<Integer>, Integer> small) {
        var pooled = new HashMap<>(small);
        while (!pooled.isEmpty() && sum(pooled) < k) {
            var smallest = smallestClass(cells);
            cells.forEach((cell, count) -> {
                if (smallest.equals(released.get(cell))) {
                    released.remove(cell);
                    pooled.put(cell, count);
                }
            });
        }
        pooled.keySet().forEach(cell -> released.put(cell, suppressed(cell, 1)));
    }

    private List<Integer> smallestClass(Map<List<Integer>, Integer> cells) {
        Map<List<Integer>, Integer> classes = new TreeMap<>(BY_CODES);
        cells.forEach((cell, count) -> {
            @Nullable List<Integer> told = released.get(cell);
            if (told != null) {
                classes.merge(told, count, Integer::sum);
            }
        });
        return classes.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<Integer> suppressed(List<Integer> cell, int kept) {
        var told = new ArrayList<>(cell.subList(0, kept));
        while (told.size() < cell.size()) {
            told.add(SUPPRESSED);
        }
        return List.copyOf(told);
    }

    private static int sum(Map<List<Integer>, Integer> cells) {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }
}
