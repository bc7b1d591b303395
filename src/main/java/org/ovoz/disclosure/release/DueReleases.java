package org.ovoz.disclosure.release;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/** Where a release is due and waits, for notices. It asks for no right: who is told what is decided by the caller. */
@Component
public class DueReleases {

    private final Releasing releasing;

    DueReleases(Releasing releasing) {
        this.releasing = releasing;
    }

    /** By country how many interviews count; none for a wave of which nothing is published. */
    public Map<CountryCode, Integer> of(WaveId wave) {
        var due = new LinkedHashMap<CountryCode, Integer>();
        releasing.countries().forEach(country -> releasing.due(wave, country).ifPresent(n -> due.put(country, n)));
        return due;
    }
}
