package org.ovoz.qualitative.material;

import java.time.LocalDate;
import org.ovoz.questionnaire.Language;

/** A working translation of a turn. */
public record Translation(int turn, Language language, String words, String madeBy, LocalDate madeOn) {

    @Override
    public String toString() {
        return "Translation[" + turn + ", " + language + "]";
    }
}
