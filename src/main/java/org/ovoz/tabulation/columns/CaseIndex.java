package org.ovoz.tabulation.columns;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Finds the row of a case by its id: an open hash table that stores row numbers only, 8 to 16 bytes per case. The ids
 * themselves are read from the rows.
 */
final class CaseIndex {

    private static final int EMPTY = -1;

    private final IntFunction<UUID> idOfRow;
    private int[] rows = empty(1024);
    private int size;

    CaseIndex(IntFunction<UUID> idOfRow) {
        this.idOfRow = idOfRow;
    }

    /** The row of the case, or −1. */
    int row(UUID id) {
        return rows[slot(id)];
    }

    /** Remembers or changes the row of a case; the row must hold the id already. */
    void put(UUID id, int row) {
        if (2 * (size + 1) > rows.length) {
            grow();
        }
        var slot = slot(id);
        if (rows[slot] == EMPTY) {
            size++;
        }
        rows[slot] = row;
    }

    void remove(UUID id) {
        var hole = slot(id);
        if (rows[hole] == EMPTY) {
            return;
        }
        rows[hole] = EMPTY;
        size--;
        for (int slot = next(hole); rows[slot] != EMPTY; slot = next(slot)) {
            var row = rows[slot];
            rows[slot] = EMPTY;
            rows[slot(idOfRow.apply(row))] = row;
        }
    }

    private int slot(UUID id) {
        var slot = start(id);
        while (rows[slot] != EMPTY && !idOfRow.apply(rows[slot]).equals(id)) {
            slot = next(slot);
        }
        return slot;
    }

    private int start(UUID id) {
        var hash = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32) & rows.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & rows.length - 1;
    }

    private void grow() {
        var old = rows;
        rows = empty(2 * old.length);
        for (var row : old) {
            if (row != EMPTY) {
                rows[slot(idOfRow.apply(row))] = row;
            }
        }
    }

    private static int[] empty(int length) {
        var rows = new int[length];
        Arrays.fill(rows, EMPTY);
        return rows;
    }
}
