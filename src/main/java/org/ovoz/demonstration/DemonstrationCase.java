package org.ovoz.demonstration;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * A synthetic interview.
 *
 * @param id random, version 4
 * @param completedOn day of completion
 * @param seconds how long it took
 * @param codes one per coded variable of the questionnaire, in its order, case facts first
 */
public record DemonstrationCase(UUID id, LocalDate completedOn, int seconds, SequencedMap<String, Integer> codes) {

    public DemonstrationCase {
        codes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(codes));
    }
}
