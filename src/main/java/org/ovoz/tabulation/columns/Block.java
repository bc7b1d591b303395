package org.ovoz.tabulation.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@link #CAPACITY} cases, column by column. A column is a {@code byte[]} until a code does not fit, then a
 * {@code short[]}, then an {@code int[]}; nearly all stay bytes.
 */
public final class Block {

    static final int SHIFT = 12;
    static final int CAPACITY = 1 << SHIFT;
    static final int MASK = CAPACITY - 1;

    private static final VarHandle COLUMNS = MethodHandles.arrayElementVarHandle(Object[].class);

    private final Object[] columns;
    private final long[] ids;

    /** What the empty columns are computed of, or null where all are stored. */
    private final @Nullable DerivedColumns derived;

    /** The last one that was asked for with derived columns. */
    private volatile @Nullable Block extended;

    /** What was counted here once the block was published, by what it is; a changed copy begins without. */
    private final Map<Object, BlockCounts> counted = new ConcurrentHashMap<>();

    Block(int columns) {
        this.columns = new Object[columns];
        Arrays.setAll(this.columns, _ -> new byte[CAPACITY]);
        this.ids = new long[2 * CAPACITY];
        this.derived = null;
    }

    /** The stored columns themselves, then places for derived ones, then the day. */
    private Block(Block stored, DerivedColumns derived) {
        var day = stored.columns.length - 1;
        columns = new Object[stored.columns.length + derived.size()];
        System.arraycopy(stored.columns, 0, columns, 0, day);
        columns[columns.length - 1] = stored.columns[day];
        ids = stored.ids;
        this.derived = derived;
    }

    private Block(Block block) {
        this.columns = new Object[block.columns.length];
        Arrays.setAll(columns, column -> copy(block.columns[column]));
        this.ids = block.ids.clone();
        this.derived = null;
    }

    /** The same rows with derived columns before the day; a published block never changes, so they are kept with it. */
    Block with(DerivedColumns some) {
        var known = extended;
        if (known == null || known.derived != some) {
            known = new Block(this, some);
            extended = known;
        }
        return known;
    }

    Block copy() {
        return new Block(this);
    }

    /** The same for once: what is derived is not kept. */
    Block once(DerivedColumns some) {
        return new Block(this, some);
    }

    /** What was counted before in the first rows, or is counted now. The last block can have lost rows without a copy. */
    BlockCounts counted(Object what, int rows, Supplier<BlockCounts> counting) {
        var known = counted.get(what);
        if (known == null || known.rows() != rows) {
            known = counting.get();
            counted.put(what, known);
        }
        return known;
    }

    /** The codes of a column; a derived one is computed when it is first asked for. */
    Object column(int column) {
        if (derived == null) {
            return columns[column];
        }
        var known = COLUMNS.getAcquire(columns, column);
        if (known == null) {
            known = derived.column(column, this);
            COLUMNS.setRelease(columns, column, known);
        }
        return known;
    }

    public int code(int column, int row) {
        return switch (column(column)) {
            case byte[] bytes -> bytes[row];
            case short[] shorts -> shorts[row];
            case int[] ints -> ints[row];
            default -> throw new IllegalStateException();
        };
    }

    /** Copies the first codes of a column to a place in an array. */
    void copy(int column, int rows, int[] to, int place) {
        switch (column(column)) {
            case byte[] bytes -> {
                for (int row = 0; row < rows; row++) {
                    to[place + row] = bytes[row];
                }
            }
            case short[] shorts -> {
                for (int row = 0; row < rows; row++) {
                    to[place + row] = shorts[row];
                }
            }
            case int[] ints -> System.arraycopy(ints, 0, to, place, rows);
            default -> throw new IllegalStateException();
        }
    }

    void set(int column, int row, int code) {
        switch (columns[column]) {
            case byte[] bytes when code == (byte) code -> bytes[row] = (byte) code;
            case short[] shorts when code == (short) code -> shorts[row] = (short) code;
            case int[] ints -> ints[row] = code;
            default -> {
                columns[column] = wider(columns[column]);
                set(column, row, code);
            }
        }
    }

    UUID id(int row) {
        return new UUID(ids[2 * row], ids[2 * row + 1]);
    }

    void setId(int row, UUID id) {
        ids[2 * row] = id.getMostSignificantBits();
        ids[2 * row + 1] = id.getLeastSignificantBits();
    }

    private static Object copy(Object column) {
        return switch (column) {
            case byte[] bytes -> bytes.clone();
            case short[] shorts -> shorts.clone();
            case int[] ints -> ints.clone();
            default -> throw new IllegalStateException();
        };
    }

    private static Object wider(Object column) {
        if (column instanceof byte[] bytes) {
            var shorts = new short[CAPACITY];
            for (int row = 0; row < CAPACITY; row++) {
                shorts[row] = bytes[row];
            }
            return shorts;
        }
        var shorts = (short[]) column;
        var ints = new int[CAPACITY];
        for (int row = 0; row < CAPACITY; row++) {
            ints[row] = shorts[row];
        }
        return ints;
    }
}
