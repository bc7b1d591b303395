package org.ovoz.tabulation.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each code of one variable occurs, by number of country: one fold over two arrays per block, or what a block
 * remembers of it.
 */
final class Tally {

    private static final int CODES = 256;

    /** The widest span of codes that a table of their own is worth. */
    private static final int MOST_WIDE = Block.CAPACITY;

    private final Map<Integer, Counts> byCountry;

    private Tally(Map<Integer, Counts> byCountry) {
        this.byCountry = byCountry;
    }

    static Tally of(Cases cases, int column) {
        var counting = new Counting(cases.snapshot().countries());
        var totals = new Totals();
        for (int block = 0; block < cases.snapshot().blocks().size(); block++) {
            var groups = cases.groups(block);
            var codes = cases.snapshot().blocks().get(block);
            var rows = cases.snapshot().rows(block);
            if (cases.isWhole()) {
                cases.counted(block, column, () -> counting.count(groups, codes, column, rows))
                        .forEach(totals);
            } else {
                counting.add(groups, codes, column, rows, totals);
            }
        }
        counting.drain(totals);
        return new Tally(totals.byCountry());
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
     * Counts one block after the other. Four tables are filled in turn, because equal codes in a row would otherwise wait
     * for each other's store. Codes that do not fit a byte (numbers) are rare and go to a map.
     */
    private static final class Counting {

        private final int[][] tables;

        /**
         * @param countries the largest number of a country and one more
         */
        Counting(int countries) {
            tables = new int[4][countries * CODES];
        }

        /** One block by itself, for remembering. */
        BlockCounts count(byte[] groups, Block block, int column, int rows) {
            var counts = new BlockCounts.Builder();
            var wide = new Totals();
            add(groups, block, column, rows, wide);
            drain(counts::add);
            wide.frequencies.forEach(
                    (country, codes) -> codes.forEach((code, frequency) -> counts.add(country, code, frequency)));
            return counts.build(rows);
        }

        /** Adds a block to the tables, or straight to the totals when its codes do not fit a byte. */
        void add(byte[] groups, Block block, int column, int rows, Totals totals) {
            if (block.column(column) instanceof byte[] codes) {
                narrow(groups, codes, rows);
            } else {
                wide(groups, block, column, rows, totals);
            }
        }

        private void narrow(byte[] groups, byte[] codes, int rows) {
            var one = tables[0];
            var two = tables[1];
            var three = tables[2];
            var four = tables[3];
            var row = 0;
            for (; row + 3 < rows; row += 4) {
                one[groups[row] << 8 | codes[row] & 0xFF]++;
                two[groups[row + 1] << 8 | codes[row + 1] & 0xFF]++;
                three[groups[row + 2] << 8 | codes[row + 2] & 0xFF]++;
                four[groups[row + 3] << 8 | codes[row + 3] & 0xFF]++;
            }
            for (; row < rows; row++) {
                one[groups[row] << 8 | codes[row] & 0xFF]++;
            }
        }

        /** Tells what the tables hold, but for country 0, which does not count; they are empty again afterwards. */
        void drain(BlockCounts.Visitor visitor) {
            for (int cell = CODES; cell < tables[0].length; cell++) {
                var frequency = tables[0][cell] + tables[1][cell] + tables[2][cell] + tables[3][cell];
                if (frequency > 0) {
                    visitor.take(cell >> 8, (byte) cell, frequency);
                }
            }
            for (var table : tables) {
                Arrays.fill(table, 0);
            }
        }

        /** Codes that lie close together, as hundredths of a mean do, in a table of their own; others one by one. */
        private static void wide(byte[] groups, Block block, int column, int rows, Totals totals) {
            var span = CodeSpan.of(block, column, rows);
            if (span.width() > MOST_WIDE) {
                for (int row = 0; row < rows; row++) {
                    if (groups[row] > 0) {
                        totals.addWide(groups[row], block.code(column, row), 1);
                    }
                }
                return;
            }
            var table = new int[Columns.MAX_COUNTRY + 1][];
            for (int row = 0; row < rows; row++) {
                if (table[groups[row]] == null) {
                    table[groups[row]] = new int[span.width()];
                }
                table[groups[row]][block.code(column, row) - span.lowest()]++;
            }
            for (int country = 1; country < table.length; country++) {
                for (int code = 0; table[country] != null && code < table[country].length; code++) {
                    if (table[country][code] > 0) {
                        totals.addWide(country, code + span.lowest(), table[country][code]);
                    }
                }
            }
        }
    }

    /** The sums over the blocks; those of codes that fit a byte in a table, which is faster than a map. */
    private static final class Totals implements BlockCounts.Visitor {

        private final int[][] narrow = new int[Columns.MAX_COUNTRY + 1][];
        private final Map<Integer, TreeMap<Integer, Integer>> frequencies = new HashMap<>();

        @Override
        public void take(int country, int code, int frequency) {
            if (code != (byte) code) {
                addWide(country, code, frequency);
                return;
            }
            if (narrow[country] == null) {
                narrow[country] = new int[CODES];
            }
            narrow[country][code & 0xFF] += frequency;
        }

        private void addWide(int country, int code, int frequency) {
            frequencies.computeIfAbsent(country, _ -> new TreeMap<>()).merge(code, frequency, Integer::sum);
        }

        Map<Integer, Counts> byCountry() {
            for (int country = 0; country < narrow.length; country++) {
                for (int code = 0; narrow[country] != null && code < CODES; code++) {
                    if (narrow[country][code] > 0) {
                        addWide(country, (byte) code, narrow[country][code]);
                    }
                }
            }
            var counts = new HashMap<Integer, Counts>();
            frequencies.forEach((country, codes) -> counts.put(country, new Counts(codes)));
            return counts;
        }
    }
}
