package org.ovoz.tabulation.columns;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some variables of a block by code: which cases have it, a bit for each. What two or three variables have in common is counted
 * for 64 cases at once. Only cases that count have bits, and in a variable those with a valid code.
 */
final class CaseBits {

    /** The codes by number, ascending. */
    private final int[] codes;

    /** By variable and number of a code; null where no case has it. */
    private final long[] @Nullable [][] bits;

    private final long[] cases;

    private CaseBits(int[] codes, long[] @Nullable [][] bits, long[] cases) {
        this.codes = codes;
        this.bits = bits;
        this.cases = cases;
    }

    /** The cases of a block that count. */
    static CaseBits of(Cases cases, int block, int[] columns) {
        var rows = cases.snapshot().rows(block);
        var from = cases.snapshot().blocks().get(block);
        var codes = codes(from, rows, columns);
        var counted = counted(cases.groups(block));
        var bits = new long[columns.length][][];
        var column = new int[rows];
        for (int each = 0; each < columns.length; each++) {
            from.copy(columns[each], rows, column, 0);
            bits[each] = byNumber(column, codes, counted.length);
        }
        var used = IntStream.range(0, codes.length)
                .filter(number -> Arrays.stream(bits).anyMatch(own -> own[number] != null))
                .toArray();
        for (int each = 0; each < bits.length; each++) {
            var own = bits[each];
            bits[each] = Arrays.stream(used).mapToObj(number -> own[number]).toArray(long[][]::new);
        }
        return new CaseBits(Arrays.stream(used).map(number -> codes[number]).toArray(), bits, counted).keeping(counted);
    }

    /** Those of them that have a valid code in each of the variables. */
    CaseBits complete() {
        var complete = cases.clone();
        for (var variable : bits) {
            keep(complete, any(variable, complete.length));
        }
        return keeping(complete);
    }

    private CaseBits keeping(long[] some) {
        var kept = new long[bits.length][codes.length][];
        for (int each = 0; each < bits.length; each++) {
            for (int number = 0; number < codes.length; number++) {
                if (bits[each][number] != null) {
                    kept[each][number] = bits[each][number].clone();
                    keep(kept[each][number], some);
                }
            }
        }
        return new CaseBits(codes, kept, some);
    }

    /** The codes that the columns may have, ascending: each that fits into a byte, or those that occur. */
    private static int[] codes(Block block, int rows, int[] columns) {
        if (Arrays.stream(columns).allMatch(column -> block.column(column) instanceof byte[])) {
            return IntStream.rangeClosed(0, Byte.MAX_VALUE).toArray();
        }
        return Arrays.stream(columns)
                .flatMap(column -> IntStream.range(0, rows).map(row -> block.code(column, row)))
                .filter(code -> code >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long[] counted(byte[] groups) {
        var counted = new long[(groups.length + Long.SIZE - 1) / Long.SIZE];
        for (int row = 0; row < groups.length; row++) {
            counted[row / Long.SIZE] |= groups[row] > 0 ? 1L << row : 0;
        }
        return counted;
    }

    private static long[] @Nullable [] byNumber(int[] column, int[] codes, int words) {
        var bits = new long[codes.length][];
        // Where each code is its own number, a search for it would take most of the time.
        var isNumber = codes.length > 0 && codes[codes.length - 1] == codes.length - 1;
        for (int row = 0; row < column.length; row++) {
            if (column[row] >= 0) {
                var number = isNumber ? column[row] : Arrays.binarySearch(codes, column[row]);
                var own = bits[number];
                if (own == null) {
                    own = new long[words];
                    bits[number] = own;
                }
                own[row / Long.SIZE] |= 1L << row;
            }
        }
        return bits;
    }

    /** The cases that have any code. */
    private static long[] any(long[] @Nullable [] bits, int words) {
        var any = new long[words];
        for (var own : bits) {
            if (own != null) {
                for (int word = 0; word < words; word++) {
                    any[word] |= own[word];
                }
            }
        }
        return any;
    }

    private static void keep(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] &= others[word];
        }
    }

    private static long both(long @Nullable [] one, long @Nullable [] other) {
        long count = 0;
        if (one != null && other != null) {
            for (int word = 0; word < one.length; word++) {
                count += Long.bitCount(one[word] & other[word]);
            }
        }
        return count;
    }

    /** How many cases there are. */
    long size() {
        return both(cases, cases);
    }

    /** How many variables there are. */
    int width() {
        return bits.length;
    }

    /** The codes of the variables, ascending; some may occur only in cases that are left out. */
    int[] codes() {
        return codes;
    }

    /** The number of a code, or less than 0 where no variable has it. */
    int number(int code) {
        return Arrays.binarySearch(codes, code);
    }

    /** How many cases have in one variable the code of a number, and in another that of a number. */
    long count(int one, int number, int other, int otherNumber) {
        return both(bits[one][number], bits[other][otherNumber]);
    }

    /** How many cases have a lower code in one variable than in another. */
    long lower(int one, int other) {
        long lower = 0;
        for (int number = 0; number < codes.length; number++) {
            for (int higher = number + 1; higher < codes.length; higher++) {
                lower += count(one, number, other, higher);
            }
        }
        return lower;
    }

    /** How many cases have the same code in both variables. */
    long equal(int one, int other) {
        long equal = 0;
        for (int number = 0; number < codes.length; number++) {
            equal += count(one, number, other, number);
        }
        return equal;
    }

    /** In how many cases each of the variables that come after these two has the same code as both, together. */
    long equalWithLater(int one, int other) {
        long equal = 0;
        for (int number = 0; number < codes.length; number++) {
            if (bits[one][number] != null && bits[other][number] != null) {
                var both = bits[one][number].clone();
                keep(both, bits[other][number]);
                for (int later = other + 1; later < bits.length; later++) {
                    equal += both(both, bits[later][number]);
                }
            }
        }
        return equal;
    }
}
