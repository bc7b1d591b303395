package org.ovoz.quality;

import java.util.List;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** What interviewers recorded about people with whom no interview was begun; the room of field work knows it. */
public interface ContactCounts {

    /** How many tries of a country and mode ended in this way. */
    record Attempted(CountryCode country, Mode mode, Outcome outcome, int contacts) {}

    List<Attempted> of(WaveId wave);
}
