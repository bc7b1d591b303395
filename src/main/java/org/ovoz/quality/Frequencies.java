package org.ovoz.quality;

import java.util.SortedMap;
import java.util.TreeMap;

/** How often codes occur; small ones, which nearly all are, in a table. */
final class Frequencies {

    private final int[] small = new int[1 << 10];
    private final TreeMap<Integer, Integer> others = new TreeMap<>();

    void add(int code) {
        if (code >= 0 && code < small.length) {
            small[code]++;
        } else {
            others.merge(code, 1, Integer::sum);
        }
    }

    /** Those that occur. */
    SortedMap<Integer, Integer> byCode() {
        var byCode = new TreeMap<>(others);
        for (int code = 0; code < small.length; code++) {
            if (small[code] > 0) {
                byCode.put(code, small[code]);
            }
        }
        return byCode;
    }
}
