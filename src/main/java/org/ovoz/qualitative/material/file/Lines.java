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

    /** What stands beside a paragraph and is given back when it ends. */
    void beginBox() {
        cells.push(new StringBuilder());
    }

    String endBox() {
        return cells.isEmpty() ? "" : cells.pop().toString();
    }

    boolean hasRow() {
        return !rows.isEmpty();
    }

    boolean hasCell() {
        return !cells.isEmpty();
    }

    void dropRow() {
        rows.pop();
    }

    void dropCell() {
        cells.pop();
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
            var target = target();
            // A paragraph before it may have been left open, because its end was deleted.
            if (!target.isEmpty() && target.charAt(target.length() - 1) != '\n') {
                target.append('\n');
            }
            target.append(row).append('\n');
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
