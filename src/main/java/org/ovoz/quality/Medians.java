package org.ovoz.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ovoz.interview.SentCase;

/**
 * Medians of the time spent, by country, mode and language. A group that is too small gives way to a wider one: country
 * and mode, then the country. Interviews whose time is not known are in none.
 */
final class Medians {

    private final int leastGroup;
    private final Map<List<Object>, List<Integer>> seconds = new HashMap<>();
    private final Map<List<Object>, OptionalDouble> medians = new HashMap<>();

    Medians(int leastGroup) {
        this.leastGroup = leastGroup;
    }

    void add(SentCase sent) {
        if (sent.seconds() > 0) {
            groups(sent)
                    .forEach(group -> seconds.computeIfAbsent(group, _ -> new ArrayList<>())
                            .add(sent.seconds()));
        }
    }

    /** The median that an interview is compared with, in seconds; empty where even its country has too few. */
    OptionalDouble of(SentCase sent) {
        return groups(sent).stream()
                .filter(group -> seconds.getOrDefault(group, List.of()).size() >= leastGroup)
                .findFirst()
                .map(group -> medians.computeIfAbsent(group, this::median))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble median(List<Object> group) {
        var sorted =
                seconds.get(group).stream().mapToInt(Integer::intValue).sorted().toArray();
        var middle = sorted.length / 2;
        return OptionalDouble.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : Arrays.stream(sorted, middle - 1, middle + 1)
                                .average()
                                .orElseThrow());
    }

    private static List<List<Object>> groups(SentCase sent) {
        return List.of(
                List.of(sent.country(), sent.mode(), sent.language()),
                List.of(sent.country(), sent.mode()),
                List.of(sent.country()));
    }
}
