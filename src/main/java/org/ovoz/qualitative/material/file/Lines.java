package org.ovoz.qualitative.material.file;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Paragraphs and tables of a document as lines: a row of a table is a line with tabs between its cells, because transcripts
 * in tables have the speaker in the first cell.
 */
final class Lines {

    private final StringBuilder text = new StringBuilder();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private final Deque<StringBuilder> rows = new ArrayDeque<>();

    void add(String words) {
        target().append(words);
    }

    void endOfParagraph() {
        target().append('\n');
    }

    void beginRow() {
        rows.push(new StringBuilder());
    }

    void beginCell() {
        cells.push(new StringBuilder());
    }

    void endCell() {
        if (!cells.isEmpty() && !rows.isEmpty()) {
            var cell = cells.pop().toString().strip();
            var row = rows.getFirst();
            row.append(row.isEmpty() ? "" : "\t").append(cell);
        }
    }

    void endRow() {
        if (!rows.isEmpty()) {
            var row = rows.pop();
            target().append(row).append('\n');
        }
    }

    private StringBuilder target() {
        return cells.isEmpty() ? text : cells.getFirst();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
