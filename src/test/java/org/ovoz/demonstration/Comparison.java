package org.ovoz.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Compares cells and counts them, so that a test that compares nothing fails. */
final class Comparison {

    private final List<String> differences = new ArrayList<>();
    private int cells;

    /** A printed cell against ours; an empty one was not printed. */
    void cell(Object where, String printed, Object ours) {
        if (!printed.isEmpty()) {
            cells++;
            if (new BigDecimal(printed).compareTo(new BigDecimal(ours.toString())) != 0) {
                differences.add(where + ": printed " + printed + ", ours " + ours);
            }
        }
    }

    /** A cell that is not a number, such as a label in a list. */
    void same(Object where, Object printed, Object ours) {
        cells++;
        if (!printed.equals(ours)) {
            differences.add(where + ": printed " + printed + ", ours " + ours);
        }
    }

    void isCompleteWith(int expectedCells) {
        assertThat(differences).isEmpty();
        assertThat(cells).isEqualTo(expectedCells);
    }
}
