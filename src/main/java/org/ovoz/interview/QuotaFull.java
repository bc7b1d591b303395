package org.ovoz.interview;

import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** Enough interviews were sent in the country and mode: no interview can be started there. */
public final class QuotaFull extends RuntimeException {

    public QuotaFull(WaveId wave, CountryCode country, Mode mode) {
        super("Enough interviews of " + wave + " were sent in " + country + ", " + mode + ".");
    }
}
