package org.ovoz.interview;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * How many visitors saw the first page of a wave's open link: numbers alone, without a day, an order or anything about a
 * visitor. Callers decide who may see them.
 */
public interface Visits {

    /**
     * Visitors of a wave.
     *
     * @param byCountry of the link, or of the visitor's choice; what is not there is 0
     * @param undecided who left a link without a country before choosing one
     */
    record Visitors(Map<CountryCode, Integer> byCountry, int undecided) {

        public Visitors {
            byCountry = Map.copyOf(byCountry);
        }

        public int in(CountryCode country) {
            return byCountry.getOrDefault(country, 0);
        }
    }

    /** Counts one visitor more. */
    void add(WaveId wave, @Nullable CountryCode country);

    /** Takes a visitor back who turns out to be none, or to belong to another country; never below 0. */
    void takeBack(WaveId wave, @Nullable CountryCode country);

    Visitors of(WaveId wave);
}
