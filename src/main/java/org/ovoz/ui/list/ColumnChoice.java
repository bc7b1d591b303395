package org.ovoz.ui.list;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns a reader has hidden, and how wide the others were made, as the browser keeps it: {@code day:-,mode:140}.
 *
 * @param hidden keys of columns
 * @param widths in pixels by key
 */
record ColumnChoice(Set<String> hidden, Map<String, Integer> widths) {

    static final ColumnChoice NONE = new ColumnChoice(Set.of(), Map.of());

    private static final Pattern PART = Pattern.compile("([A-Za-z]{1,30}):(-|[0-9]{2,4})");

    /** What can be understood of a kept text; anybody can write into a browser's memory. */
    static ColumnChoice read(String kept, Set<String> keys) {
        var hidden = new LinkedHashSet<String>();
        var widths = new LinkedHashMap<String, Integer>();
        for (var part : kept.split(",", 100)) {
            var match = PART.matcher(part);
            if (match.matches() && keys.contains(match.group(1))) {
                if (match.group(2).equals("-")) {
                    hidden.add(match.group(1));
                } else {
                    widths.put(match.group(1), Integer.valueOf(match.group(2)));
                }
            }
        }
        return new ColumnChoice(hidden, widths);
    }

    String write() {
        return Stream.concat(
                        hidden.stream().map(key -> key + ":-"),
                        widths.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue()))
                .collect(Collectors.joining(","));
    }

    ColumnChoice hide(String key, boolean isHidden) {
        var keys = new LinkedHashSet<>(hidden);
        if (isHidden) {
            keys.add(key);
        } else {
            keys.remove(key);
        }
        return new ColumnChoice(keys, widths);
    }

    ColumnChoice widen(String key, int pixels) {
        var changed = new LinkedHashMap<>(widths);
        changed.put(key, pixels);
        return new ColumnChoice(hidden, changed);
    }
}
