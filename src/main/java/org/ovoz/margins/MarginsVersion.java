package org.ovoz.margins;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A version of what the team entered of a country at the time of a wave.
 *
 * @param number from 1; every change is one more
 * @param margins by the name of the single choice; none: the file holds again
 * @param changedBy the name of who made this version
 */
public record MarginsVersion(int number, SequencedMap<String, Margin> margins, String changedBy, LocalDate changedOn) {

    public MarginsVersion {
        margins = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(margins));
    }
}
