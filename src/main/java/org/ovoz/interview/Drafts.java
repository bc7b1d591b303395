package org.ovoz.interview;

import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** Counts of interviews that were not sent, those whose drafts are deleted included. Callers decide who may see them. */
public interface Drafts {

    /** Practice is not among them. */
    List<DraftCount> counts(WaveId wave);

    /** The drafts that are there by the day of their last change, those that are deleted first before the others. */
    List<DraftAge> ages(WaveId wave);

    /** How many practice interviews there are by country and mode, sent or not. */
    Map<CountryCode, Map<Mode, Integer>> practice(WaveId wave);
}
