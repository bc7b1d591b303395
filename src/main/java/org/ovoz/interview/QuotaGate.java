package org.ovoz.interview;

import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** Where enough interviews were sent, so that none begins any more; the study room decides. */
public interface QuotaGate {

    boolean isFull(WaveId wave, CountryCode country, Mode mode);
}
