package org.ovoz.tabulation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often each code of one variable occurs, by number of country: one fold over two arrays per block. */
final class Tally {

    private static final int CODES = 256;
    private static final int COUNTRIES = Columns.MAX_COUNTRY + 1;

    private final Map<Integer, Counts> byCountry;

    private Tally(Map<Integer, Counts> byCountry) {
        this.byCountry = byCountry;
    }

    static Tally of(Cases cases, int column) {
        var counting = new Counting();
        var snapshot = cases.snapshot();
        for (int block = 0; block < snapshot.blocks().size(); block++) {
            var rows = snapshot.rows(block);
            switch (snapshot.blocks().get(block).column(column)) {
                case byte[] codes -> counting.add(cases.groups(block), codes, rows);
                case short[] codes -> counting.add(cases.groups(block), codes, rows);
                case int[] codes -> counting.add(cases.groups(block), codes, rows);
                default -> throw new IllegalStateException();
            }
        }
        return new Tally(counting.byCountry());
    }

    Counts counts(int country) {
        return byCountry.getOrDefault(country, Counts.NONE);
    }

    Counts all() {
        return byCountry.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    int size() {
        return byCountry.values().stream()
                .flatMap(counts -> counts.byCode().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * Two tables are filled in turn, because equal codes in a row would otherwise wait for each other's store. Codes
     * that do not fit a byte (numbers) are rare and go to a map.
     */
    private static final class Counting {

        private final int[] even = new int[COUNTRIES * CODES];
        private final int[] odd = new int[COUNTRIES * CODES];
        private final Map<Integer, TreeMap<Integer, Integer>> wide = new HashMap<>();

        void add(byte[] groups, byte[] codes, int rows) {
            var one = even;
            var other = odd;
            var row = 0;
            for (; row + 1 < rows; row += 2) {
                one[groups[row] << 8 | codes[row] & 0xFF]++;
                other[groups[row + 1] << 8 | codes[row + 1] & 0xFF]++;
            }
            if (row < rows) {
                one[groups[row] << 8 | codes[row] & 0xFF]++;
            }
        }

        void add(byte[] groups, short[] codes, int rows) {
            for (int row = 0; row < rows; row++) {
                addWide(groups[row], codes[row]);
            }
        }

        void add(byte[] groups, int[] codes, int rows) {
            for (int row = 0; row < rows; row++) {
                addWide(groups[row], codes[row]);
            }
        }

        private void addWide(int group, int code) {
            wide.computeIfAbsent(group, _ -> new TreeMap<>()).merge(code, 1, Integer::sum);
        }

        Map<Integer, Counts> byCountry() {
            for (int cell = CODES; cell < even.length; cell++) {
                var frequency = even[cell] + odd[cell];
                if (frequency > 0) {
                    wide.computeIfAbsent(cell >> 8, _ -> new TreeMap<>())
                            .merge((int) (byte) cell, frequency, Integer::sum);
                }
            }
            wide.remove(0);
            var counts = new HashMap<Integer, Counts>();
            wide.forEach((country, frequencies) -> counts.put(country, new Counts(frequencies)));
            return counts;
        }
    }
}
