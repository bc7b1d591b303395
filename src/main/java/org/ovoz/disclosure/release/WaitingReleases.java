package org.ovoz.disclosure.release;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.disclosure.DueReleases;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/** Asks of each country whether its release is due. */
@Component
class WaitingReleases implements DueReleases {

    private final Releasing releasing;

    WaitingReleases(Releasing releasing) {
        this.releasing = releasing;
    }

    @Override
    public Map<CountryCode, Integer> of(WaveId wave) {
        var due = new LinkedHashMap<CountryCode, Integer>();
        releasing.countries().forEach(country -> releasing.due(wave, country).ifPresent(n -> due.put(country, n)));
        return due;
    }
}
