package org.ovoz.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Some variables of a block by code: which cases have it, a bit for each. What two or three variables have in common is counted
 * for 64 cases at once. Only cases that count and have a valid code in each of the variables have bits.
 */
final class CaseBits {

    private static final int BYTES = 256;

    /** By variable, by code: a bit for each case of the block. */
    private final List<NavigableMap<Integer, long[]>> variables;

    private final long size;

    private CaseBits(List<NavigableMap<Integer, long[]>> variables, long size) {
        this.variables = variables;
        this.size = size;
    }

    /** The cases of a block that have a valid code in each of these columns. */
    static CaseBits complete(Cases cases, int block, int[] columns) {
        var snapshot = cases.snapshot();
        var codes = new int[snapshot.rows(block)];
        var variables = new ArrayList<NavigableMap<Integer, long[]>>();
        var complete = words(codes.length);
        Arrays.fill(complete, -1L);
        for (var column : columns) {
            snapshot.blocks().get(block).copy(column, codes.length, codes, 0);
            var variable = byCode(codes, cases.groups(block));
            keep(complete, variable);
            variables.add(variable);
        }
        variables.forEach(variable -> variable.values().forEach(bits -> and(bits, complete)));
        return new CaseBits(variables, count(complete, complete));
    }

    private static NavigableMap<Integer, long[]> byCode(int[] codes, byte[] groups) {
        var byCode = new TreeMap<Integer, long[]>();
        // Codes of options are small, and looking them up in a tree would take most of the time.
        var small = new long[BYTES][];
        for (int row = 0; row < codes.length; row++) {
            var code = codes[row];
            if (code >= 0 && groups[row] > 0) {
                var bits = code < BYTES ? small[code] : byCode.get(code);
                if (bits == null) {
                    bits = words(codes.length);
                    byCode.put(code, bits);
                    if (code < BYTES) {
                        small[code] = bits;
                    }
                }
                bits[row / Long.SIZE] |= 1L << row;
            }
        }
        return byCode;
    }

    private static long[] words(int cases) {
        return new long[(cases + Long.SIZE - 1) / Long.SIZE];
    }

    /** Keeps the cases that have any of the codes. */
    private static void keep(long[] cases, NavigableMap<Integer, long[]> variable) {
        var valid = new long[cases.length];
        for (var bits : variable.values()) {
            for (int word = 0; word < valid.length; word++) {
                valid[word] |= bits[word];
            }
        }
        and(cases, valid);
    }

    private static void and(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] &= others[word];
        }
    }

    private static long count(long[] one, long[] other) {
        long count = 0;
        for (int word = 0; word < one.length; word++) {
            count += Long.bitCount(one[word] & other[word]);
        }
        return count;
    }

    /** How many cases there are. */
    long size() {
        return size;
    }

    /** How many variables there are. */
    int width() {
        return variables.size();
    }

    /** The codes of a variable, ascending; some may occur only in cases that are left out. */
    Set<Integer> codes(int variable) {
        return variables.get(variable).keySet();
    }

    /** How many cases have a code in one variable and a code in another. */
    long count(int one, int code, int other, int otherCode) {
        var bits = variables.get(one).get(code);
        var others = variables.get(other).get(otherCode);
        return bits == null || others == null ? 0 : count(bits, others);
    }

    /** How many cases have a lower code in one variable than in another. */
    long lower(int one, int other) {
        long lower = 0;
        for (var entry : variables.get(one).entrySet()) {
            for (var higher : variables.get(other).tailMap(entry.getKey(), false).values()) {
                lower += count(entry.getValue(), higher);
            }
        }
        return lower;
    }

    /** How many cases have the same code in both variables. */
    long equal(int one, int other) {
        return variables.get(one).keySet().stream()
                .mapToLong(code -> count(one, code, other, code))
                .sum();
    }

    /** In how many cases each of the variables that come after these two has the same code as both, together. */
    long equalWithLater(int one, int other) {
        long equal = 0;
        for (var entry : variables.get(one).entrySet()) {
            var bits = variables.get(other).get(entry.getKey());
            if (bits != null) {
                var both = entry.getValue().clone();
                and(both, bits);
                for (int later = other + 1; later < variables.size(); later++) {
                    var more = variables.get(later).get(entry.getKey());
                    equal += more == null ? 0 : count(both, more);
                }
            }
        }
        return equal;
    }
}
