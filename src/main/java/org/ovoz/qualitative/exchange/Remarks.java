package org.ovoz.qualitative.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remarks while a file is read, those alike together. */
final class Remarks {

    private record Key(Remark.Kind kind, String what) {}

    private final Map<Key, Integer> counts = new LinkedHashMap<>();

    void add(Remark.Kind kind, String what) {
        add(kind, what, 1);
    }

    void add(Remark.Kind kind, String what, int count) {
        if (count > 0) {
            counts.merge(new Key(kind, what), count, Integer::sum);
        }
    }

    /** The name as long as it may be; one that is shortened is told. */
    String fitting(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        var shortened = shortened(name, longest);
        add(Remark.Kind.SHORTENED, shortened);
        return shortened;
    }

    /** At most so many UTF-16 units, no pair of them apart. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    /** In the order of their kinds. */
    List<Remark> all() {
        return counts.entrySet().stream()
                .map(entry -> new Remark(entry.getKey().kind(), entry.getKey().what(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Remark::kind))
                .toList();
    }
}
