package org.ovoz.intake.cases;

import java.time.LocalDate;
import java.util.Map;

/**
 * A row as it will be stored.
 *
 * @param row from 0
 * @param codes of all coded variables that a file can bring
 * @param seconds it took, 0 if unknown
 */
record ReadCase(int row, Map<String, Integer> codes, Map<String, String> texts, LocalDate day, int seconds) {

    @Override
    public String toString() {
        return "ReadCase[" + row + "]";
    }
}
